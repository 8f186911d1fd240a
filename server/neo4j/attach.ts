import { setTimeout as delay } from 'node:timers/promises';
import type { Connection, LocalSettings } from '../config.ts';
import { SetupError } from '../errors.ts';
import type { Log, Narrator } from '../log.ts';
import { placesIn } from './data-folder.ts';
import { startLocalNeo4j } from './local-server.ts';
import { acquireLock, readHolder } from './lock.ts';
import { readPassword } from './password.ts';

/** Milliseconds to wait for a server that is just starting on the same data folder. */
const STARTING_MS = 180_000;

export interface AttachOptions {
  readonly settings: LocalSettings;
  readonly narrator: Narrator;
  readonly log: Log;
}

/**
 * Uses the private local Neo4j: that of a server running on the data folder, or else one started for the time of
 * the use and stopped after it.
 * @throws SetupError as `startLocalNeo4j` does.
 */
export async function withLocalNeo4j<T>(
  options: AttachOptions,
  use: (connection: Connection) => Promise<T>,
): Promise<T> {
  const lock = await acquireLock(placesIn(options.settings.dataDir).lock);
  if ('heldBy' in lock) return use(await attach(options, lock.heldBy.pid));
  try {
    const local = await startLocalNeo4j({ ...options, lock });
    try {
      return await use(local.connection);
    } finally {
      await local.stop();
    }
  } finally {
    await lock.release();
  }
}

async function attach({ settings, narrator }: AttachOptions, pid: number): Promise<Connection> {
  const { lock, password } = placesIn(settings.dataDir);
  narrator.say(`Using the Neo4j of process ${pid}, which runs on ${settings.dataDir}.`);
  const giveUpAt = Date.now() + STARTING_MS;
  while (Date.now() < giveUpAt) {
    const holder = await readHolder(lock);
    if (holder?.pid !== pid) break;
    if (holder.bolt === undefined) {
      await delay(200);
      continue;
    }
    const secret = await readPassword(password);
    if (secret === null) break;
    return { uri: holder.bolt, auth: { username: 'neo4j', password: secret }, database: 'neo4j' };
  }
  throw new SetupError(
    `Process ${pid} has the data folder ${settings.dataDir}, but its Neo4j did not come up.`,
    'Look at what that process says, stop it, and try again.',
  );
}
