import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Seed } from '../../../graph-seed/seed.ts';
import type { Database } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { provideGraph, readGraphSeed, type GraphOptions } from '../../../server/start/graph.ts';
import { SILENT, startScratchNeo4j, type ScratchNeo4j } from '../../support/scratch-neo4j.ts';

// What a start does with a database, by what it holds. The cases follow each other on one database.
let scratch: ScratchNeo4j;
let database: Database;
let seed: Seed;
let said: string[] = [];

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
  await provideGraph({ database, connection: scratch.connection, isPrivate }, from, options);
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

test('a graph that the seed did not load is left alone', async () => {
  await write("CREATE (:Ship {id: 'ship:1'})");
  for (const isPrivate of [true, false]) {
    expect(await start(isPrivate)).toEqual([
      `The database at ${scratch.connection.uri} holds a graph of its own, which is left as it is.`,
    ]);
  }
  expect(await count('(n)')).toBe(1);
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
