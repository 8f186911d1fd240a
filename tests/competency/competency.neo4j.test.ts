import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from '../../server/config.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { openDatabase } from '../../server/neo4j/driver.ts';
import { realApi } from '../server/graphql/api.ts';
import type { Api } from '../server/graphql/api.ts';
import { sharedConnection } from '../support/shared-neo4j.ts';
import { COMPARISONS } from './comparisons.ts';
import { COUNTS } from './counts.ts';
import { LISTS } from './lists.ts';
import { LOOKUPS } from './lookups.ts';
import { PATHS } from './paths.ts';
import { PROVENANCE } from './provenance.ts';
import type { Question, Row } from './question.ts';
import { rowsOf } from './rows.ts';
import { TRAPS } from './traps.ts';

const KINDS: Readonly<Record<string, readonly Question[]>> = {
  lookups: LOOKUPS,
  lists: LISTS,
  counts: COUNTS,
  comparisons: COMPARISONS,
  paths: PATHS,
  provenance: PROVENANCE,
  'what the text does not state': TRAPS,
};

let api: Api;
let database: Database;
beforeAll(async () => {
  const connection: Connection = sharedConnection();
  database = openDatabase(connection);
  api = await realApi(connection);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

describe.each(Object.entries(KINDS))('%s', (_kind, questions) => {
  test.each(questions)('$zh $en', async (question) => {
    const { about, answer } = question;
    if (about) expect(await found(about)).toEqual({ zh: about.id, en: about.id });
    expect(await inCypher(question, about?.id)).toEqual(sorted(answer));
    expect(await inGraphql(question, about?.id)).toEqual(sorted(answer));
  });
});

test.each(TRAPS)('where the text states it, the same question is answered: $en', async (trap) => {
  const { id, answer } = trap.control;
  expect(await inCypher(trap, id)).toEqual(sorted(answer));
  expect(await inGraphql(trap, id)).toEqual(sorted(answer));
});

test('each question is asked once, in both languages', () => {
  const all = Object.values(KINDS).flat();
  expect(all.length).toBeGreaterThanOrEqual(44);
  expect(TRAPS.length).toBeGreaterThanOrEqual(10);
  for (const words of [all.map(({ zh }) => zh), all.map(({ en }) => en)]) {
    expect(new Set(words).size).toBe(all.length);
  }
});

/** The first hit of what a question names, in both languages. */
async function found({ zh, en }: { readonly zh: string; readonly en: string }) {
  const first = async (query: string) => {
    const { search } = await api.data<{
      search: { edges: { node: { entity: { id: string } } }[] };
    }>(
      'query ($query: String!) { search(query: $query, first: 1) { edges { node { entity { id } } } } }',
      { query },
    );
    return search.edges[0]?.node.entity.id;
  };
  return { zh: await first(zh), en: await first(en) };
}

async function inCypher({ cypher }: Question, id?: string): Promise<Row[]> {
  const rows = await database.read({ text: cypher, params: id === undefined ? {} : { id } });
  return sorted(rows.map((row) => Object.values(row).map(plain)));
}

async function inGraphql({ graphql, columns }: Question, id?: string): Promise<Row[]> {
  const data = await api.data<unknown>(graphql, id === undefined ? {} : { id });
  return sorted(rowsOf(data, columns));
}

/** Integers come from Neo4j as bigint. */
function plain(value: unknown): Row[number] {
  return typeof value === 'bigint' ? Number(value) : (value as Row[number]);
}

function sorted(rows: readonly Row[]): Row[] {
  const key = (row: Row) => JSON.stringify(row);
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
