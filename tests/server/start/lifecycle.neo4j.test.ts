import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../server/config.ts';
import { withLocalNeo4j } from '../../../server/neo4j/attach.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { readHolder } from '../../../server/neo4j/lock.ts';
import { hasEnded, javaOf, until } from '../../support/processes.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { spawnApp, type App } from '../../support/start-app.ts';

// One data folder lives through all of this, as it would at a user's: the tests follow each other.
let dataDir = '';
let app: App;
let url = '';

/** Milliseconds for tests that start the server, whatever else the machine does: more than the starts themselves may take. */
const ROOM = 400_000;
/** Seconds to wait for what must come; none of them is a claim about speed. */
const PATIENCE = 90;

async function start(): Promise<void> {
  app = spawnApp({ DATA_DIR: dataDir, NEO4J_URI: undefined });
  url = await app.ready();
}

async function status(path: string): Promise<number> {
  return (await fetch(url + path)).status;
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
  await start();
}, ROOM);

afterAll(async () => {
  await app.stop();
  await rm(dataDir, { recursive: true, force: true });
}, ROOM);

test('the first start loads the graph, serves it, and ends with one line that says where', async () => {
  const lines = app.output().trim().split('\n');
  expect(lines).toContain(`Starting the private Neo4j in ${dataDir} …`);
  expect(lines).toContain('Loading the graph …');
  expect(lines.at(-1)).toBe(`Jingtu is ready at ${url}`);
  expect(lines.filter((line) => line.includes('http://'))).toHaveLength(1);
  expect(await status('/health/ready')).toBe(200);
  expect(await (await fetch(url)).text()).toContain('<title>京图');
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

test('the password is its owner’s alone, and is printed nowhere', async () => {
  const file = join(dataDir, 'neo4j-password');
  const password = (await readFile(file, 'utf8')).trim();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(dataDir, 'neo4j'))).mode & 0o077).toBe(0);
  expect(app.output()).not.toContain(password);
  for (const name of ['neo4j.log', 'debug.log', 'console.log']) {
    const log = await readFile(join(dataDir, 'neo4j', 'logs', name), 'utf8');
    expect([name, log.includes(password)]).toEqual([name, false]);
  }
  const command = await readFile(`/proc/${await javaOf(dataDir)}/cmdline`, 'utf8');
  expect(command).not.toContain(password);
});

test('a second start on the folder names the first and leaves it alone', async () => {
  const second = spawnApp({ DATA_DIR: dataDir, NEO4J_URI: undefined });
  expect(await second.exited).toBe(1);
  expect(second.output()).toBe(
    `The data folder ${dataDir} is in use by process ${app.pid}, which serves at ${url}.\n` +
      `Use that one, stop it with "kill ${app.pid}", or set DATA_DIR to another folder.\n`,
  );
  expect(await status('/health/ready')).toBe(200);
});

test('a taken port is named with its setting', async () => {
  const { port } = new URL(url);
  const other = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
  const second = spawnApp({ DATA_DIR: other, NEO4J_URI: undefined, PORT: port });
  expect(await second.exited).toBe(1);
  expect(second.output()).toBe(
    `Port ${port} (PORT) is taken by another program.\n` +
      'Stop that program, or set PORT to another port (0 takes a free one).\n',
  );
  await rm(other, { recursive: true, force: true });
});

test('a taken Bolt port is named with its setting', async () => {
  const other = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
  const taken = createServer();
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = String(typeof address === 'object' && address ? address.port : 0);
  const second = spawnApp({ DATA_DIR: other, NEO4J_URI: undefined, BOLT_PORT: port });
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(
    `Port ${port} (BOLT_PORT) is taken by another program.\n` +
      'Stop that program, or set BOLT_PORT to another port (0 takes a free one).\n',
  );
  taken.close();
  await rm(other, { recursive: true, force: true });
});

test('another program of the project uses the running Neo4j', async () => {
  const { local } = readConfig({ DATA_DIR: dataDir });
  const java = await javaOf(dataDir);
  const uri = await withLocalNeo4j(
    { settings: local, narrator: SILENT, log: SILENT },
    async (connection) => {
      const database = openDatabase(connection);
      expect(await database.read({ text: 'RETURN 1 AS one', params: {} })).toEqual([{ one: 1n }]);
      await database.close();
      return connection.uri;
    },
  );
  expect(uri).toBe((await readHolder(join(dataDir, 'lock.json')))?.bolt);
  expect(await javaOf(dataDir)).toBe(java);
  expect(await status('/health/ready')).toBe(200);
});

