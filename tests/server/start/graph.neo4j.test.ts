import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadGraph } from '../../../graph-seed/load/load-graph.ts';
import type { LoadOptions } from '../../../graph-seed/load/load-graph.ts';
import type { ServedOntology } from '../../../graph-seed/load/load-state.ts';
import type { Seed } from '../../../graph-seed/seed.ts';
import { createApolloServer } from '../../../server/graphql/server.ts';
import type { Database } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { provideGraph, readGraphSeed, type GraphOptions } from '../../../server/start/graph.ts';
import { ownData } from '../../graph-seed/load/own-data.ts';
import { inFolder } from '../../support/folders.ts';
import { SILENT, startScratchNeo4j, type ScratchNeo4j } from '../../support/scratch-neo4j.ts';

// What a start does with a database, by what it holds. The cases follow each other on one database.
let scratch: ScratchNeo4j;
let database: Database;
let seed: Seed;
let said: string[] = [];
/** What the last start serves. */
let served: ServedOntology;

const options: GraphOptions = {
  seedDir: fileURLToPath(new URL('../../../graph-seed', import.meta.url)),
  sourcesDir: '/nowhere',
  narrator: { ...SILENT, say: (line: string) => void said.push(line) },
  signal: new AbortController().signal,
};

beforeAll(async () => {
  scratch = await startScratchNeo4j();
  database = openDatabase(scratch.connection);
  seed = await readGraphSeed(options);
}, 120_000);

afterAll(async () => {
  await database.close();
  await scratch.stop();
});

async function start(isPrivate: boolean, from = seed): Promise<string[]> {
  said = [];
  served = await provideGraph(
    { database, connection: scratch.connection, isPrivate },
    from,
    options,
  );
  return said;
}

async function count(match: string): Promise<number> {
  const [row] = await database.read({ text: `MATCH ${match} RETURN count(*) AS n`, params: {} });
  return Number(row?.['n']);
}

async function write(text: string): Promise<void> {
  const writer = openWriter(scratch.connection);
  await writer.write([{ text, params: {} }]);
  await writer.close();
}

/** The same seed with one name of another wording. */
function changed(): Seed {
  const [first, ...others] = seed.documents;
  const [entity, ...entities] = first?.entities ?? [];
  if (!first || !entity) throw new Error('The seed is empty.');
  return {
    ...seed,
    documents: [{ ...first, entities: [{ ...entity, nameEn: 'Renamed' }, ...entities] }, ...others],
  };
}

test('a graph that the seed did not load is shown in place and left alone', async () => {
  await write("CREATE (:Ship {id: 'ship:1', name: 'Haifan'})");
  for (const isPrivate of [true, false]) {
    expect(await start(isPrivate)).toEqual([
      `The database at ${scratch.connection.uri} holds a graph of its own, which is shown as it is and never changed.`,
      'Its types are read off the data: 1 of entities, 0 of relations. Types that are new since are seen after another start.',
      "Ids by Neo4j's elementId, which a restored copy need not keep: Ship. A uniqueness constraint on a key gives lasting ones.",
      'Search: there is no full-text index; names are looked through, of each type the first 200000.',
    ]);
  }
  expect(await count('(n)')).toBe(1);
  expect(served.inferred).toBe(true);
  expect(served.ontology.entityTypes.map(({ name }) => name)).toEqual(['Ship']);
  expect(served.ontology.inPlace).toEqual({
    keys: [],
    names: [{ label: 'Ship', properties: ['name'], index: null }],
    fullText: [],
    hasUnlabelled: false,
  });
  await write('MATCH (n) DELETE n');
});

test('an empty database is loaded, also that of NEO4J_URI', async () => {
  expect(await start(false)).toEqual(['Loading the graph …']);
  expect(await count('(n:Entity)')).toBeGreaterThan(50);
});

test('a loaded one is not loaded again', async () => {
  expect([await start(true), await start(false)]).toEqual([[], []]);
});

test('a server of NEO4J_URI with an older seed is not changed unasked', async () => {
  expect(await start(false, changed())).toEqual([
    `The graph at ${scratch.connection.uri} was loaded from another version of the seed; "npm run seed -- load" brings it up to date.`,
  ]);
  expect(await count("(n {nameEn: 'Renamed'})")).toBe(0);
});

test('the private one with an older seed is brought up to date', async () => {
  expect(await start(true, changed())).toEqual(['Loading the graph …']);
  expect(await count("(n {nameEn: 'Renamed'})")).toBe(1);
});

test('what somebody else added to the private one stays, and is said', async () => {
  await write("CREATE (:Entity:Company {id: 'company:mine', name: '我的'})");
  expect(await start(true)).toEqual([
    'Loading the graph …',
    'What the seed does not hold stays (entities: 1, relations: 0); "npm run seed -- load --prune" removes it.',
  ]);
  expect(await count("(n {id: 'company:mine'})")).toBe(1);
});

test('the ontology is that of the database, not of the files', async () => {
  const [type, ...types] = seed.ontology.entityTypes;
  if (!type) throw new Error('The seed has no entity type.');
  const ontology = { ...seed.ontology, entityTypes: [{ ...type, zh: '别名' }, ...types] };
  await start(false, { ...seed, ontology });
  expect(served).toEqual({ ontology: seed.ontology, inferred: false });
  await start(true, { ...seed, ontology });
  expect(served).toEqual({ ontology, inferred: false });
  await write("MATCH (load:Load {id: 'seed'}) SET load.ontology = '5a0c'");
  await start(false);
  expect(served).toEqual({ ontology: seed.ontology, inferred: false });
});

describe("somebody's own data", () => {
  const FILMS = 'id:ID,name,:LABEL\nf1,Mirror,Film\nf2,镜子,Film\np1,Andrei,Person\n';

  async function loadFilms(options: LoadOptions = {}): Promise<void> {
    await inFolder(async (folder) => {
      const file = join(folder, 'films.csv');
      await writeFile(file, FILMS);
      const writer = openWriter(scratch.connection);
      try {
        await loadGraph(writer, await ownData(file), { batchSize: 1, ...options });
      } finally {
        await writer.close();
      }
    });
  }

  test.each([true, false])('is served with its own ontology (private: %s)', async (isPrivate) => {
    await write('MATCH (n) DETACH DELETE n');
    await loadFilms();
    expect(await start(isPrivate)).toEqual([
      'The database holds "films.csv"; the seed is not loaded over it.',
    ]);
    expect(await count('(n:Entity)')).toBe(3);
    const server = createApolloServer({ ...served, database, sourcesDir: '/nowhere', log: SILENT });
    try {
      const { body } = await server.executeOperation(
        { query: '{ schema { inferred entityTypes { name count } } film(name: "镜子") { id } }' },
        { contextValue: { requestId: 'test' } },
      );
      expect(body).toMatchObject({
        singleResult: {
          data: {
            schema: {
              inferred: true,
              entityTypes: [
                { name: 'Film', count: 2 },
                { name: 'Person', count: 1 },
              ],
            },
            film: { id: 'f2' },
          },
        },
      });
    } finally {
      await server.stop();
    }
  });

  test('of which a part is missing is said', async () => {
    await write('MATCH (n) DETACH DELETE n');
    const stop = new AbortController();
    const onProgress = () => {
      stop.abort(new Error('killed'));
    };
    await expect(loadFilms({ signal: stop.signal, onProgress })).rejects.toThrow('killed');
    expect(await start(true)).toEqual([
      'The load of "films.csv" was interrupted, so the graph is not complete; load it again to finish it.',
    ]);
  });
});
