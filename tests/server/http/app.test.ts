import { afterEach, expect, test } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { createApp, type Parts } from '../../../server/http.ts';
import { contextOf, type RequestContext } from '../../../server/http/context.ts';
import { listen, type Listening } from '../../../server/http/listen.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';

let open: Listening | null = null;
afterEach(async () => {
  await open?.stop();
  open = null;
});

const echo: RequestHandler = (request, response) => {
  response.json({ body: request.body as unknown });
};

/** Work that does not end by itself. */
const idle: RequestHandler = () => undefined;

interface Logged {
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>> | undefined;
}

async function serve(given: Partial<Parts> = {}, allowedHosts: string[] = []) {
  const errors: Logged[] = [];
  const contexts: RequestContext[] = [];
  const log = {
    ...SILENT,
    error: (message: string, fields?: Readonly<Record<string, unknown>>) =>
      void errors.push({ message, fields }),
  };
  const { graphql = echo, ...others } = given;
  const seen: RequestHandler = (request, response, next) => {
    contexts.push(contextOf(response));
    return graphql?.(request, response, next);
  };
  const parts: Parts = {
    graphql: graphql && seen,
    explorer: null,
    isReady: () => Promise.resolve(true),
    ...others,
  };
  open = await listen(createApp({ parts, allowedHosts, log }), '127.0.0.1', 0);
  return { url: open.url, errors, contexts };
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A plain request, for fetch sets Host and Origin by itself. */
function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: unknown }>(
    (resolve, reject) => {
      const asking = httpRequest(url, { method, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => {
          const json = answer.headers['content-type']?.includes('json') ?? false;
          const parsed: unknown = json && text ? JSON.parse(text) : text;
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: parsed });
        });
      });
      asking.on('error', reject).end(body);
    },
  );
}

