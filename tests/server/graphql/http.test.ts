import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphQLServer } from '../../../server/graphql/server.ts';
import type { GraphQLServer } from '../../../server/graphql/server.ts';
import { createApp } from '../../../server/http.ts';
import type { ReadOptions, Statement } from '../../../server/neo4j/database.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { SOURCES, seedOntology } from './api.ts';

let graphql: GraphQLServer;
let server: Server;
let url = '';
const logged: string[] = [];
const asked: { statement: Statement; options: ReadOptions | undefined }[] = [];
const database = {
  read: (statement: Statement, options?: ReadOptions) => {
    asked.push({ statement, options });
    return Promise.resolve([{ id: 'a', rows: [], total: 9007199254740993n }]);
  },
};

beforeAll(async () => {
  const log = { ...SILENT, error: (message: string) => void logged.push(message) };
  graphql = await createGraphQLServer({
    ontology: await seedOntology(),
    database,
    sourcesDir: SOURCES,
    log,
  });
  const parts = {
    graphql: graphql.handler,
    explorer: null,
    isReady: () => Promise.resolve(true),
  };
  const app = createApp({ parts, allowedHosts: [], log });
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  await graphql.stop();
  await new Promise((resolve) => server.close(resolve));
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('a question is answered as JSON, and its statement ends with the request', async () => {
  const response = await post({ query: '{ companies(first: 1) { edges { cursor } } }' });
  expect([response.status, await response.json()]).toEqual([
    200,
    { data: { companies: { edges: [] } } },
  ]);
  expect(asked.at(-1)?.options?.signal).toBeInstanceOf(AbortSignal);
});

test.each([
  ['a refused argument', { query: '{ companies(first: 1000) { totalCount } }' }, 'BAD_USER_INPUT'],
  ['an unknown field', { query: '{ nothing }' }, 'BAD_USER_INPUT'],
  ['no GraphQL', { query: '{' }, 'SYNTAX_ERROR'],
  ['a batch', [{ query: '{ __typename }' }], 'BAD_USER_INPUT'],
])('%s is a 400 with a code', async (_what, body, code) => {
  const response = await post(body);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([400, code]);
});

test.each([
  ['a form of another page', 'text/plain'],
  ['an upload of another page', 'multipart/form-data; boundary=x'],
])('%s is refused', async (_what, type) => {
  const before = asked.length;
  const response = await post('{"query":"{ companies { totalCount } }"}', { 'content-type': type });
  expect(response.status).toBe(400);
  expect(asked.length).toBe(before);
});

test('no landing page is served', async () => {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(400);
});

test('a search without keys is said in the log at the start', () => {
  expect(logged).toEqual(['The entity a has no search keys. Run "npm run seed -- load".']);
});
