import type { RecordValue, ScalarValue, TemporalKind } from './record.ts';

/** Kinds of values in files, named as neo4j-admin names the types of columns. */
export const VALUE_KINDS = [
  'string',
  'boolean',
  'long',
  'double',
  'date',
  'time',
  'localtime',
  'datetime',
  'localdatetime',
  'duration',
  'point',
  'bytes',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** The kind of a value and whether it is a list of such; an empty list is one of texts. */
export interface ValueShape {
  readonly kind: ValueKind;
  readonly isList: boolean;
}

/** Kinds of moments and spans in files, and how records name them. */
export const TEMPORALS: Readonly<Partial<Record<ValueKind, TemporalKind>>> = {
  date: 'date',
  time: 'time',
  localtime: 'localTime',
  datetime: 'dateTime',
  localdatetime: 'localDateTime',
  duration: 'duration',
};

const KIND_OF_TEMPORAL: Readonly<Record<TemporalKind, ValueKind>> = {
  date: 'date',
  time: 'time',
  localTime: 'localtime',
  dateTime: 'datetime',
  localDateTime: 'localdatetime',
  duration: 'duration',
};

/** The shape of a value; null for a list whose elements are of several kinds, which no graph can hold. */
export function shapeOf(value: RecordValue): ValueShape | null {
  if (!isList(value)) {
    return { kind: value instanceof Uint8Array ? 'bytes' : scalarKind(value), isList: false };
  }
  const kind = value[0] === undefined ? 'string' : scalarKind(value[0]);
  return value.every((item) => scalarKind(item) === kind) ? { kind, isList: true } : null;
}

export function isList(value: RecordValue): value is readonly ScalarValue[] {
  return Array.isArray(value);
}

function scalarKind(value: ScalarValue): ValueKind {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'long';
    case 'number':
      return 'double';
    default:
      return value.kind === 'point' ? 'point' : KIND_OF_TEMPORAL[value.kind];
  }
}
