import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serveApi, type ServedApi } from './served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api.stop());

interface Sent {
  readonly method?: string;
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

function send({ method = 'POST', search = '', headers, body }: Sent) {
  return new Promise<{ status: number; codes: unknown[] }>((resolve, reject) => {
    const all = headers ?? { 'content-type': 'application/json' };
    const asking = httpRequest(`${api.url}${search}`, { method, headers: all }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => {
        const { errors = [] } = JSON.parse(text) as {
          errors?: { extensions: { code: unknown } }[];
        };
        const codes = errors.map(({ extensions }) => extensions.code);
        resolve({ status: answer.statusCode ?? 0, codes });
      });
    });
    asking.on('error', reject).end(body);
  });
}

const json = (value: unknown) => JSON.stringify(value);
const asked = (search: Record<string, string>) => `?${new URLSearchParams(search).toString()}`;
const OK = json({ query: '{ __typename }' });
const HASH = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38';
const persisted = (sha256Hash: unknown, query?: string, version: unknown = 1) =>
  json({ query, extensions: { persistedQuery: { version, sha256Hash } } });
const BAD = 'BAD_USER_INPUT';

test.each<[what: string, sent: Sent, status: number, code: string]>([
  ['no body', {}, 400, BAD],
  ['broken JSON', { body: '{"query":' }, 400, BAD],
  ['JSON with a comment', { body: '{"query":"{ __typename }"} // so' }, 400, BAD],
  ['a bare text', { body: '"{ __typename }"' }, 400, BAD],
  ['a number', { body: '7' }, 400, BAD],
  ['null', { body: 'null' }, 400, BAD],
  ['an empty batch', { body: '[]' }, 400, BAD],
  ['a batch', { body: `[${OK},${OK}]` }, 400, BAD],
  ['a batch of a thousand', { body: `[${Array(1_000).fill(OK).join(',')}]` }, 400, BAD],
  ['a query that is a list', { body: json({ query: ['{ __typename }'] }) }, 400, BAD],
  ['a query that is an object', { body: json({ query: { a: 1 } }) }, 400, BAD],
  ['a query that is null', { body: json({ query: null }) }, 400, BAD],
  ['variables that are a list', { body: json({ query: '{ a }', variables: [] }) }, 400, BAD],
  ['variables that are a text', { body: json({ query: '{ a }', variables: '{' }) }, 400, BAD],
  ['extensions that are a list', { body: json({ query: '{ a }', extensions: [1] }) }, 400, BAD],
  [
    'an operation name that is a list',
    { body: json({ query: '{ a }', operationName: [] }) },
    400,
    BAD,
  ],
  ['a body of 300 kB', { body: json({ query: `#${'x'.repeat(300_000)}` }) }, 413, 'TOO_LARGE'],
  [
    'a hundred thousand brackets',
    { body: `{"query":"{ a }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}` },
    400,
    BAD,
  ],
  [
    'variables 50 deep',
    { body: `{"query":"{ a }","variables":{"a":${'['.repeat(50)}${']'.repeat(50)}}}` },
    400,
    BAD,
  ],
  [
    'a form',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={a}' },
    400,
    BAD,
  ],
  ['plain text', { headers: { 'content-type': 'text/plain' }, body: OK }, 400, BAD],
  [
    'an upload',
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    400,
    BAD,
  ],
  ['no kind of body', { headers: {}, body: OK }, 400, BAD],
  ['XML', { headers: { 'content-type': 'application/xml' }, body: '<query/>' }, 400, BAD],
  [
    'an unknown charset',
    { headers: { 'content-type': 'application/json; charset=ebcdic' }, body: OK },
    415,
    BAD,
  ],
  [
    'a false encoding',
    { headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' }, body: OK },
    400,
    BAD,
  ],
  [
    'an unknown encoding',
    { headers: { 'content-type': 'application/json', 'content-encoding': 'zip' }, body: OK },
    415,
    BAD,
  ],
  [
    'a form of another page asking by GET',
    { method: 'GET', search: asked({ query: '{ __typename }' }), headers: {} },
    400,
    BAD,
  ],
  [
    'GET without a query',
    { method: 'GET', headers: { 'apollo-require-preflight': '1' } },
    400,
    BAD,
  ],
  [
    'GET with broken variables',
    {
      method: 'GET',
      search: asked({ query: '{ __typename }', variables: '{' }),
      headers: { 'apollo-require-preflight': '1' },
    },
    400,
    BAD,
  ],
  [
    'a write by GET',
    {
      method: 'GET',
      search: asked({ query: 'mutation { a }' }),
      headers: { 'apollo-require-preflight': '1' },
    },
    405,
    BAD,
  ],
  [
    'a query twice in the address',
    { method: 'GET', search: '?query={a}&query={b}', headers: { 'apollo-require-preflight': '1' } },
    400,
    BAD,
  ],
  [
    'another origin',
    { headers: { 'content-type': 'application/json', origin: 'https://evil.example' }, body: OK },
    403,
    BAD,
  ],
  [
    'no origin that is one',
    { headers: { 'content-type': 'application/json', origin: 'null' }, body: OK },
    403,
    BAD,
  ],
  [
    'another host',
    { headers: { 'content-type': 'application/json', host: 'evil.example' }, body: OK },
    403,
    BAD,
  ],
  ['PUT', { method: 'PUT', body: OK }, 405, BAD],
  ['DELETE', { method: 'DELETE' }, 405, BAD],
  ['PATCH', { method: 'PATCH', body: OK }, 405, BAD],
  ['a hash nobody has sent', { body: persisted(HASH) }, 200, BAD],
  [
    'a hash that is not the query’s',
    { body: persisted('0'.repeat(64), '{ __typename }') },
    400,
    BAD,
  ],
  ['a hash that is a list', { body: persisted([HASH]) }, 200, BAD],
  ['a hash of another version', { body: persisted(HASH, undefined, 2) }, 400, BAD],
])('%s is refused', async (_what, sent, status, code) => {
  const answer = await send(sent);
  expect(answer).toEqual({ status, codes: [code] });
  expect(api.logged).toEqual([]);
});

test('a query that was sent with its hash is answered by the hash alone', async () => {
  const first = await send({ body: persisted(HASH, '{__typename}') });
  const again = await send({ body: persisted(HASH) });
  const byGet = await send({
    method: 'GET',
    search: asked({ extensions: json({ persistedQuery: { version: 1, sha256Hash: HASH } }) }),
    headers: { 'apollo-require-preflight': '1' },
  });
  expect([first, again, byGet]).toEqual(Array(3).fill({ status: 200, codes: [] }));
});
