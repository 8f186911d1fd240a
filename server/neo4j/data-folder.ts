import { join } from 'node:path';
import { SetupError } from '../errors.ts';
import { acquireLock, type Holder, type Lock } from './lock.ts';
import type { PasswordPlace } from './password.ts';

/** Where things stand in the data folder. */
export interface Places {
  readonly lock: string;
  readonly password: PasswordPlace;
  /** Folder that Neo4j itself keeps: data, logs, conf. */
  readonly home: string;
  readonly conf: string;
  /** Numbers of the processes of Neo4j, one file each while it runs. */
  readonly run: string;
  /** What Neo4j tells people, errors of its start included. */
  readonly log: string;
  /** What Java prints beside that. */
  readonly console: string;
  /** There as soon as Neo4j has been started once. */
  readonly system: string;
}

export function placesIn(dataDir: string): Places {
  const home = join(dataDir, 'neo4j');
  return {
    lock: join(dataDir, 'lock.json'),
    password: { file: join(dataDir, 'neo4j-password'), home },
    home,
    conf: join(home, 'conf'),
    run: join(home, 'run'),
    log: join(home, 'logs', 'neo4j.log'),
    console: join(home, 'logs', 'console.log'),
    system: join(home, 'data', 'databases', 'system'),
  };
}

/**
 * Takes the data folder for this process alone.
 * @throws SetupError naming the process that has it, and its address.
 */
export async function takeDataFolder(dataDir: string): Promise<Lock> {
  const lock = await acquireLock(placesIn(dataDir).lock);
  if (!('heldBy' in lock)) return lock;
  throw new SetupError(
    `The data folder ${dataDir} is in use by process ${lock.heldBy.pid}${whereOf(lock.heldBy)}.`,
    `Use that one, stop it with "kill ${lock.heldBy.pid}", or set DATA_DIR to another folder.`,
  );
}

function whereOf({ url, bolt }: Holder): string {
  if (url !== undefined) return `, which serves at ${url}`;
  return bolt === undefined ? ', which is starting' : `, which has its Neo4j at ${bolt}`;
}
