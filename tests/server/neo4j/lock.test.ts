import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acquireLock, readHolder, type Lock } from '../../../server/neo4j/lock.ts';
import { lookUp } from '../../../server/neo4j/process-table.ts';
import { inFolder } from '../../support/folders.ts';

function held(lock: Awaited<ReturnType<typeof acquireLock>>): Lock {
  if ('heldBy' in lock) throw new Error('The lock is held.');
  return lock;
}

test('one holder at a time, who can tell where it serves', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'deep', 'lock.json');
    const lock = held(await acquireLock(file));
    await lock.announce({ url: 'http://127.0.0.1:4000' });
    await lock.announce({ bolt: 'bolt://127.0.0.1:7687' });
    const mark = (await lookUp(process.pid))?.mark;
    const holder = {
      pid: process.pid,
      mark,
      url: 'http://127.0.0.1:4000',
      bolt: 'bolt://127.0.0.1:7687',
    };
    expect(await acquireLock(file)).toEqual({ heldBy: holder });
    expect(await readHolder(file)).toEqual(holder);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await lock.release();
    expect(await readHolder(file)).toBeNull();
    await held(await acquireLock(file)).release();
    expect(await readdir(join(folder, 'deep'))).toEqual([]);
  }));

test.each([
  ['another process with the same number', JSON.stringify({ pid: process.pid, mark: 'long ago' })],
  ['a process that has ended', JSON.stringify({ pid: 2 ** 22 + 1, mark: 'x' })],
  ['half a file', '{"pid": 1'],
  ['nothing', ''],
])('a lock of %s is free', (_, text) =>
  inFolder(async (folder) => {
    const file = join(folder, 'lock.json');
    await writeFile(file, text);
    expect(await readHolder(file)).toBeNull();
    const lock = held(await acquireLock(file));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  }),
);

test('the lock of a process ends with it, kill -9 included', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'lock.json');
    const child = spawn('sleep', ['60']);
    const pid = child.pid ?? 0;
    await writeFile(file, JSON.stringify({ pid, mark: (await lookUp(pid))?.mark }));
    expect(await acquireLock(file)).toMatchObject({ heldBy: { pid } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await held(await acquireLock(file)).release();
  }));

test('of many that find a stale lock, one gets it', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'lock.json');
    await writeFile(file, JSON.stringify({ pid: 2 ** 22 + 1, mark: 'x' }));
    const all = await Promise.all(Array.from({ length: 20 }, () => acquireLock(file)));
    expect(all.filter((lock) => !('heldBy' in lock))).toHaveLength(1);
  }));
