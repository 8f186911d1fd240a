/** Temporal types, as the server tags them. */
export const TEMPORALS = [
  'date',
  'time',
  'localTime',
  'dateTime',
  'localDateTime',
  'duration',
] as const;
export type TemporalType = (typeof TEMPORALS)[number];

export interface NodeValue {
  readonly kind: 'node';
  readonly elementId: string;
  /** Its own `id` property; `null` where it has none. */
  readonly id: string | null;
  readonly labels: readonly string[];
  readonly properties: Entries;
}

export interface RelationValue {
  readonly kind: 'relationship';
  readonly elementId: string;
  readonly id: string | null;
  readonly type: string;
  /** Element ids of its ends. */
  readonly source: string;
  readonly target: string;
  readonly properties: Entries;
}

/** Names with values, in their order; a list, for a name may be `__proto__`. */
export type Entries = readonly (readonly [string, Value])[];

/** A value of Cypher, exactly: numbers as their digits, so that none is rounded on the way to the screen. */
export type Value =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly text: string }
  | { readonly kind: 'float'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'temporal'; readonly type: TemporalType; readonly text: string }
  | { readonly kind: 'point'; readonly srid: number; readonly coordinates: readonly string[] }
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly entries: Entries }
  | NodeValue
  | RelationValue
  | {
      readonly kind: 'path';
      readonly nodes: readonly NodeValue[];
      readonly relationships: readonly RelationValue[];
    };

export type ValueKind = Value['kind'];

export const NULL: Value = { kind: 'null' };

type Tagged = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Tagged {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function entriesOf(value: unknown): Entries {
  return isRecord(value) ? Object.entries(value).map(([name, one]) => [name, readValue(one)]) : [];
}

/** A float as Cypher writes it: never without a dot, an exponent or a word. */
function floatText(value: unknown): string {
  const written =
    typeof value === 'number' ? (Object.is(value, -0) ? '-0.0' : String(value)) : text(value);
  return /^-?\d+$/u.test(written) ? `${written}.0` : written;
}

/** The digits of a coordinate, which is a number or a tagged float. */
function coordinate(value: unknown): string {
  return floatText(isRecord(value) ? value['value'] : value);
}

function endOf(value: unknown): string {
  return isRecord(value) ? text(value['elementId']) : text(value);
}

function readNode(tagged: Tagged): NodeValue {
  const { elementId, id, labels, properties } = tagged;
  return {
    kind: 'node',
    elementId: text(elementId),
    id: idOf(id),
    labels: Array.isArray(labels) ? labels.map(text) : [],
    properties: entriesOf(properties),
  };
}

function readRelation(tagged: Tagged): RelationValue {
  const { elementId, id, type, source, target, properties } = tagged;
  return {
    kind: 'relationship',
    elementId: text(elementId),
    id: idOf(id),
    type: text(type),
    source: endOf(source),
    target: endOf(target),
    properties: entriesOf(properties),
  };
}

function readTagged(tag: unknown, tagged: Tagged): Value {
  const temporal = TEMPORALS.find((one) => one === tag);
  if (temporal !== undefined)
    return { kind: 'temporal', type: temporal, text: text(tagged['value']) };
  switch (tag) {
    case 'integer':
      return { kind: 'integer', text: text(tagged['value']) };
    case 'float':
      return { kind: 'float', text: floatText(tagged['value']) };
    case 'point': {
      const { srid, x, y, z } = tagged;
      const places = z === undefined || z === null ? [x, y] : [x, y, z];
      return { kind: 'point', srid: Number(srid), coordinates: places.map(coordinate) };
    }
    case 'bytes':
      return { kind: 'bytes', base64: text(tagged['base64']) };
    case 'node':
      return readNode(tagged);
    case 'relationship':
      return readRelation(tagged);
    case 'path': {
      const nodes = Array.isArray(tagged['nodes'])
        ? tagged['nodes'].filter(isRecord).map(readNode)
        : [];
      const relations = tagged['relationships'];
      const relationships = Array.isArray(relations)
        ? relations.filter(isRecord).map(readRelation)
        : [];
      return { kind: 'path', nodes, relationships };
    }
    case 'map': {
      const entries = Array.isArray(tagged['entries']) ? (tagged['entries'] as unknown[]) : [];
      return {
        kind: 'map',
        entries: entries.flatMap((entry): [string, Value][] =>
          Array.isArray(entry) ? [[text(entry[0]), readValue(entry[1])]] : [],
        ),
      };
    }
    default:
      return { kind: 'map', entries: entriesOf(tagged) };
  }
}

/** Reads a value of the server's typed rows. */
export function readValue(wire: unknown): Value {
  if (wire === null || wire === undefined) return NULL;
  if (typeof wire === 'boolean') return { kind: 'boolean', value: wire };
  if (typeof wire === 'string') return { kind: 'string', value: wire };
  if (typeof wire === 'number') {
    const whole = Number.isSafeInteger(wire) && !Object.is(wire, -0);
    return whole
      ? { kind: 'integer', text: String(wire) }
      : { kind: 'float', text: floatText(wire) };
  }
  if (Array.isArray(wire)) return { kind: 'list', items: wire.map(readValue) };
  if (!isRecord(wire)) return { kind: 'string', value: text(wire) };
  return '$type' in wire
    ? readTagged(wire['$type'], wire)
    : { kind: 'map', entries: entriesOf(wire) };
}
