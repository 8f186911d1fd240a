import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ReadOptions, Statement } from '../../../server/neo4j/database.ts';
import { serveApi, type ServedApi } from '../http/served-api.ts';

let api: ServedApi;
const asked: { statement: Statement; options: ReadOptions | undefined }[] = [];
const database = {
  read: (statement: Statement, options?: ReadOptions) => {
    asked.push({ statement, options });
    return Promise.resolve([{ id: 'a', rows: [], total: 9007199254740993n }]);
  },
};

beforeAll(async () => {
  api = await serveApi(database);
});
afterAll(() => api.stop());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(api.url, {
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
  const response = await fetch(api.url, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(400);
});

test('a search without keys is said in the log at the start', () => {
  expect(api.logged).toEqual(['The entity a has no search keys. Run "npm run seed -- load".']);
});
