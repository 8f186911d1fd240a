import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createGraphQLServer } from '../../../server/graphql/server.ts';
import { createApp } from '../../../server/http.ts';
import { listen } from '../../../server/http/listen.ts';
import type { Database } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { seedOntology, SOURCES } from './api.ts';

/** How a request is answered is shown to those who may see it and ask for it, and to nobody else. */
let database: Database;
beforeAll(() => {
  database = openDatabase(sharedConnection());
});
afterAll(() => database.close());

const started: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of started.splice(0)) await stop();
});

async function served(explain: boolean | undefined) {
  const ontology = await seedOntology();
  const options = { ontology, database, sourcesDir: SOURCES, log: SILENT };
  const graphql = await createGraphQLServer({
    ...options,
    ...(explain !== undefined && { explain }),
  });
  const parts = {
    graphql: graphql.handler,
    explorer: null,
    isReady: () => Promise.resolve(true),
  };
  const open = await listen(createApp({ parts, allowedHosts: [], log: SILENT }), '127.0.0.1', 0);
  started.push(
    () => open.stop(),
    () => graphql.stop(),
  );
  return async (query: string, headers: Record<string, string> = { 'X-Jingtu-Explain': '1' }) => {
    const response = await fetch(`${open.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables: { id: 'company:zhipu' } }),
    });
    return (await response.json()) as {
      data?: unknown;
      errors?: unknown[];
      extensions?: { cypher?: Record<string, unknown>[] };
    };
  };
}

test('each root field tells its statement, parameters, hits, rows and time', async () => {
  const ask = await served(true);
  const query =
    'query ($id: ID!) { one: node(id: $id) { id } documents { id } schema { inferred } }';
  const { data, errors, extensions } = await ask(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual(expect.objectContaining({ one: { id: 'company:zhipu' } }));
  const told = extensions?.cypher ?? [];
  expect(told.map(({ field }) => field)).toEqual(['one', 'documents']);
  expect(told[0]).toEqual({
    field: 'one',
    statement: expect.stringContaining('MATCH (n1:Entity {id: wanted.id})'),
    parameters: { p0: [{ at: 0, id: 'company:zhipu' }] },
    hits: expect.any(Number),
    rows: 1,
    elapsedMs: expect.any(Number),
  });
  expect(told[0]?.['hits']).toBeGreaterThan(0);
  expect(await ask(query, {})).not.toHaveProperty('extensions');
});

test('errors come with the statements that led to them', async () => {
  const ask = await served(true);
  const { errors, extensions } = await ask(
    '{ similar(id: "company:zhpu") { score } documents { id } }',
  );
  expect(errors).toHaveLength(1);
  const fields = (extensions?.cypher ?? []).map(({ field }) => field);
  expect(fields.sort()).toEqual(['documents', 'similar', 'similar']);
  const refused = await ask('{ documents(first: 0) { id } }');
  expect(refused.errors).toHaveLength(1);
  expect(refused.extensions?.cypher ?? []).toEqual([]);
});

test.each([false, undefined])('where it is %s, nothing is told', async (explain) => {
  const ask = await served(explain);
  for (const query of ['{ documents { id } }', '{ similar(id: "x") { score } }', '{ nothing }']) {
    const answer = await ask(query);
    expect(answer).not.toHaveProperty('extensions');
    expect(JSON.stringify(answer)).not.toMatch(/MATCH|Sentence|\$p0/);
  }
});
