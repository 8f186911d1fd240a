import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { DataSet } from '../../../graph-seed/load/data-set.ts';
import { Unavailable } from '../../../server/errors.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { javaOf } from '../../support/processes.ts';
import { settingsFor } from '../../support/start-app.ts';
import { startCommitCutter } from './commit-cutter.ts';
import { startLoading } from './loading.ts';
import type { Loading } from './loading.ts';
import { ownData } from './own-data.ts';
import { randomFrom, writePowerLawGraph } from '../../support/power-law-graph.ts';

// After any fault and another run, the graph is that of an undisturbed load: every node, relation, label and property.
const SIZE = { entities: 300, relations: 900 };
const BATCH = 15;
const LOADER = fileURLToPath(new URL('loader-process.ts', import.meta.url));
/** Where faults strike. */
const random = randomFrom(20_250_320);

let db: Loading;
let folder: string;
let set: DataSet;
let wanted: Fingerprint;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
  await writePowerLawGraph(folder, SIZE);
  set = await ownData(folder);
  db = await startLoading();
  await db.load(set, { batchSize: BATCH });
  wanted = await fingerprint();
});
afterAll(async () => {
  await db.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => db.clear());

test('an undisturbed load is whole', () => {
  expect(wanted).toMatchObject({ nodes: SIZE.entities, relations: SIZE.relations });
});

test('kill -9 of the loader at 20 random points', async () => {
  for (let kills = 0; kills < 20; kills += 1) {
    const loader = startLoader();
    await loader.batches(1 + Math.floor(random() * 4));
    await delay(random() * 30);
    loader.kill();
    expect(await loader.ended).toBeNull();
  }
  expect(await db.standing(set)).toBe('unfinished');
  const last = startLoader();
  expect(await last.ended).toBe(0);
  expect(Number(/resumed (\d+)/.exec(last.output())?.[1])).toBeGreaterThanOrEqual(20 * BATCH);
  expect(await fingerprint()).toEqual(wanted);
  expect(await db.standing(set)).toBe('current');
}, 400_000);

test('kill -9 of Neo4j at 5 random points: the loader waits and carries on', async () => {
  const points = Array.from({ length: 5 }, (_, at) =>
    Math.floor(((at + random()) * set.total) / 5),
  );
  const killing: Promise<unknown>[] = [];
  const load = () =>
    db.load(set, {
      batchSize: BATCH,
      onProgress: ({ done }) => {
        const [next] = points;
        if (next === undefined || done <= next) return;
        points.shift();
        const { dataDir } = db.scratch;
        killing.push(javaOf(dataDir).then((pid) => process.kill(pid, 'SIGKILL')));
      },
    });
  // On a slow machine a start may outlast the loader's patience of two minutes.
  while (!(await load().catch(awayToNull))) await delay(1_000);
  await Promise.all(killing);
  expect(points).toEqual([]);
  expect(await fingerprint()).toEqual(wanted);
}, 600_000);

test('two loaders at once, of which one is killed', async () => {
  for (const killed of [true, false]) {
    await db.clear();
    const loaders = [startLoader(), startLoader()];
    await loaders[0]?.batches(5);
    if (killed) loaders[0]?.kill();
    expect(await Promise.all(loaders.map(({ ended }) => ended))).toEqual([killed ? null : 0, 0]);
    expect(await fingerprint()).toEqual(wanted);
  }
});

test('every 7th acknowledgement of a commit lost: nothing is missing or doubled, and nobody need step in', async () => {
  const cutter = await startCommitCutter(db.scratch.connection.uri, 7);
  const writer = openWriter({ ...db.scratch.connection, uri: cutter.uri });
  try {
    await db.load(set, { batchSize: BATCH }, writer);
  } finally {
    await writer.close();
    await cutter.close();
  }
  expect(cutter.cuts()).toBeGreaterThan(10);
  expect(await fingerprint()).toEqual(wanted);
});

function awayToNull(error: unknown): null {
  if (error instanceof Unavailable) return null;
  throw error;
}

interface Fingerprint {
  readonly nodes: number;
  readonly relations: number;
  /** sha256 over every record. */
  readonly content: string;
}

async function fingerprint(): Promise<Fingerprint> {
  const graph = await db.stored();
  const text = JSON.stringify(graph, (_key, part: unknown) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
  return {
    nodes: graph.nodes.length,
    relations: graph.relations.length,
    content: createHash('sha256').update(text).digest('hex'),
  };
}

interface Loader {
  /** Resolves when the loader has written so many batches. */
  batches(count: number): Promise<void>;
  output(): string;
  kill(): void;
  /** The exit code; null where it was killed. */
  readonly ended: Promise<number | null>;
}

function startLoader(): Loader {
  const child = spawn(process.execPath, ['--import', 'tsx', LOADER, folder, String(BATCH)], {
    env: { ...process.env, NODE_OPTIONS: '', ...settingsFor(db.scratch.connection) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  let lines = 0;
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    lines = text.split('\n').length - 1;
    child.emit('lines');
  });
  return {
    async batches(count) {
      while (lines < count) {
        await new Promise((resolve) => {
          child.once('lines', resolve);
          child.once('close', resolve);
        });
        if (child.exitCode !== null) throw new Error(`The loader ended early:\n${text}`);
      }
    },
    output: () => text,
    kill: () => void child.kill('SIGKILL'),
    ended,
  };
}
