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
export const TEMPORALS = {
  date: 'date',
  time: 'time',
  localtime: 'localTime',
  datetime: 'dateTime',
  localdatetime: 'localDateTime',
  duration: 'duration',
} as const satisfies Partial<Record<ValueKind, TemporalKind>>;

const KIND_OF_TEMPORAL: Readonly<Record<TemporalKind, ValueKind>> = {
  date: 'date',
  time: 'time',
  localTime: 'localtime',
  dateTime: 'datetime',
  localDateTime: 'localdatetime',
  duration: 'duration',
};

/** The shape of a value; null for a list that no graph can hold, for its elements are not of one kind. */
export function shapeOf(value: RecordValue): ValueShape | null {
  if (!isList(value)) {
    return { kind: value instanceof Uint8Array ? 'bytes' : scalarKind(value), isList: false };
  }
  const [first] = value;
  if (!isUniform(value)) return null;
  return { kind: first === undefined ? 'string' : scalarKind(first), isList: true };
}

/** True where all elements are of one kind and, if they are points, of one reference system, as Neo4j wants it. */
export function isUniform([first, ...others]: readonly ScalarValue[]): boolean {
  return first === undefined || others.every((item) => keyOf(item) === keyOf(first));
}

export function isList(value: RecordValue): value is readonly ScalarValue[] {
  return Array.isArray(value);
}

function scalarKind(value: ScalarValue): ValueKind {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'bigint') return 'long';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'boolean';
  return value.kind === 'point' ? 'point' : KIND_OF_TEMPORAL[value.kind];
}

function keyOf(value: ScalarValue): string {
  const kind = scalarKind(value);
  return typeof value === 'object' && value.kind === 'point' ? `${kind} ${value.srid}` : kind;
}
