import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { withLocalNeo4j } from '../../../server/neo4j/attach.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { readHolder } from '../../../server/neo4j/lock.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { readConfig } from '../../../server/config.ts';
import { inFolder } from '../../support/folders.ts';
import { javaOf, until } from '../../support/processes.ts';
import { SILENT, startScratchNeo4j, type ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { settingsFor, spawnApp } from '../../support/start-app.ts';

let scratch: ScratchNeo4j;
beforeAll(async () => {
  scratch = await startScratchNeo4j();
}, 120_000);
afterAll(() => scratch.stop());

test('a write goes on after a kill -9 of the database, and counts once', async () => {
  const writer = openWriter(scratch.connection);
  const database = openDatabase(scratch.connection);
  const set = (n: number) =>
    writer.write([
      { text: 'MERGE (j:Job {id: 1}) SET j.next = $n', params: { n: BigInt(n) } },
      { text: 'MERGE (:Row {id: $n})', params: { n: BigInt(n) } },
    ]);
  await set(0);
  process.kill(await javaOf(scratch.dataDir), 'SIGKILL');
  for (let n = 1; n <= 20; n++) await set(n);
  expect(
    await database.read({
      text: 'MATCH (j:Job) MATCH (r:Row) RETURN j.next AS next, count(r) AS rows, count(DISTINCT r.id) AS ids',
      params: {},
    }),
  ).toEqual([{ next: 20n, rows: 21n, ids: 21n }]);
  await writer.write([{ text: 'MATCH (n) DELETE n', params: {} }]);
  await database.close();
  await writer.close();
}, 120_000);

test('a server on NEO4J_URI survives the loss of its database and recovers by itself', async () => {
  const app = spawnApp(settingsFor(scratch.connection));
  try {
    const url = await app.ready();
    const is = (status: number) => async () =>
      (await fetch(`${url}/health/ready`)).status === status;
    await until('it is ready', 5, is(200));
    process.kill(await javaOf(scratch.dataDir), 'SIGKILL');
    await until('it says that the database is away', 5, is(503));
    await until('it is ready again', 60, is(200));
  } finally {
    await app.stop();
  }
  expect(await app.exited).toBe(0);
}, 180_000);

test(
  'a program that needs Neo4j for a while starts one and stops it',
  () =>
    inFolder(async (folder) => {
      const dataDir = join(folder, 'data');
      const { local } = readConfig({
        ...process.env,
        NEO4J_URI: undefined,
        DATA_DIR: dataDir,
        BOLT_PORT: '0',
      });
      const options = { settings: local, narrator: SILENT, log: SILENT };
      await withLocalNeo4j(options, async (connection) => {
        const writer = openWriter(connection);
        await writer.write([{ text: 'CREATE (:Kept)', params: {} }]);
        await writer.close();
        expect((await readHolder(join(dataDir, 'lock.json')))?.pid).toBe(process.pid);
      });
      await expect(javaOf(dataDir)).rejects.toThrow('No Neo4j runs');
      expect(await readHolder(join(dataDir, 'lock.json'))).toBeNull();
      const kept = await withLocalNeo4j(options, async (connection) => {
        const database = openDatabase(connection);
        const rows = await database.read({
          text: 'MATCH (n:Kept) RETURN count(n) AS n',
          params: {},
        });
        await database.close();
        return rows;
      });
      expect(kept).toEqual([{ n: 1n }]);
    }),
  120_000,
);
