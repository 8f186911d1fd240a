import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { serveApi, type ServedApi } from './served-api.ts';

/** Marks the slow statement among all that run; it would count for hours. */
const MARK = 'jingtu slow question';
const SLOW = `/* ${MARK} */ UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS total`;

let database: Database;
let api: ServedApi;
beforeAll(async () => {
  database = openDatabase(sharedConnection());
  // Every question that comes through HTTP, and so can be ended, becomes the slow one.
  api = await serveApi({
    read: (statement, options) =>
      database.read(options?.signal ? { text: SLOW, params: {} } : statement, options),
  });
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

async function running(): Promise<number> {
  const rows = await database.read({
    text: 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $mark RETURN currentQuery',
    params: { mark: `/* ${MARK} */` },
  });
  return rows.length;
}

async function until(count: number): Promise<void> {
  while ((await running()) !== count) await delay(50);
}

const ask = (signal?: AbortSignal) =>
  fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ documents { id } }' }),
    ...(signal && { signal }),
  });

test('a caller who leaves ends the transaction in the database', async () => {
  await until(0);
  const leaving = new AbortController();
  const asked = ask(leaving.signal).catch((error: unknown) => error);
  await until(1);
  leaving.abort();
  expect(await asked).toMatchObject({ name: 'AbortError' });
  await until(0);
  expect(api.logged).not.toContain('A question failed.');
});

test('a question that takes too long is ended in the database, and said to be', async () => {
  await until(0);
  const asked = ask();
  await until(1);
  const response = await asked;
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT']);
  await until(0);
});
