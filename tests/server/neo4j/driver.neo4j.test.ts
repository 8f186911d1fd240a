import { afterAll, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import type { Statement } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';

const database = openDatabase(sharedConnection());
afterAll(() => database.close());

function say(text: string, params: Statement['params'] = {}): Statement {
  return { text, params };
}

/** Takes a minute where nothing stops it. */
const ENDLESS = say('UNWIND range(1, 20000000000) AS x RETURN count(x) AS endless');

async function runningEndless(): Promise<number> {
  const rows = await database.read(
    say(`SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'endless' AND status = 'Running'
         RETURN count(*) AS n`),
  );
  // The question holds the word itself.
  return Number(rows[0]?.['n']) - 1;
}

test('answers a probe', async () => {
  expect(await database.probe()).toBe(true);
});

test('values of every kind come as plain JavaScript', async () => {
  const rows = await database.read(
    say(`RETURN 9223372036854775807 AS big, -1 AS small, 1.5 AS decimal, 2.0 AS whole, true AS yes, null AS nothing,
      '京图' AS text, [1, [2.5, null]] AS list, {a: {b: 1}, \`$type\`: 'node'} AS map,
      date('2025-03-20') AS date, localtime('10:00') AS localTime, time('10:00+08:00') AS time,
      localdatetime('2025-03-20T10:00:00.000000001') AS localDateTime,
      datetime('2025-03-20T10:00:00[Asia/Shanghai]') AS dateTime, duration('P1Y2M3DT4H') AS duration,
      point({longitude: 116.4, latitude: 39.9}) AS point, 0.0 / 0.0 AS nan`),
  );
  expect(rows).toEqual([
    {
      big: 9223372036854775807n,
      small: -1n,
      decimal: 1.5,
      whole: 2,
      yes: true,
      nothing: null,
      text: '京图',
      list: [1n, [2.5, null]],
      map: { a: { b: 1n }, $$type: 'node' },
      date: '2025-03-20',
      localTime: '10:00:00',
      time: '10:00:00+08:00',
      localDateTime: '2025-03-20T10:00:00.000000001',
      dateTime: '2025-03-20T10:00:00+08:00[Asia/Shanghai]',
      duration: 'P1Y2M3DT4H',
      point: { $type: 'point', srid: 4326, x: 116.4, y: 39.9 },
      nan: NaN,
    },
  ]);
});

test('parameters: a bigint is an integer, a number a float', async () => {
  const kinds = 'RETURN valueType($a) AS a, valueType($b) AS b, $c AS c';
  expect(await database.read(say(kinds, { a: 25n, b: 25, c: [1n, { d: 2.5 }] }))).toEqual([
    { a: 'INTEGER NOT NULL', b: 'FLOAT NOT NULL', c: [1n, { d: 2.5 }] },
  ]);
});

test('columns keep their names and order, also odd ones', async () => {
  const [row] = await database.read(
    say('RETURN 1 AS `__proto__`, 2 AS b, 3 AS a, 4 AS `constructor`'),
  );
  expect(Object.entries(row ?? {})).toEqual([
    ['__proto__', 1n],
    ['b', 2n],
    ['a', 3n],
    ['constructor', 4n],
  ]);
});

test.each([
  ['CREATE (n:Harm)', 'READ_ONLY'],
  ['MERGE (n:Harm {id: 1})', 'READ_ONLY'],
  ['MATCH (n) DETACH DELETE n', 'READ_ONLY'],
  ['CREATE INDEX harm FOR (n:Harm) ON (n.id)', 'READ_ONLY'],
  ['CALL db.createLabel("Harm")', 'READ_ONLY'],
  ['RETRN 1', 'SYNTAX_ERROR'],
  ['RETURN unknown', 'SYNTAX_ERROR'],
  ['RETURN $unknown', 'BAD_USER_INPUT'],
  ['RETURN 1 / 0', 'BAD_USER_INPUT'],
  ['CALL no.such.procedure()', 'BAD_USER_INPUT'],
  ['UNWIND range(1, 60000000) AS x RETURN size(collect(x)) AS n', 'TOO_LARGE'],
])(
  '%s is refused as %s',
  async (text, code) => {
    const before = await database.read(say('MATCH (n) RETURN count(n) AS n'));
    // Filling the memory takes a busy machine longer than a question may take otherwise.
    await expect(database.read(say(text), { timeoutMs: 60_000 })).rejects.toMatchObject({ code });
    expect(await database.read(say('MATCH (n) RETURN count(n) AS n'))).toEqual(before);
  },
  90_000,
);

test('a question ends in the database when its time is up', async () => {
  await expect(database.read(ENDLESS, { timeoutMs: 1_000 })).rejects.toMatchObject({
    code: 'TIMEOUT',
  });
  expect(await runningEndless()).toBe(0);
});

test('a question ends in the database when its asker leaves', async () => {
  const leaving = new AbortController();
  // Its own time is not up before the test's is.
  const asked = database.read(ENDLESS, { signal: leaving.signal, timeoutMs: 600_000 });
  const refused = expect(asked).rejects.toMatchObject({ code: 'TIMEOUT' });
  while ((await runningEndless()) === 0) await delay(20);
  leaving.abort();
  await refused;
  while ((await runningEndless()) > 0) await delay(50);
}, 60_000);

test('one who has left before asking is not served', async () => {
  await expect(database.read(ENDLESS, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'TIMEOUT',
  });
  expect(await runningEndless()).toBe(0);
});

test('a hundred questions at once', async () => {
  const all = await Promise.all(
    Array.from({ length: 100 }, (_, i) => database.read(say('RETURN $i AS i', { i: BigInt(i) }))),
  );
  expect(all.map(([row]) => row?.['i'])).toEqual(Array.from({ length: 100 }, (_, i) => BigInt(i)));
});

test('a server that is not there', async () => {
  const nowhere = openDatabase({ uri: 'bolt://127.0.0.1:9', auth: null, database: 'neo4j' });
  expect(await nowhere.probe()).toBe(false);
  await expect(nowhere.read(say('RETURN 1'))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    details: { reason: 'away' },
  });
  await nowhere.close();
});
