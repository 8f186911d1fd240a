import type { Entity, Relation } from './model.ts';

/** Most entities between which paths are sought, each with each; most that a path is led over. */
export const ENDS_AT_MOST = 5;
export const VIA_AT_MOST = 3;

/** Some types kept out, or nothing but some types let in; without types everything is let in. */
export interface TypeRule {
  readonly rule: 'without' | 'only';
  readonly types: readonly string[];
}

/** What paths are asked for. */
export interface PathQuestion {
  /** Paths are sought between each two of them. */
  readonly ends: readonly string[];
  /** What paths pass, in this order; of more than two ends each pair is led over it. */
  readonly via: readonly string[];
  /** The shortest and then longer ones, or all of the least length. */
  readonly mode: 'SHORTEST' | 'ALL_SHORTEST';
  /** Paths for each two ends. */
  readonly count: number;
  /** Relations in a path at most. */
  readonly maxLength: number;
  readonly relations: TypeRule;
  readonly entities: TypeRule;
  readonly withoutEntities: readonly string[];
}

export const NO_PATH_QUESTION: PathQuestion = {
  ends: [],
  via: [],
  mode: 'SHORTEST',
  count: 5,
  maxLength: 6,
  relations: { rule: 'without', types: [] },
  entities: { rule: 'without', types: [] },
  withoutEntities: [],
};

/** Each two of the ends, in their order. */
export function endPairs(ends: readonly string[]): (readonly [from: string, to: string])[] {
  return ends.flatMap((from, index) => ends.slice(index + 1).map((to) => [from, to] as const));
}

/** Entities and relations in a row. */
export interface FoundPath {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

/** A path by its relations, and by its one entity where it has none. */
export function pathKey({ entities, relations }: FoundPath): string {
  return JSON.stringify([entities[0]?.id, ...relations.map(({ id }) => id)]);
}

/** One relation of a path, read in the direction of the path. */
export interface Hop {
  readonly relation: Relation;
  readonly from: Entity;
  readonly to: Entity;
  readonly direction: 'OUT' | 'IN';
}

/** The hops of a path in their order. */
export function hopsOf({ entities, relations }: FoundPath): Hop[] {
  return relations.flatMap((relation, index) => {
    const [from, to] = [entities[index], entities[index + 1]];
    if (from === undefined || to === undefined) return [];
    return [{ relation, from, to, direction: relation.source === from.id ? 'OUT' : 'IN' }];
  });
}

/** Two paths beside each other: what both have, and what only one has. */
export interface PathComparison {
  readonly entities: Readonly<Record<'both' | 'first' | 'second', readonly Entity[]>>;
  readonly hops: Readonly<Record<'both' | 'first' | 'second', readonly Hop[]>>;
}

function split<Thing>(
  first: readonly Thing[],
  second: readonly Thing[],
  idOf: (thing: Thing) => string,
): Record<'both' | 'first' | 'second', Thing[]> {
  const [inFirst, inSecond] = [new Set(first.map(idOf)), new Set(second.map(idOf))];
  return {
    both: first.filter((thing) => inSecond.has(idOf(thing))),
    first: first.filter((thing) => !inSecond.has(idOf(thing))),
    second: second.filter((thing) => !inFirst.has(idOf(thing))),
  };
}

export function comparePaths(first: FoundPath, second: FoundPath): PathComparison {
  return {
    entities: split(first.entities, second.entities, ({ id }) => id),
    hops: split(hopsOf(first), hopsOf(second), ({ relation }) => relation.id),
  };
}
