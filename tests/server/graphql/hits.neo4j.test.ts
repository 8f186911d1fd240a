import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { CONSTRAINTS, SEARCH_INDEX } from '../../../graph-seed/load/load-statements.ts';
import { typeIndexes } from '../../../graph-seed/load/type-indexes.ts';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import { searchKeys } from '../../../graph-seed/search/search-keys.ts';
import { STORE } from '../../../graph-seed/store.ts';
import type { Fields } from '../../../server/log.ts';
import type { Database, Writer } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { encodeCursor } from '../../../server/graph/cursor.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { harbourOntology } from '../../support/harbour-ontology.ts';
import { harbourStatement } from '../cypher/harbour-statement.ts';
import { apiOver } from './api.ts';
import type { Api } from './api.ts';
import { heavySteps, profile } from './profile.ts';

/** What questions cost in database hits: exact, whatever the machine does beside. */
let driver: Driver;
let writer: Writer;
let api: Api;
let ontology: Ontology;
/** What has been started, for a failure on the way leaves nothing behind. */
const started: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  ontology = await harbourOntology();
  const scratch = await startScratchNeo4j();
  started.unshift(() => scratch.stop());
  const { uri, auth } = scratch.connection;
  driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
  started.unshift(() => driver.close());
  writer = openWriter(scratch.connection);
  started.unshift(() => writer.close());
  const database: Database = openDatabase(scratch.connection);
  started.unshift(() => database.close());
  api = apiOver(database, ontology);
  started.unshift(() => api.stop());
  const indexes = [...CONSTRAINTS, SEARCH_INDEX.create, ...typeIndexes(ontology)];
  for (const one of indexes) await writer.write([one]);
  await grow(1_000);
});
afterAll(async () => {
  for (const stop of started) await stop();
});

const BATCH = 10_000;
let grown = 0;

/** Companies up to a number, ten to a place, each with a model and a figure about its place. */
async function grow(companies: number): Promise<void> {
  for (let from = grown; from < companies; from += BATCH) {
    const count = Math.min(BATCH, companies - from);
    const rows = Array.from({ length: count }, (_, index) => rowOf(from + index));
    await write(
      `UNWIND $rows AS row
       MERGE (p:${STORE.entity} {id: row.place}) ON CREATE SET p:Place, p.name = row.place
       CREATE (c:${STORE.entity}:Company {id: row.id, name: row.id, ${STORE.searchKeys}: row.keys}),
         (m:${STORE.entity}:Model {id: row.model, name: row.model}),
         (f:${STORE.entity}:Figure {id: row.figure, name: row.figure, value: '1'}),
         (c)-[:BUILDS_IN {id: row.id + '>BUILDS_IN>' + row.place}]->(p),
         (c)-[:RELEASED {id: row.id + '>RELEASED>' + row.model}]->(m),
         (f)-[:ABOUT {id: row.figure + '>ABOUT>' + row.place}]->(p)`,
      { rows },
    );
  }
  grown = companies;
  await write('CALL db.awaitIndexes(300)');
}

function rowOf(at: number): Fields {
  const id = `company:${String(at).padStart(6, '0')}`;
  return {
    id,
    model: `model:${at}`,
    figure: `figure:${at}`,
    place: `place:${Math.floor(at / 10)}`,
    keys: searchKeys({ name: id, aliases: [] }),
  };
}

async function write(text: string, params: Fields = {}): Promise<void> {
  await writer.write([{ text, params }]);
}

async function hitsOf(query: string, variables?: Fields): Promise<number> {
  const profiled = await profile(driver, await harbourStatement(query, variables));
  expect(heavySteps(profiled)).toEqual([]);
  return profiled.hits;
}

const RELATIONS =
  'totalCount pageInfo { endCursor } edges { node { id status } entity { id name } }';
