import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { searchKeys } from '../../../graph-seed/search/search-keys.ts';
import { STORE } from '../../../graph-seed/store.ts';
import { SEARCH_INDEX } from '../../../graph-seed/load/load-statements.ts';
import { Timeout } from '../../../server/errors.ts';
import { escapeName } from '../../../server/cypher/names.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import type { ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { realApi } from './api.ts';
import type { Api } from './api.ts';

const NAMES = [
  "Robert'); MATCH (n) DETACH DELETE n; //",
  '{ node(id: "x") { id } }',
  '+n\\=x OR *:* AND [a TO z]~2^9',
  '`backtick` \\u0060 $p0 ${p0} %s \\',
  '<img src=x onerror=alert(1)>',
  '𠮷野家 👩‍👩‍👧 e\u0301 \u202eabc\u202c \u0000 end',
  '__proto__',
  'a>B>c#d',
];

let scratch: ScratchNeo4j;
let api: Api;
/** What has been started, for a failure on the way leaves nothing behind. */
const started: (() => Promise<void>)[] = [];
const QUERY = `query ($name: ID!, $text: String!, $relation: ID!) {
  node(id: $name) { id ... on Entity { name aliases properties } }
  company(name: $text) { id }
  relation: node(id: $relation) { id ... on Relation { statement source { name } } }
  search(query: $text) { edges { node { matched entity { id } } } }
  subgraph(ids: [$name]) { total }
}`;
const variablesOf = (name: string) => ({
  name,
  text: name,
  relation: `${name}>RELEASED>${NAMES[0] ?? ''}`,
});

beforeAll(async () => {
  scratch = await startScratchNeo4j();
  started.unshift(() => scratch.stop());
  const writer = openWriter(scratch.connection);
  started.unshift(() => writer.close());
  await writer.write([SEARCH_INDEX.create]);
  await writer.write([SEARCH_INDEX.wait]);
  const rows = NAMES.map((name) => ({
    id: name,
    name,
    aliases: [name],
    keys: searchKeys({ name, aliases: [] }),
  }));
  await writer.write([
    {
      text: `UNWIND $rows AS row CREATE (n:${STORE.entity}:Company {id: row.id, name: row.name, aliases: row.aliases, note: row.name, ${STORE.searchKeys}: row.keys})
             WITH collect(n) AS made UNWIND made AS a WITH a, head(made) AS b
             CREATE (a)-[:RELEASED {id: a.id + '>RELEASED>' + b.id, statementZh: a.name}]->(b)`,
      params: { rows },
    },
  ]);
  api = await realApi(scratch.connection);
  started.unshift(() => api.stop());
  // A database that has just started may take longer for its first plans than a question may take.
  while ((await api.ask(QUERY, variablesOf('x'))).errors.length > 0);
});
afterAll(async () => {
  for (const stop of started) await stop();
});

test.each(NAMES)('%j comes back exactly', async (name) => {
  const { node, company, search, subgraph } = await api.data<Record<string, unknown>>(
    QUERY,
    variablesOf(name),
  );
  expect(node).toEqual({
    id: name,
    name,
    aliases: [name],
    properties: { id: name, name, aliases: [name], note: name },
  });
  expect(company).toEqual({ id: name });
  expect(subgraph).toEqual({ total: 1 });
  expect(search).toMatchObject({ edges: [{ node: { matched: name, entity: { id: name } } }] });
});

test('a relation is found by its id where its source is called like none', async () => {
  const id = `__proto__>RELEASED>${NAMES[0] ?? ''}`;
  expect(
    await api.data('query ($id: ID!) { node(id: $id) { id ... on Relation { statement } } }', {
      id,
    }),
  ).toEqual({ node: { id, statement: '__proto__' } });
});

test.each(['a`b', '\\u0060', '\\', 'x`) RETURN 1 //', '企业'])(
  'Neo4j reads the escaped name %j back unchanged',
  async (name) => {
    const database = openDatabase(scratch.connection);
    const [row] = await database.read({
      text: `RETURN {${escapeName(name)}: 1} AS map`,
      params: {},
    });
    expect(row).toEqual({ map: { [name]: 1n } });
    await database.close();
  },
);

test('a caller who leaves ends the statement', async () => {
  const left = new AbortController();
  left.abort(new Timeout('left'));
  const { data, errors } = await api.ask('{ documents { id } }', {}, left.signal);
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
});
