import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Narrator } from '../log.ts';
import { STOP_SECONDS } from './keeper.ts';
import { lookUp } from './process-table.ts';
import type { Places } from './data-folder.ts';

/** Seconds a left-over Neo4j may take to end before it is asked to. */
const PATIENCE_SECONDS = 5;
const KILL_SECONDS = 5;

/**
 * Waits for a Neo4j of this data folder that an earlier server left: usually its keeper is just stopping it. One that
 * does not end by itself is ended. Only a process whose command line names this folder is ever touched.
 */
export async function endLeftOver({ run, home }: Places, narrator: Narrator): Promise<void> {
  for (const name of (await readdir(run)).filter((entry) => entry.endsWith('.pid'))) {
    const file = join(run, name);
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    if (Number.isInteger(pid) && pid > 1) await endOne(pid, home, narrator);
    await rm(file, { force: true });
  }
}

async function endOne(pid: number, home: string, narrator: Narrator): Promise<void> {
  if (!(await isOfThis(pid, home))) return;
  narrator.say(`Waiting for the Neo4j of the last run (process ${pid}) to stop …`);
  if (await hasEnded(pid, home, PATIENCE_SECONDS)) return;
  signal(pid, 'SIGTERM');
  if (await hasEnded(pid, home, STOP_SECONDS)) return;
  signal(pid, 'SIGKILL');
  await hasEnded(pid, home, KILL_SECONDS);
}

async function hasEnded(pid: number, home: string, seconds: number): Promise<boolean> {
  for (let tries = seconds * 10; tries > 0; tries--) {
    if (!(await isOfThis(pid, home))) return true;
    await delay(100);
  }
  return false;
}

async function isOfThis(pid: number, home: string): Promise<boolean> {
  const running = await lookUp(pid);
  return running?.command.includes(homeArgument(home)) ?? false;
}

/** The argument of the command line by which a Neo4j of this folder is known. */
export function homeArgument(home: string): string {
  return `--home-dir=${home}`;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}