const LINES = 'totalCount pageInfo { endCursor } edges { cursor node { id name } }';
const QUESTIONS = {
  entity: `{ node(id: "place:7") { ... on Entity { name degree relations { ${RELATIONS} } } } }`,
  nested: `{ node(id: "place:7") { ... on Entity { relations(direction: IN, entityTypes: ["Company"]) { edges { entity { relations { ${RELATIONS} } } } } } } }`,
  expansion:
    '{ node(id: "place:7") { ... on Entity { expansion { relationType direction entityType count } } } }',
  relation:
    '{ node(id: "company:000070>BUILDS_IN>place:7") { ... on Relation { target { id } } } }',
  byName: '{ company(name: "company:000070") { id } }',
  search:
    '{ search(query: "company:000070") { totalCount edges { node { matched entity { id } } } } }',
  searchByBeginning:
    '{ search(query: "company:00007") { totalCount edges { node { matched entity { id } } } } }',
  searchWithError:
    '{ search(query: "compnay:000070", first: 5) { edges { node { matched entity { id } } } } }',
  list: '{ companies(first: 50) { totalCount edges { cursor node { name } } } }',
  listByName: `{ companies(first: 50, orderBy: NAME) { ${LINES} } }`,
  nextPageByName: `{ companies(first: 50, orderBy: NAME, after: "${encodeCursor('list:name', ['company:000500', 'company:000500'])}") { ${LINES} } }`,
  nextPageByNameDown: `{ companies(first: 50, orderBy: NAME_DESC, after: "${encodeCursor('list:name:desc', ['company:000500', 'company:000500'])}") { ${LINES} } }`,
  listByNameDown: `{ companies(first: 50, orderBy: [NAME_DESC, DEGREE]) { ${LINES} } }`,
  figures: '{ figures(first: 50) { totalCount edges { node { value } } } }',
  figuresAbout: '{ figures(about: "place:7") { totalCount edges { node { value } } } }',
  neighborhood:
    '{ neighborhood(ids: ["place:7"], depth: 2) { total truncated entities { id } relations { id } } }',
  subgraph: '{ subgraph(ids: ["place:7", "company:000070"]) { entities { id } relations { id } } }',
  schema: '{ schema { entityTypes { count } relationTypes { count } } }',
};

describe('the same question costs the same in a graph of 1,000 and of 20,000 companies', () => {
  const before = new Map<string, number>();

  test('1,000', async () => {
    for (const [name, query] of Object.entries(QUESTIONS)) before.set(name, await hitsOf(query));
    expect(before.get('list')).toBeLessThan(51 * 4);
    expect(before.get('listByName')).toBeLessThan(51 * 6);
  });

  test('20,000', async () => {
    await grow(20_000);
    const after = new Map<string, number>();
    for (const [name, query] of Object.entries(QUESTIONS)) after.set(name, await hitsOf(query));
    expect(after).toEqual(before);
  });
});

