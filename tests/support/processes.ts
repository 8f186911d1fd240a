import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lookUp } from '../../server/neo4j/process-table.ts';

/** The process number of the Neo4j of a data folder; throws where none runs. */
export async function javaOf(dataDir: string): Promise<number> {
  const run = join(dataDir, 'neo4j', 'run');
  for (const name of await readdir(run)) {
    const pid = Number(await readFile(join(run, name), 'utf8'));
    if (name.endsWith('.pid') && (await lookUp(pid))) return pid;
  }
  throw new Error(`No Neo4j runs in ${dataDir}.`);
}

/** Waits until something is true, asking ten times a second; throws after the given seconds. */
export async function until(
  what: string,
  seconds: number,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const giveUpAt = Date.now() + seconds * 1000;
  while (Date.now() < giveUpAt) {
    if (await isSo().catch(() => false)) return;
    await delay(100);
  }
  throw new Error(`Within ${seconds} seconds it did not happen that ${what}.`);
}

export async function hasEnded(pid: number): Promise<boolean> {
  return (await lookUp(pid)) === null;
}