function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  return ask(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

function failure(code: string, message: string, details: object = {}) {
  return { errors: [{ message, extensions: { code, ...details } }] };
}

test('JSON bodies reach the API; bodies of other kinds are none', async () => {
  const { url } = await serve();
  expect((await post(url, '{"query":"{a}"}')).body).toEqual({ body: { query: '{a}' } });
  expect((await post(url, 'query={a}', { 'content-type': 'text/plain' })).body).toEqual({
    body: {},
  });
});

test.each([
  ['{', 400, failure('BAD_USER_INPUT', 'The body of the request is not JSON.')],
  [
    JSON.stringify({ query: 'x'.repeat(300_000) }),
    413,
    failure('TOO_LARGE', 'The request has 300012 bytes or more; 262144 are allowed.', {
      value: 300_012,
      limit: 262_144,
    }),
  ],
  [
    `{"variables":${'['.repeat(3_000)}${']'.repeat(3_000)}}`,
    400,
    failure('BAD_USER_INPUT', 'The body is nested 3000 levels deep; 40 are allowed.', {
      value: 3_000,
      limit: 40,
    }),
  ],
])('a bad body is answered in JSON: %.20s…', async (body, status, expected) => {
  const { url } = await serve();
  expect(await post(url, body)).toMatchObject({ status, body: expected });
});

test('40 levels are still taken', async () => {
  const { url } = await serve();
  expect((await post(url, `${'['.repeat(40)}${']'.repeat(40)}`)).status).toBe(200);
  expect((await post(url, `${'['.repeat(42)}${']'.repeat(42)}`)).status).toBe(400);
});

test.each([
  ['127.0.0.1:4000', 200],
  ['localhost', 200],
  ['LOCALHOST:1', 200],
  ['[::1]:4000', 200],
  ['graph.example', 200],
  ['graph.example:443', 200],
  ['evil.example', 403],
  ['localhost.evil.example', 403],
  ['127.0.0.1.evil.example:4000', 403],
  ['evil.example@localhost', 403],
])('Host: %s is answered with %i', async (host, status) => {
  const { url } = await serve({}, ['graph.example']);
  expect((await post(url, '{}', { host })).status).toBe(status);
});

test.each([
  [{ host: 'localhost:4000', origin: 'http://localhost:4000' }, 200],
  [{ host: 'localhost:4000', origin: 'http://localhost:3000' }, 403],
  [{ host: 'localhost:4000', origin: 'http://127.0.0.1:4000' }, 403],
  [{ host: 'localhost:4000', origin: 'http://evil.example' }, 403],
  [{ host: 'localhost:4000', origin: 'null' }, 403],
  [{ host: 'localhost:4000', origin: '' }, 403],
  [{ host: 'localhost:4000', origin: 'https://graph.example' }, 200],
  [{ host: 'localhost:4000' }, 200],
])('%j is answered with %i', async (headers, status) => {
  const { url } = await serve({}, ['graph.example']);
  expect((await post(url, '{}', headers)).status).toBe(status);
});

test('no other origin is told that it may read', async () => {
  const { url } = await serve();
  const answer = await ask(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(answer.status).toBe(403);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
    [],
  );
});

test('headers', async () => {
  const { url } = await serve();
  const { headers } = await post(url, '{}');
  expect(headers['content-security-policy']).toBe(
    "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;" +
      "connect-src 'self';worker-src 'self';object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
  );
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('strict-transport-security');
});

test('health: the process lives whatever the database does', async () => {
  let ready = true;
  const { url } = await serve({ isReady: () => Promise.resolve(ready) });
  expect(await ask(`${url}/health/live`)).toMatchObject({ status: 200, body: { status: 'live' } });
  expect(await ask(`${url}/health/ready`)).toMatchObject({
    status: 200,
    body: { status: 'ready' },
  });
  ready = false;
  expect(await ask(`${url}/health/ready`)).toMatchObject({
    status: 503,
    body: { status: 'unavailable' },
    headers: { 'cache-control': 'no-store', 'retry-after': '1' },
  });
  expect(await ask(`${url}/health/live`)).toMatchObject({ status: 200 });
});

test('while the server starts: a page that asks again, and an API that says so', async () => {
  const { url } = await serve({ graphql: null, isReady: () => Promise.resolve(false) });
  const page = await ask(url);
  expect([page.status, page.headers['retry-after']]).toEqual([503, '1']);
  expect(page.body).toContain('http-equiv="refresh"');
  expect(await post(url, '{}')).toMatchObject({
    status: 503,
    body: failure('UNAVAILABLE', 'The server is starting.'),
  });
});

test('unknown addresses', async () => {
  const { url } = await serve();
  expect(await ask(`${url}/etc/passwd`)).toMatchObject({
    status: 404,
    body: failure('NOT_FOUND', 'There is nothing at /etc/passwd.'),
  });
});

test('a mistake of ours is masked for the caller and logged whole, under one id', async () => {
  const mistake = new Error('bolt://neo4j:hidden@db');
  const { url, errors } = await serve({
    graphql: () => {
      throw mistake;
    },
  });
  const answer = await post(url, '{}');
  expect(answer).toMatchObject({
    status: 500,
    body: failure('INTERNAL', 'Something went wrong here; the log of the server says what.'),
  });
  expect(errors).toEqual([
    {
      message: 'A request failed.',
      fields: { requestId: answer.headers['x-request-id'], path: '/graphql', error: mistake },
    },
  ]);
});

test('a caller who leaves ends the work', async () => {
  const { url, contexts } = await serve({ graphql: idle });
  const leaving = new AbortController();
  const asked = fetch(`${url}/graphql`, { signal: leaving.signal }).catch(() => 'left');
  while (contexts.length === 0) await delay(10);
  expect(contexts[0]?.signal.aborted).toBe(false);
  leaving.abort();
  await asked;
  for (let tries = 0; tries < 100 && !contexts[0]?.signal.aborted; tries++) await delay(10);
  expect(contexts[0]?.signal.aborted).toBe(true);
});

test('an answer that was given ends nothing', async () => {
  const { url, contexts } = await serve();
  await post(url, '{}');
  await delay(50);
  expect(contexts[0]?.signal.aborted).toBe(false);
});

test('work that does not end is ended and answered after ten seconds', async () => {
  const { url, contexts } = await serve({ graphql: idle });
  const asked = post(url, '{}');
  await delay(9_500);
  // A clock that is held weakly would not outlive this.
  globalThis.gc?.();
  expect(contexts[0]?.signal.aborted).toBe(false);
  await delay(1_000);
  expect(contexts[0]?.signal.reason).toMatchObject({ name: 'TimeoutError' });
  expect(await asked).toMatchObject({
    status: 504,
    body: failure('TIMEOUT', 'The answer took too long.'),
  });
}, 20_000);

test('stopping lets open requests end and takes no more', async () => {
  const { url } = await serve({
    graphql: (_request, response) => {
      setTimeout(() => response.json({ done: true }), 300);
    },
  });
  const asked = post(url, '{}');
  await delay(100);
  const stopping = open?.stop();
  await delay(50);
  await expect(ask(`${url}/health/live`)).rejects.toThrow('ECONNREFUSED');
  expect((await asked).body).toEqual({ done: true });
  // A connection that is kept, or a request that hangs, would hold it for ten seconds.
  const answered = Date.now();
  await stopping;
  expect(Date.now() - answered).toBeLessThan(8_000);
});
