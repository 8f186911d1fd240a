import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { javaOf } from '../../support/processes.ts';
import { startScratchNeo4j, type ScratchNeo4j } from '../../support/scratch-neo4j.ts';

// What is looked at here is harm that was done or not, whatever the database says of it.
let scratch: ScratchNeo4j;
let canary: Server;
let visits = 0;

beforeAll(async () => {
  scratch = await startScratchNeo4j();
  canary = createServer((_request, response) => {
    visits += 1;
    response.end('a,b\n1,2\n');
  });
  await new Promise<void>((resolve) => void canary.listen(0, resolve));
}, 120_000);

afterAll(async () => {
  canary.close();
  await scratch.stop();
});

/** Runs a statement with every right there is, and gives all that came back as text. */
async function run(text: string): Promise<string> {
  const writer = openWriter(scratch.connection);
  try {
    return JSON.stringify(await writer.write([{ text, params: {} }]), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  } catch (error) {
    return String(error);
  } finally {
    await writer.close();
  }
}

test.each([
  'file:///etc/passwd',
  'file:///../../../../../etc/passwd',
  'file:///%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
])('no file of the machine can be read: %s', async (address) => {
  expect(await run(`LOAD CSV FROM '${address}' AS line RETURN line`)).not.toContain('root');
});

test.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0.0.0.0'])(
  'no address can be asked: %s',
  async (host) => {
    const { port } = canary.address() as AddressInfo;
    await run(`LOAD CSV FROM 'http://${host}:${port}/' AS line RETURN line`);
    await run(
      `RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'http://${host}:${port}/' AS line RETURN line }]`,
    );
    expect(visits).toBe(0);
  },
);

/** Sockets on which a process listens, out of the tables of Linux: address in hexadecimal, port. */
async function listening(pid: number): Promise<{ address: string; port: number }[]> {
  const folder = `/proc/${pid}/fd`;
  const links = await Promise.all(
    (await readdir(folder)).map((name) => readlink(join(folder, name)).catch(() => '')),
  );
  const own = new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8')),
  );
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && own.has(fields[9] ?? ''))
    .map((fields) => {
      const [address = '', port = ''] = (fields[1] ?? '').split(':');
      return { address, port: parseInt(port, 16) };
    });
}

test('it listens on loopback alone, and for Bolt alone', async () => {
  const port = Number(new URL(scratch.connection.uri).port);
  const sockets = await listening(await javaOf(scratch.dataDir));
  expect(sockets).toEqual([
    { address: expect.stringMatching(/^(0000000000000000FFFF0000)?0100007F$/), port },
  ]);
});

test('nobody gets in without the password', async () => {
  for (const auth of [
    null,
    { username: 'neo4j', password: 'neo4j' },
    { username: 'neo4j', password: '' },
  ]) {
    const database = openDatabase({ ...scratch.connection, auth });
    await expect(database.read({ text: 'RETURN 1', params: {} })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      details: { reason: 'credentials' },
    });
    await database.close();
  }
});

test('a memory hog is stopped, and the database answers on', async () => {
  const database = openDatabase(scratch.connection);
  const hog = 'UNWIND range(1, 60000000) AS x RETURN size(collect(x)) AS n';
  await expect(database.read({ text: hog, params: {} })).rejects.toMatchObject({
    code: 'TOO_LARGE',
  });
  expect(await database.probe()).toBe(true);
  await database.close();
}, 60_000);

test('the settings are those that were written', async () => {
  const writer = openWriter(scratch.connection);
  const rows = await writer.read({
    text: `SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value ORDER BY name`,
    params: {
      names: [
        'dbms.security.auth_enabled',
        'dbms.security.procedures.allowlist',
        'db.transaction.timeout',
        'db.memory.transaction.max',
        'server.http.enabled',
        'dbms.usage_report.enabled',
      ],
    },
  });
  await writer.close();
  expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual({
    'db.memory.transaction.max': '256.00MiB',
    'db.transaction.timeout': '30s',
    'dbms.security.auth_enabled': 'true',
    'dbms.security.procedures.allowlist': 'none.*',
    'dbms.usage_report.enabled': 'false',
    'server.http.enabled': 'false',
  });
});