describe('a list by name', () => {
  /** Some share a name, and two have none, which no load would write. */
  const NAMES = ['c', 'a', 'b', 'b', null, 'b', 'a', 'd', null, 'b', 'e', 'f', 'g', 'h'];
  const policies = NAMES.map((name, at) => ({ id: `policy:${String(at).padStart(2, '0')}`, name }));
  const read = async (orderBy: string, first: number, after: string | null) =>
    (
      await api.data<{ policies: ListPage }>(
        `query ($first: Int, $after: String) { policies(first: $first, after: $after, orderBy: ${orderBy}) {
          totalCount pageInfo { hasNextPage endCursor } edges { node { id } }
        } }`,
        { first, after },
      )
    ).policies;
  interface ListPage {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  }

  beforeAll(async () => {
    await write(`UNWIND $policies AS one CREATE (n:${STORE.entity}:Policy) SET n = one`, {
      policies,
    });
  });

  const idsBy = (down: boolean, idsDown: boolean): string[] => {
    const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    return policies
      .toSorted((a, b) => {
        const nameless = Number(a.name === null) - Number(b.name === null);
        const byName = compare(a.name ?? '', b.name ?? '') * (down ? -1 : 1);
        return nameless || byName || compare(a.id, b.id) * (idsDown ? -1 : 1);
      })
      .map(({ id }) => id);
  };

  test.each([
    ['NAME', idsBy(false, false)],
    ['NAME_DESC', idsBy(true, false)],
    ['[NAME, ID_DESC]', idsBy(false, true)],
    ['[NAME_DESC, DEGREE, ID_DESC]', idsBy(true, true)],
  ])('%s has its order, what has no name last, page by page', async (orderBy, expected) => {
    for (const first of [1, 2, 3, 5, 12, 13, 14, 100]) {
      const lines: string[] = [];
      for (let after: string | null = null; ;) {
        const { edges, pageInfo, totalCount } = await read(orderBy, first, after);
        expect(totalCount).toBe(policies.length);
        expect(edges).toHaveLength(Math.min(first, policies.length - lines.length));
        lines.push(...edges.map(({ node }) => node.id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(lines).toEqual(expected);
    }
  });
});

const HUB = 50_000;

describe(`a hub of ${HUB} relations`, () => {
  const page = (id: string, args = '') =>
    `{ node(id: "${id}") { ... on Entity { relations(first: 25${args}) { ${RELATIONS} } } } }`;
  interface Page {
    readonly node: {
      readonly relations: {
        readonly totalCount: number;
        readonly pageInfo: { readonly endCursor: string };
        readonly edges: readonly { readonly node: { readonly id: string } }[];
      };
    };
  }
  const read = async (args = '') => (await api.data<Page>(page('place:hub', args))).node.relations;
  const idsOf = ({ edges }: Page['node']['relations']) => edges.map(({ node }) => node.id);

  beforeAll(async () => {
    await write(
      `CREATE (:${STORE.entity}:Place {id: 'place:hub', name: 'hub'}), (:${STORE.entity}:Place {id: 'place:small', name: 'small'})`,
    );
    for (let from = 0; from < HUB; from += BATCH) {
      await write(
        `MATCH (h:${STORE.entity} {id: 'place:hub'})
         UNWIND range($from, $to) AS at
         CREATE (c:${STORE.entity}:Company {id: 'company:of-hub-' + at, name: 'of hub'}),
           (c)-[:BUILDS_IN {id: c.id + '>BUILDS_IN>place:hub'}]->(h)`,
        { from: BigInt(from), to: BigInt(from + BATCH - 1) },
      );
    }
    await write(
      `MATCH (s:${STORE.entity} {id: 'place:small'})
       UNWIND range(0, 99) AS at
       MATCH (c:${STORE.entity} {id: 'company:of-hub-' + at})
       CREATE (c)-[:BUILDS_IN {id: c.id + '>BUILDS_IN>place:small'}]->(s)`,
    );
  });

  test.each([
    '',
    ', direction: IN',
    ', types: ["BUILDS_IN"]',
    ', types: ["BUILDS_IN"], direction: IN, entityTypes: ["Company"]',
    ', direction: IN, entityTypes: ["Company", "Person"]',
  ])('a page of it costs what a page of an entity with 100 relations costs (%s)', async (args) => {
    expect(await hitsOf(page('place:hub', args))).toBe(await hitsOf(page('place:small', args)));
    expect(await hitsOf(page('place:hub', args))).toBeLessThan(26 * 10);
  });

  test('the next page costs no more than two pages', async () => {
    const { pageInfo } = await read();
    expect(await hitsOf(page('place:hub', `, after: "${pageInfo.endCursor}"`))).toBeLessThan(
      2 * 26 * 10,
    );
  });

  test('its degree and total are read, not counted', async () => {
    const query = `{ node(id: "place:hub") { ... on Entity {
      degree relations(types: ["BUILDS_IN"], entityTypes: ["Company"], direction: IN) { totalCount }
    } } }`;
    expect(await hitsOf(query)).toBeLessThan(10);
    expect(await api.data(query)).toEqual({
      node: { degree: HUB, relations: { totalCount: HUB } },
    });
  });

  test('its expansion is read from degrees where the ontology makes the other end certain', async () => {
    const query =
      '{ node(id: "place:hub") { ... on Entity { expansion { relationType direction entityType count } } } }';
    expect(await hitsOf(query)).toBeLessThan(40);
    expect(await api.data(query)).toEqual({
      node: {
        expansion: [
          { relationType: 'BUILDS_IN', direction: 'IN', entityType: 'Company', count: HUB },
        ],
      },
    });
  });

  test('one relation of it is found from the other end', async () => {
    const hits = (id: string) => hitsOf(`{ node(id: "${id}") { id } }`);
    expect(await hits('company:of-hub-70>BUILDS_IN>place:hub')).toBeLessThan(20);
  });

  test('what ties it to a few others is found from those', async () => {
    const query =
      '{ subgraph(ids: ["place:hub", "place:small", "company:of-hub-70"]) { relations { id } } }';
    expect(await hitsOf(query)).toBeLessThan(300);
    expect(await api.data(query)).toEqual({
      subgraph: {
        relations: [
          { id: 'company:of-hub-70>BUILDS_IN>place:hub' },
          { id: 'company:of-hub-70>BUILDS_IN>place:small' },
        ],
      },
    });
  });

  test('pages go on behind their anchor while relations come and go, and say where it is gone', async () => {
    const [first, whole] = [await read(), await read()];
    expect(idsOf(first)).toEqual(idsOf(whole));
    const after = `, after: "${first.pageInfo.endCursor}"`;
    const second = await read(after);
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(50);

    await write(
      `MATCH (h:${STORE.entity} {id: 'place:hub'}) MATCH (c:${STORE.entity} {id: 'company:of-hub-70'})
       CREATE (c)-[:BUILDS_IN {id: 'company:of-hub-70>BUILDS_IN>place:hub#again'}]->(h)`,
    );
    expect(idsOf(await read(after))).toEqual(idsOf(second));
    const remove = (id: string | undefined) =>
      write(`MATCH (:${STORE.entity} {id: 'place:hub'})<-[r {id: $id}]-() DELETE r`, { id });
    await remove(idsOf(first)[3]);
    await remove(idsOf(first)[7]);
    expect(idsOf(await read(after))).toEqual(idsOf(second));

    const anchor = idsOf(first).at(-1);
    await remove(anchor);
    expect((await api.ask(page('place:hub', after))).errors).toMatchObject([
      {
        message: `after: the relation "${anchor ?? ''}", behind which the page would begin, is not in this list any more. Begin again without "after".`,
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      },
    ]);
  });
});
