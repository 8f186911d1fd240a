/** A value of a result as JSON with its type; see `docs/cypher.md`. */
export type Typed =
  null | boolean | number | string | readonly Typed[] | { readonly [key: string]: Typed };

export interface TypedNode {
  readonly $type: 'node';
  readonly elementId: string;
  /** The business key; null where it has none. */
  readonly id: string | null;
  readonly labels: readonly string[];
  readonly properties: Typed;
}

export interface TypedRelationship {
  readonly $type: 'relationship';
  readonly elementId: string;
  readonly id: string | null;
  readonly type: string;
  /** Element ids of the ends. */
  readonly source: string;
  readonly target: string;
  readonly properties: Typed;
}

/** Values whose JSON holds nothing but a text. */
const TEXTS: ReadonlySet<unknown> = new Set([
  'date',
  'time',
  'localTime',
  'dateTime',
  'localDateTime',
  'duration',
]);

/** The mark of a tagged value; undefined for a map. */
export function tagOf(value: Readonly<Record<string, Typed>>): string | undefined {
  const tag = value['$type'];
  return typeof tag === 'string' ? tag : undefined;
}

/**
 * The same value in the API's plain form: integers beyond ±(2^53−1), NaN, infinities and temporals as text. A map's own
 * key `$type` is written `$$type`, so that no map can pose as a node.
 */
export function plainOf(value: Typed): Typed {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(plainOf);
  const tag = tagOf(value);
  if (tag === undefined) return mapOf(Object.entries(value), plainOf);
  const text = value['value'];
  if (tag === 'integer' || TEXTS.has(tag)) return text ?? null;
  if (tag === 'float') {
    const number = Number(text);
    return Number.isFinite(number) ? number : (text ?? null);
  }
  if (tag === 'map')
    return mapOf(entriesOf(value), plainOf, (key) => key.replace(/^\$+type$/, '$$$&'));
  if (tag === 'bytes' || tag === 'point') return value;
  return mapOf(Object.entries(value), plainOf);
}

/** The same value as rows of the database give it: integers as bigint, floats as number, temporals as text. */
export function nativeOf(value: Typed): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(nativeOf);
  const tag = tagOf(value);
  if (tag === undefined) return mapOf(Object.entries(value), nativeOf);
  if (tag === 'map') return mapOf(entriesOf(value), nativeOf);
  const text = value['value'];
  if (tag === 'integer') return BigInt(text as string);
  if (tag === 'float') return Number(text);
  if (TEXTS.has(tag)) return text;
  if (tag === 'bytes') return new Uint8Array(Buffer.from(value['base64'] as string, 'base64'));
  if (tag === 'point') {
    const { srid, x, y, z } = value;
    const float = (part: Typed | undefined): unknown =>
      typeof part === 'object' ? Number((part as { value: string } | null)?.value) : part;
    return {
      $type: 'point',
      srid,
      x: float(x),
      y: float(y),
      ...(z !== undefined && { z: float(z) }),
    };
  }
  return value;
}

/** A map, wrapped where its own key `$type` would pose as a mark. */
export function entriesOf(map: Readonly<Record<string, Typed>>): [string, Typed][] {
  const pairs = map['entries'] as readonly [string, Typed][] | undefined;
  return tagOf(map) === 'map' && pairs ? Array.from(pairs) : Object.entries(map);
}

function isList(value: Typed): value is readonly Typed[] {
  return Array.isArray(value);
}

function mapOf<T>(
  entries: readonly (readonly [string, Typed])[],
  read: (value: Typed) => T,
  name: (key: string) => string = (key) => key,
): Record<string, T> {
  return Object.fromEntries(entries.map(([key, value]) => [name(key), read(value)]));
}
