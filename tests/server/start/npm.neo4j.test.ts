import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHolder } from '../../../server/neo4j/lock.ts';
import { hasEnded, javaOf, until } from '../../support/processes.ts';
import { follow } from '../../support/start-app.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

// npm runs a shell that runs the server; a signal to npm alone does not come through to it, and kill -9 never does.
// Ctrl-C in a terminal reaches the whole group: npm, the shell and the server, some of them twice.
test.each([
  ['SIGKILL', 'npm alone'],
  ['SIGTERM', 'npm alone'],
  ['SIGINT', 'the group'],
] as const)(
  '%s to %s ends the server and its Neo4j',
  async (signal, whom) => {
    const settings = { NEO4J_URI: undefined, DATA_DIR: dataDir, PORT: '0', BOLT_PORT: '0' };
    const npm = follow(
      spawn('npm', ['start'], {
        env: { ...process.env, NODE_OPTIONS: '', ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      }),
    );
    try {
      const url = await npm.ready();
      const java = await javaOf(dataDir);
      const server = (await readHolder(join(dataDir, 'lock.json')))?.pid ?? 0;
      expect([server > 0, server === npm.pid]).toEqual([true, false]);
      process.kill(whom === 'the group' ? -npm.pid : npm.pid, signal);
      await until('the server has ended', 20, () => hasEnded(server));
      await until('Neo4j has ended', 20, () => hasEnded(java));
      await expect(fetch(url)).rejects.toThrow();
      expect(await readHolder(join(dataDir, 'lock.json'))).toBeNull();
    } finally {
      endGroup(npm.pid);
    }
  },
  120_000,
);

/** Ends what is left of a process group that a test has started. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
}
