import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CypherConsole } from '../../../server/console/console.ts';
import { limitsOf } from '../../../server/console/limits.ts';
import { KnownError } from '../../../server/errors.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import type { Database } from '../../../server/neo4j/database.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { serveConsole, type ServedConsole } from './served-console.ts';

/** Would count for hours. */
const SLOW = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)';
const ASKING = { requestId: 'request-1', from: '127.0.0.1' };

let served: ServedConsole;
let database: Database;
beforeAll(async () => {
  database = openDatabase(sharedConnection());
  served = await serveConsole(sharedConnection());
});
afterAll(async () => {
  await served.stop();
  await database.close();
});

/** Transactions with this text in the database, whoever runs them. */
async function running(text: string): Promise<number> {
  const rows = await database.read({
    text: 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN 1',
    params: { text },
  });
  return rows.length;
}

async function until(text: string, count: number): Promise<void> {
  while ((await running(text)) !== count) await delay(50);
}

/** A text that no other test runs. */
function slow(): string {
  return `${SLOW} AS c_${randomUUID().replaceAll('-', '')}`;
}

async function failure(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => null,
    (error: unknown) =>
      error instanceof KnownError ? { code: error.code, rule: error.details['rule'] } : error,
  );
}

test('cancel ends a query in the database, and says so', async () => {
  const text = slow();
  const runId = randomUUID();
  const run = failure(
    served.console.run({ query: text, runId, limit: 10, timeoutMs: 50_000 }, ASKING),
  );
  await until(text, 1);
  const reply = await served.post('/cypher/cancel', { runId });
  expect(reply).toMatchObject({ status: 200, body: { runId, state: 'ended' } });
  expect(await running(text)).toBe(0);
  expect(await run).toEqual({ code: 'TIMEOUT', rule: 'cancelled' });
});

test('what is not running cannot be cancelled, and nothing else is said', async () => {
  expect(await served.post('/cypher/cancel', { runId: 'nothing' })).toMatchObject({
    status: 200,
    body: { state: 'unknown' },
  });
  expect(await served.post('/cypher/cancel', {})).toMatchObject({ status: 400 });
  expect(await served.post('/cypher/cancel', { runId: 'x' }, 'text/plain')).toMatchObject({
    status: 415,
  });
});

test('a caller of the API who leaves ends the query in the database', async () => {
  const text = slow();
  const leaving = new AbortController();
  const asked = served.ask(
    'query ($q: String!) { cypher(query: $q) { rows } }',
    { q: text },
    leaving.signal,
  );
  const left = asked.catch((error: unknown) => error);
  await until(text, 1);
  leaving.abort();
  expect(await left).toMatchObject({ name: 'AbortError' });
  await until(text, 0);
});

test('a reader of an export who leaves ends the query in the database', async () => {
  const text = `UNWIND range(1, 10000000) AS x_${randomUUID().replaceAll('-', '')} RETURN *`;
  const leaving = new AbortController();
  const response = await served.fetch(
    '/cypher/export',
    { query: text, format: 'jsonl' },
    leaving.signal,
  );
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await until(text, 1);
  leaving.abort();
  await until(text, 0);
});

test('a query that takes too long is ended by the database, and said to be', async () => {
  const text = slow();
  expect(
    await failure(served.console.run({ query: text, limit: 1, timeoutMs: 1_000 }, ASKING)),
  ).toEqual({
    code: 'TIMEOUT',
    rule: 'timeout',
  });
  await until(text, 0);
});

test('a query that needs too much memory is ended by the database, and said to be', async () => {
  const greedy =
    'UNWIND range(1, 50000000) AS x WITH collect(toString(x)) AS texts RETURN size(texts)';
  expect(
    await failure(served.console.run({ query: greedy, limit: 1, timeoutMs: 50_000 }, ASKING)),
  ).toEqual({ code: 'TOO_LARGE', rule: 'memory' });
});

test('one record of millions of values holds up nobody, and is said to be too large', async () => {
  const big = failure(
    served.console.run({ query: 'RETURN range(1, 4000000) AS big', limit: 1 }, ASKING),
  );
  const small = await served.console.run({ query: 'RETURN 1 AS one', limit: 1 }, ASKING);
  expect(small.rows).toEqual([[1]]);
  expect(await big).toEqual({ code: 'TOO_LARGE', rule: 'row-too-large' });
});

test('a flood waits in a queue with an end, and what is beyond it is turned away', async () => {
  const runs = Array.from({ length: 20 }, (_, at) =>
    failure(
      served.console.run(
        { query: `UNWIND range(1, 300000) AS x RETURN max(x) + ${at}`, limit: 1 },
        ASKING,
      ),
    ),
  );
  const outcomes = await Promise.all(runs);
  const refused = outcomes.filter((outcome) => outcome !== null);
  // Two run and ten wait.
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(12);
  expect(new Set(refused.map((outcome) => JSON.stringify(outcome)))).toEqual(
    new Set(['{"code":"UNAVAILABLE","rule":"queue-full"}']),
  );
});

test('rows and bytes are capped, and the result says by which cap', async () => {
  const rows = await served.console.run(
    { query: 'UNWIND range(1, 10000000) AS x RETURN x', limit: 7 },
    ASKING,
  );
  expect(rows).toMatchObject({ rowCount: 7, cap: { kind: 'ROWS', limit: 7 } });
  const wide = 'UNWIND range(1, 10000000) AS x RETURN [i IN range(1, 100) | "0123456789"] AS text';
  const bytes = await served.console.run({ query: wide, limit: 10_000 }, ASKING);
  expect(bytes.cap).toEqual({ kind: 'BYTES', limit: 4 * 2 ** 20 });
  expect(JSON.stringify(bytes.rows).length).toBeLessThanOrEqual(4 * 2 ** 20);
  expect(bytes.rowCount).toBeLessThan(10_000);
});

test('ten million rows leave the memory flat', async () => {
  const leaving = new AbortController();
  const text = 'UNWIND range(1, 10000000) AS x RETURN x';
  const body = { query: text, format: 'csv' };
  const response = await served.fetch('/cypher/export', body, leaving.signal);
  const before = process.memoryUsage();
  let most = 0;
  let size = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers);
    // A million rows show it as well as ten, and the rest need not be waited for.
    if (size > 8_000_000) break;
  }
  leaving.abort();
  await until(text, 0);
  expect(most).toBeLessThan(64 * 2 ** 20);
});

test('a database that is away is said to be away', async () => {
  const off = new CypherConsole({
    connection: { uri: 'bolt://127.0.0.1:1', auth: null, database: 'neo4j' },
    limits: limitsOf(60),
    log: SILENT,
    audit: { write: () => Promise.resolve() },
  });
  // Nothing listens there.
  expect(await failure(off.run({ query: 'RETURN 1', limit: 1 }, ASKING))).toEqual({
    code: 'UNAVAILABLE',
    rule: 'connection-lost',
  });
  await off.close();
});
