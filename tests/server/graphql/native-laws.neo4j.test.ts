import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Writer } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { apiOver, seedOntology } from './api.ts';
import type { Api } from './api.ts';
import { everyPath, LOOP_QUESTION, OPEN_QUESTION, pathQuestion, wantedOf } from './every-path.ts';
import type { Found, Wanted } from './every-path.ts';
import {
  ENTITY_TYPES,
  idOf,
  prepare,
  randomGraph,
  relationId,
  writeGraph,
} from './random-graph.ts';
import type { RandomGraph } from './random-graph.ts';

/** Paths, likeness and counts are those that a search through everything finds. */
let api: Api;
let writer: Writer;
let graphs = 0;
const PATIENCE_MS = 60_000;
/** What has been started, for a failure on the way leaves nothing behind. */
const started: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const scratch = await startScratchNeo4j();
  started.unshift(() => scratch.stop());
  writer = openWriter(scratch.connection);
  started.unshift(() => writer.close());
  await prepare(writer);
  const database = openDatabase(scratch.connection);
  started.unshift(() => database.close());
  // Nearly every question is another statement, which a busy machine may take long to plan.
  const patient: typeof database.read = (statement, options) =>
    database.read(statement, { ...options, timeoutMs: PATIENCE_MS });
  api = apiOver({ read: patient }, await seedOntology());
  started.unshift(() => api.stop());
});
afterAll(async () => {
  for (const stop of started) await stop();
});

test('paths are the shortest of all that there are, in order', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(pathQuestion, async ({ graph, first, ...question }) => {
      graphs += 1;
      await writeGraph(writer, graphs, graph);
      const wanted = wantedOf(question);
      const all = everyPath(graph, graphs, wanted);
      for (const mode of ['SHORTEST', 'ALL_SHORTEST']) {
        const shown = await ask({ ...wanted, mode, first });
        const least = Math.min(...all.map(({ length }) => length));
        const due = mode === 'SHORTEST' ? all : all.filter(({ length }) => length === least);
        const lengths = due.map(({ length }) => length).sort((a, b) => a - b);
        expect(shown.map(({ length }) => length)).toEqual(lengths.slice(0, first));
        expect(shown).toEqual(sorted(shown));
        const texts = due.map((path) => JSON.stringify(path));
        const told = shown.map((path) => JSON.stringify(path));
        expect(new Set(told).size).toBe(told.length);
        expect(texts).toEqual(expect.arrayContaining(told));
        met += shown.length;
      }
    }),
    { numRuns: 15, examples: [[OPEN_QUESTION], [LOOP_QUESTION]] },
  );
  expect(met).toBeGreaterThan(5);
});

/** Neighbours of every entity of a graph. */
function neighbours({ types, relations }: RandomGraph): Set<number>[] {
  const sets = types.map(() => new Set<number>());
  for (const { from, to } of relations) {
    if (from === to) continue;
    sets[from]?.add(to);
    sets[to]?.add(from);
  }
  return sets;
}

test('likeness is the share of common neighbours, and its evidence is all of them', async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph({ entities: 9, relations: 18 }), async (graph) => {
      graphs += 1;
      await writeGraph(writer, graphs, graph);
      const sets = neighbours(graph);
      const own = sets[0] ?? new Set();
      const wanted = sets.flatMap((theirs, place) => {
        const shared = Array.from(theirs).filter((one) => own.has(one));
        if (place === 0 || shared.length === 0) return [];
        const score = shared.length / (own.size + theirs.size - shared.length);
        const evidence = shared.map((one) => ({
          entity: { id: idOf(graphs, one) },
          relations: graph.relations
            .flatMap(({ from, to }, at) =>
              [0, place].some((end) => (from === end && to === one) || (to === end && from === one))
                ? [relationId(graphs, at)]
                : [],
            )
            .sort()
            .map((id) => ({ id })),
        }));
        evidence.sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1));
        const entity = { id: idOf(graphs, place) };
        return [{ score, sharedCount: shared.length, entity, shared: evidence }];
      });
      wanted.sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
      const { similar } = await api.data<{ similar: unknown }>(
        'query ($id: ID!) { similar(id: $id, first: 10) { score sharedCount entity { id } shared(first: 10) { entity { id } relations { id } } } }',
        { id: idOf(graphs, 0) },
      );
      expect(similar).toEqual(wanted);
    }),
    { numRuns: 15 },
  );
});

interface Count {
  readonly value: string;
  readonly count: number;
  readonly relations?: number;
}

test('counts by type, status and period add up to what was written', async () => {
  const { facets } = await api.data<{ facets: Record<string, readonly Count[]> }>('{ facets }');
  const sum = (name: string) => (facets[name] ?? []).reduce((total, { count }) => total + count, 0);
  const [stored] = await writer.read({
    text: `MATCH (n:Entity) WITH count(n) AS entities
           MATCH (:Entity)-[r]->(:Entity)
           RETURN entities, count(r) AS relations, count(r.period) AS dated`,
    params: {},
  });
  expect(Number(stored?.['relations'])).toBeGreaterThan(0);
  expect(sum('entityTypes')).toBe(Number(stored?.['entities']));
  expect(sum('relationTypes')).toBe(Number(stored?.['relations']));
  expect(sum('statuses')).toBe(Number(stored?.['relations']));
  expect(sum('periods')).toBe(Number(stored?.['dated']));
  const parts = await Promise.all(
    ENTITY_TYPES.map((type) =>
      api.data<{ facets: Record<string, readonly Count[]> }>(
        'query ($types: [String!]) { facets(types: $types) }',
        { types: [type] },
      ),
    ),
  );
  for (const name of ['relationTypes', 'statuses', 'periods']) {
    const counts = parts.flatMap((part) => part.facets[name] ?? []);
    expect(counts.reduce((total, { count }) => total + count, 0)).toBe(sum(name));
  }
});

function sorted(paths: readonly Found[]): Found[] {
  const mark = ({ length, entities, relations }: Found) =>
    `${String(length).padStart(2, '0')} ${entities.join(' ')} ${relations.join(' ')}`;
  return [...paths].sort((a, b) => (mark(a) < mark(b) ? -1 : 1));
}

async function ask(wanted: Wanted & Record<string, unknown>): Promise<Found[]> {
  const { paths } = await api.data<{
    paths: { length: number; entities: { id: string }[]; relations: { id: string }[] }[];
  }>(
    `query ($from: ID!, $to: ID!, $maxLength: Int, $first: Int, $relationTypes: [String!], $excludeEntities: [ID!], $via: [ID!], $excludeRelationTypes: [String!], $entityTypes: [String!], $excludeEntityTypes: [String!], $direction: Direction, $mode: PathMode) {
      paths(from: $from, to: $to, maxLength: $maxLength, first: $first, relationTypes: $relationTypes, excludeEntities: $excludeEntities, via: $via, excludeRelationTypes: $excludeRelationTypes, entityTypes: $entityTypes, excludeEntityTypes: $excludeEntityTypes, direction: $direction, mode: $mode) {
        length entities { id } relations { id }
      }
    }`,
    {
      ...wanted,
      from: idOf(graphs, 0),
      to: idOf(graphs, 1),
      via: wanted.via.map((place) => idOf(graphs, place)),
      excludeEntities: wanted.excludeEntities.map((place) => idOf(graphs, place)),
    },
  );
  return paths.map(({ length, entities, relations }) => ({
    length,
    entities: entities.map(({ id }) => id),
    relations: relations.map(({ id }) => id),
  }));
}
