import fc from 'fast-check';
import { ENTITY_TYPES, idOf, randomGraph, RELATION_TYPES, relationId } from './random-graph.ts';
import type { RandomGraph } from './random-graph.ts';

/** Questions for paths, and their answers by walking everything. */
export interface Wanted {
  readonly maxLength: number;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly relationTypes: readonly string[] | null;
  readonly excludeRelationTypes: readonly string[];
  readonly entityTypes: readonly string[] | null;
  readonly excludeEntityTypes: readonly string[];
  readonly excludeEntities: readonly number[];
  readonly via: readonly number[];
}

export interface Found {
  readonly length: number;
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/** Every path of a graph from its first entity to its second. */
export function everyPath(
  { types, relations }: RandomGraph,
  graph: number,
  wanted: Wanted,
): Found[] {
  const found: Found[] = [];
  const stops = [0, ...wanted.via, 1];
  const isOpen = (place: number): boolean =>
    !wanted.excludeEntities.includes(place) &&
    (stops.includes(place) ||
      ((wanted.entityTypes?.includes(types[place] ?? '') ?? true) &&
        !wanted.excludeEntityTypes.includes(types[place] ?? '')));
  const walk = (places: readonly number[], walked: readonly number[]): void => {
    const here = places.at(-1);
    if (here === 1) {
      const order = wanted.via.map((place) => places.indexOf(place));
      if (order.every((at, index) => at > (index === 0 ? 0 : (order[index - 1] ?? 0)))) {
        found.push({
          length: walked.length,
          entities: places.map((place) => idOf(graph, place)),
          relations: walked.map((at) => relationId(graph, at)),
        });
      }
      return;
    }
    if (walked.length === wanted.maxLength) return;
    relations.forEach(({ from, to, type }, at) => {
      if (!(wanted.relationTypes?.includes(type) ?? true)) return;
      if (wanted.excludeRelationTypes.includes(type)) return;
      const next = [
        ...(from === here && wanted.direction !== 'IN' ? [to] : []),
        ...(to === here && wanted.direction !== 'OUT' ? [from] : []),
      ].filter((place) => !places.includes(place) && isOpen(place));
      for (const place of next) walk([...places, place], [...walked, at]);
    });
  };
  walk([0], []);
  return found;
}

const someTypes = (names: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.subarray([...names], { minLength: 1 }) },
  );
const fewTypes = (names: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...names], { maxLength: 1 }) },
  );

/** Dense enough, and narrowed seldom enough, that most questions have paths for an answer. */
export const pathQuestion = randomGraph({
  entities: 7,
  relations: 16,
  fewest: { entities: 3, relations: 8 },
}).chain((graph) => {
  const between = graph.types.map((_, place) => place).slice(2);
  return fc.record({
    graph: fc.constant(graph),
    first: fc.integer({ min: 1, max: 20 }),
    maxLength: fc.integer({ min: 1, max: 7 }),
    direction: fc.constantFrom('OUT' as const, 'IN' as const, 'BOTH' as const, 'BOTH' as const),
    relationTypes: someTypes(RELATION_TYPES),
    excludeRelationTypes: fewTypes(RELATION_TYPES),
    entityTypes: someTypes(ENTITY_TYPES),
    excludeEntityTypes: fewTypes(ENTITY_TYPES),
    stops: fc.oneof(
      fc.constant([]),
      fc.shuffledSubarray(between, { maxLength: Math.min(3, between.length) }),
    ),
    areVia: fc.boolean(),
  });
});

type Question = Omit<Wanted, 'via' | 'excludeEntities'> & {
  readonly stops: readonly number[];
  readonly areVia: boolean;
};

/** Stops are to be passed, or some of them to be kept out of. */
export function wantedOf({ stops, areVia, ...filters }: Question): Wanted {
  return {
    ...filters,
    via: areVia ? stops.slice(0, 2) : stops.slice(0, 1),
    excludeEntities: areVia ? stops.slice(2) : stops.slice(1),
  };
}

/** A question that surely has an answer: every entity is tied to every other, and nothing is ruled out. */
export const OPEN_QUESTION = {
  graph: {
    types: ['Company', 'Model', 'Place', 'Company'],
    relations: [0, 1, 2, 3].flatMap((from) =>
      [0, 1, 2, 3]
        .filter((to) => to !== from)
        .map((to, at) => ({ from, to, type: RELATION_TYPES[at] ?? '' })),
    ),
  },
  first: 20,
  maxLength: 3,
  direction: 'BOTH' as const,
  relationTypes: null,
  excludeRelationTypes: [],
  entityTypes: null,
  excludeEntityTypes: [],
  stops: [],
  areVia: false,
};

/** A walk that stays at an entity by a relation to itself, and then goes on, is as long as a path may be. */
export const LOOP_QUESTION = {
  ...OPEN_QUESTION,
  graph: {
    types: ['Company', 'Model', 'Place'],
    relations: [
      { from: 0, to: 2, type: 'RELEASED' },
      { from: 2, to: 2, type: 'PART_OF' },
      { from: 2, to: 1, type: 'LOCATED_IN' },
    ],
  },
};
