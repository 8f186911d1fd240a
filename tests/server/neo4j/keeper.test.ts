import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startKept, type Kept } from '../../../server/neo4j/keeper.ts';
import { lookUp } from '../../../server/neo4j/process-table.ts';
import { inFolder, writeScript } from '../../support/folders.ts';
import { hasEnded, until } from '../../support/processes.ts';

const KEEPER = new URL('../../../server/neo4j/keeper.ts', import.meta.url).href;

async function keep(folder: string, body: string): Promise<{ kept: Kept; pidFile: string }> {
  const command = await writeScript(folder, 'program', body);
  const output = await open(join(folder, 'out'), 'w');
  const pidFile = join(folder, 'pid');
  const kept = startKept({
    command,
    args: ['a b', '$c'],
    pidFile,
    output: output.fd,
    env: process.env,
    cwd: folder,
  });
  await output.close();
  return { kept, pidFile };
}

/** The number in the file, as soon as it is there. */
async function pidIn(file: string): Promise<number> {
  for (let tries = 0; tries < 2_400; tries++) {
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    if (pid > 0) return pid;
    await delay(25);
  }
  throw new Error('No process number came.');
}

test('passes arguments, output and exit code, and takes its file away', () =>
  inFolder(async (folder) => {
    const { kept, pidFile } = await keep(folder, 'printf "%s|" "$@"; pwd; exit 7');
    expect(await kept.exited).toBe(7);
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe(`a b|$c|${folder}\n`);
    await expect(readFile(pidFile)).rejects.toThrow('ENOENT');
  }));

test('stop asks the program, waits for its end and gives its exit code', () =>
  inFolder(async (folder) => {
    const body = `trap 'sleep 0.3; echo stopped; exit 3' TERM; while :; do sleep 0.05; done`;
    const { kept, pidFile } = await keep(folder, body);
    const pid = await pidIn(pidFile);
    await delay(100);
    await kept.stop();
    expect(await kept.exited).toBe(3);
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('stopped\n');
    expect(await lookUp(pid)).toBeNull();
  }));

test('a kill -9 of the program is told', () =>
  inFolder(async (folder) => {
    const { kept, pidFile } = await keep(folder, 'exec sleep 60');
    process.kill(await pidIn(pidFile), 'SIGKILL');
    expect(await kept.exited).toBe(137);
  }));

/** A process of its own that keeps a program, as our server does. */
async function owner(folder: string) {
  const command = await writeScript(folder, 'program', 'exec sleep 60');
  const pidFile = join(folder, 'pid');
  const script = `
    const { startKept } = await import(${JSON.stringify(KEEPER)});
    startKept({ command: ${JSON.stringify(command)}, args: [], pidFile: ${JSON.stringify(pidFile)}, output: 1, env: process.env, cwd: '/' });
    setInterval(() => undefined, 1000);`;
  const env = { ...process.env, NODE_OPTIONS: '' };
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  const child = spawn(process.execPath, args, { stdio: 'ignore', env });
  return { child, pid: await pidIn(pidFile) };
}

test('the program ends when its owner is killed by kill -9', () =>
  inFolder(async (folder) => {
    const { child, pid } = await owner(folder);
    expect(await lookUp(pid)).not.toBeNull();
    child.kill('SIGKILL');
    await until('the program ended', 60, () => hasEnded(pid));
  }));

test('the program ends when its owner and its keeper are killed', () =>
  inFolder(async (folder) => {
    const { child, pid } = await owner(folder);
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const keeper = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    process.kill(keeper, 'SIGKILL');
    child.kill('SIGKILL');
    await until('the program ended', 60, () => hasEnded(pid));
  }));
