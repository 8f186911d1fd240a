import type { ValueKind } from './condition.ts';
import { layoutOf, storedProperty } from './layout.ts';
import { EVERY_RELATION, walkCount } from './pattern.ts';
import { numberValue } from './number-value.ts';
import type { Scope } from './scope.ts';

/** What a list of entities is sorted by: a stored property, or `degree`, which is counted. */
export interface Order {
  readonly by: string;
  /** Null for what entities of every type have: `id`, names and the degree. */
  readonly as: ValueKind | null;
  readonly descending: boolean;
}

/** An expression that a list is sorted by. */
interface Key {
  readonly text: string;
  readonly descending: boolean;
  /** Whether every entity has it. */
  readonly certain: boolean;
}

/** How many values a cursor holds in a list with these orders. */
export function keyCount(orders: readonly Order[]): number {
  return beforeId(orders).reduce((sum, { as }) => sum + (as === 'dateTime' ? 2 : 1), 1);
}

/** A part of a list: what is in it, or null for everything, and the terms of its ORDER BY. */
export interface Stretch {
  readonly where: string | null;
  readonly order: readonly string[];
}

export interface Sorting {
  /** The values of a cursor: what the list is sorted by, and the id. */
  readonly keys: readonly string[];
  /** What stands behind the values of a cursor, or all of the list: one part behind the other. */
  stretches(after: readonly unknown[] | null): readonly Stretch[];
}

/**
 * How a list is sorted by some orders, and at last by id; what has no value comes last. A list of a whole type whose
 * order an index gives, by id or by name, says so to the planner: the index holds what has a value, so that what has
 * no name makes a stretch of its own.
 * @example sorting('n1', [{ by: 'nameEn', as: null, descending: true }], false, scope).stretches(null)
 * // [{ where: null, order: ['n1.nameEn IS NULL', 'n1.nameEn DESC', 'n1.id'] }]
 */
export function sorting(
  n: string,
  orders: readonly Order[],
  isWhole: boolean,
  scope: Scope,
): Sorting {
  const before = beforeId(orders);
  const id: Key = {
    text: layoutOf(scope.ontology).id(n),
    descending: orders[before.length]?.descending ?? false,
    certain: true,
  };
  const keys = [...before.flatMap((order) => keysOf(n, order, scope)), id];
  const [first = id, ...more] = keys;
  const byName = isWhole && before[0]?.by === 'name' && !scope.ontology.inPlace;
  return {
    keys: keys.map(({ text }) => text),
    stretches(values) {
      if (byName) return namedFirst({ ...first, certain: true }, more, values, scope);
      const all = isWhole && first === id ? `${id.text} IS NOT NULL` : null;
      return [{ where: values === null ? all : after(keys, values, scope), order: terms(keys) }];
    },
  };
}

/** What has a name, and what has none. */
function namedFirst(
  name: Key,
  more: readonly Key[],
  values: readonly unknown[] | null,
  scope: Scope,
): Stretch[] {
  const [at, ...others] = values ?? [];
  const isPast = values !== null && at === null;
  const named =
    values === null ? `${name.text} IS NOT NULL` : after([name, ...more], values, scope);
  const nameless = `${name.text} IS NULL${isPast ? ` AND ${after(more, others, scope)}` : ''}`;
  return [
    ...(isPast ? [] : [{ where: named, order: terms([name, ...more]) }]),
    { where: nameless, order: terms(more) },
  ];
}

function terms(keys: readonly Key[]): string[] {
  return keys.flatMap(({ text, descending, certain }) => [
    ...(certain ? [] : [`${text} IS NULL`]),
    text + down(descending),
  ]);
}

/** What stands behind the id orders nothing any more. */
function beforeId(orders: readonly Order[]): readonly Order[] {
  const at = orders.findIndex(({ by }) => by === 'id');
  return at < 0 ? orders : orders.slice(0, at);
}

function down(descending: boolean): string {
  return descending ? ' DESC' : '';
}

/** Values of other kinds than the declared one count as missing, for Cypher compares none of them. */
function keysOf(n: string, { by, as, descending }: Order, scope: Scope): Key[] {
  const certain = as === null && by === 'degree';
  return expressionsOf(n, by, as, scope).map((text) => ({ text, descending, certain }));
}

function expressionsOf(n: string, by: string, as: ValueKind | null, scope: Scope): string[] {
  const stored = storedProperty(n, by, scope.ontology);
  if (as === null) return [by === 'degree' ? walkCount(n, EVERY_RELATION, scope.ontology) : stored];
  if (as === 'integer' || as === 'decimal') return [numberValue(stored, as)];
  if (as === 'boolean') return [`CASE WHEN ${stored} IS :: BOOLEAN NOT NULL THEN ${stored} END`];
  const text = `toStringOrNull(${stored})`;
  if (as !== 'dateTime') return [text];
  const utc = `datetime({datetime: ${stored}, timezone: 'Z'}).epochMillis`;
  const instant = `CASE WHEN ${stored} IS :: ZONED DATETIME NOT NULL THEN ${stored}.epochMillis WHEN ${stored} IS :: LOCAL DATETIME NOT NULL THEN ${utc} END`;
  return [instant, text];
}

/** True for what stands behind the values, first by the first key, then within it by the next. */
function after([key, ...more]: readonly Key[], values: readonly unknown[], scope: Scope): string {
  const { params } = scope;
  if (!key) return 'false';
  const { text, descending, certain } = key;
  const [value, ...others] = values;
  const sign = descending ? '<' : '>';
  if (more.length === 0) return `${text} ${sign} ${params.add(value)}`;
  if (value === null) return `(${text} IS NULL AND ${after(more, others, scope)})`;
  const at = params.add(value);
  // The first part is what an index seeks.
  if (certain) {
    return `(${text} ${sign}= ${at} AND (${text} ${sign} ${at} OR ${after(more, others, scope)}))`;
  }
  const within = `${text} = ${at} AND ${after(more, others, scope)}`;
  return `(${text} ${sign} ${at} OR (${within}) OR ${text} IS NULL)`;
}