test(
  'a kill -9 of Neo4j: 503, and it comes back by itself',
  async () => {
    const java = await javaOf(dataDir);
    process.kill(java, 'SIGKILL');
    await until(
      'the server says that the database is away',
      PATIENCE,
      async () => (await status('/health/ready')) === 503,
    );
    expect(await status('/health/live')).toBe(200);
    await until(
      'the database is back',
      PATIENCE,
      async () => (await status('/health/ready')) === 200,
    );
    expect(await javaOf(dataDir)).not.toBe(java);
    expect(app.output()).toContain('Neo4j has ended by itself and is started again.');
  },
  ROOM,
);

test('a frozen Neo4j: 503, and 200 when it thaws', async () => {
  const java = await javaOf(dataDir);
  process.kill(java, 'SIGSTOP');
  try {
    await until(
      'the server says that the database is away',
      PATIENCE,
      async () => (await status('/health/ready')) === 503,
    );
    expect(await status('/health/live')).toBe(200);
  } finally {
    process.kill(java, 'SIGCONT');
  }
  await until(
    'the database is back',
    PATIENCE,
    async () => (await status('/health/ready')) === 200,
  );
  expect(await javaOf(dataDir)).toBe(java);
});

test(
  'a kill -9 of the server leaves no Neo4j behind',
  async () => {
    const java = await javaOf(dataDir);
    app.kill('SIGKILL');
    await app.exited;
    await until('Neo4j has ended', PATIENCE, () => hasEnded(java));
  },
  ROOM,
);

test(
  'the next start takes over from a last Neo4j that still runs; nothing is built or loaded again',
  async () => {
    await start();
    const last = await javaOf(dataDir);
    // It cannot end before the next start has met it.
    process.kill(last, 'SIGSTOP');
    app.kill('SIGKILL');
    await app.exited;
    app = spawnApp({ DATA_DIR: dataDir, NEO4J_URI: undefined });
    const waiting = `Waiting for the Neo4j of the last run (process ${last}) to stop …`;
    try {
      await until('the next start waits for the last Neo4j', PATIENCE, () =>
        Promise.resolve(app.output().includes(waiting)),
      );
      expect(await hasEnded(last)).toBe(false);
      expect(app.output()).not.toContain('Starting the private Neo4j');
    } finally {
      process.kill(last, 'SIGCONT');
    }
    url = await app.ready();
    expect(await hasEnded(last)).toBe(true);
    expect(await javaOf(dataDir)).not.toBe(last);
    expect(app.output().trim().split('\n')).toEqual([
      waiting,
      `Starting the private Neo4j in ${dataDir} …`,
      `Jingtu is ready at ${url}`,
    ]);
    expect(await status('/health/ready')).toBe(200);
  },
  ROOM,
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s stops both, and the folder is free',
  async (signal) => {
    const java = await javaOf(dataDir);
    app.kill(signal);
    expect(await app.exited).toBe(0);
    expect(await hasEnded(java)).toBe(true);
    expect(await readHolder(join(dataDir, 'lock.json'))).toBeNull();
    expect(app.output()).not.toMatch(/"level":"error"/);
    await start();
  },
  ROOM,
);

test('a signal during the start ends it as well', async () => {
  await app.stop();
  app = spawnApp({ DATA_DIR: dataDir, NEO4J_URI: undefined });
  await until('Neo4j is starting', PATIENCE, async () => (await javaOf(dataDir)) > 0);
  const java = await javaOf(dataDir);
  app.kill('SIGINT');
  expect(await app.exited).toBe(0);
  expect(await hasEnded(java)).toBe(true);
});

test(
  'a lost or damaged password is told, and nothing is started',
  async () => {
    const file = join(dataDir, 'neo4j-password');
    const password = await readFile(file, 'utf8');
    await writeFile(file, 'short\n');
    const damaged = spawnApp({ DATA_DIR: dataDir, NEO4J_URI: undefined });
    expect(await damaged.exited).toBe(1);
    await rm(file);
    const lost = spawnApp({ DATA_DIR: dataDir, NEO4J_URI: undefined });
    expect(await lost.exited).toBe(1);
    await writeFile(file, `${'0'.repeat(64)}\n`);
    const wrong = spawnApp({ DATA_DIR: dataDir, NEO4J_URI: undefined });
    expect(await wrong.exited).toBe(1);
    const home = join(dataDir, 'neo4j');
    expect(damaged.output()).toContain(`The password file ${file} is damaged.\n`);
    expect(lost.output()).toContain(
      `The password file ${file} is missing, and the database in ${home} opens only with it.\n`,
    );
    expect(wrong.output()).toMatch(/^The password in .* does not open the Neo4j at bolt:/m);
    for (const said of [damaged, lost, wrong]) {
      expect(said.output()).toContain(
        `Put the file back from a copy, or delete ${home}: the next start makes a new database and loads the graph into it.\n`,
      );
      expect(said.output()).not.toMatch(/\n\s+at /);
    }
    await writeFile(file, password);
    await expect(javaOf(dataDir)).rejects.toThrow('No Neo4j runs');
  },
  ROOM,
);
