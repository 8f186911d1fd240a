import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../config.ts';
import { SetupError, Unavailable } from '../errors.ts';
import type { Places } from './data-folder.ts';
import { openDatabase } from './driver.ts';
import type { Kept } from './keeper.ts';
import { passwordLost } from './password.ts';

/** Milliseconds a start may take; a big store that has to recover takes its time. */
const START_MS = 180_000;
const STEP_MS = 100;

export interface ReadyOptions {
  readonly kept: Kept;
  readonly connection: Connection;
  readonly places: Places;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Resolves when Neo4j answers a real query with the password.
 * @throws SetupError where it ends before, refuses the password, or does not answer in three minutes.
 */
export async function waitUntilReady({
  kept,
  connection,
  places,
  signal,
}: ReadyOptions): Promise<void> {
  const database = openDatabase(connection);
  const ended = kept.exited.then(async (code) => {
    throw await startFailed(places, code);
  });
  // Whoever waits below hears of it; after that nobody has to.
  ended.catch(() => undefined);
  try {
    const giveUpAt = Date.now() + START_MS;
    while (!(await Promise.race([answers(connection, database, places), ended]))) {
      if (Date.now() > giveUpAt) {
        throw new SetupError(
          `Neo4j did not answer within ${START_MS / 1000} seconds.`,
          `Look into ${places.log} and start again.`,
        );
      }
      await Promise.race([delay(STEP_MS, undefined, signal && { signal }), ended]);
    }
  } finally {
    await database.close();
  }
}

async function answers(
  { uri }: Connection,
  database: ReturnType<typeof openDatabase>,
  { password }: Places,
): Promise<boolean> {
  try {
    await database.read({ text: 'RETURN 1 AS one', params: {} }, { timeoutMs: 2_000 });
    return true;
  } catch (error) {
    if (error instanceof Unavailable && error.details['reason'] === 'credentials') {
      const cause = `The password in ${password.file} does not open the Neo4j at ${uri}.`;
      throw passwordLost(cause, password.home);
    }
    return false;
  }
}

/** Known ends of a start, by what Neo4j or Java says of them. */
const REASONS: readonly (readonly [RegExp, cause: string, remedy: string])[] = [
  [
    /Address already in use|BindException/,
    'The port of the private Neo4j (BOLT_PORT) is taken by another program.',
    'Stop that program, or set BOLT_PORT to another port (0 takes a free one).',
  ],
  [
    /FileLockException|lock file has been locked|already locked/i,
    'The database in the data folder is in use by another Neo4j.',
    'Stop that one, or set DATA_DIR to another folder.',
  ],
  [
    /No space left on device/,
    'There is no space left on the disk of the data folder.',
    'Make room, or set DATA_DIR to a folder on another disk.',
  ],
  [
    /Could not reserve enough space|insufficient memory|OutOfMemoryError/i,
    'There is not enough memory for Neo4j.',
    'Close other programs, or set NEO4J_HEAP_MB to another size.',
  ],
  [
    /Unrecognized (VM )?option|Improperly specified VM option/i,
    'Java does not know an option of NEO4J_JAVA_OPTIONS.',
    'Correct it; logs/console.log of the private Neo4j says which one it is.',
  ],
];

async function startFailed({ log, console }: Places, code: number): Promise<SetupError> {
  const text = [await lastRun(log), await readFile(console, 'utf8').catch(() => '')].join('\n');
  const known = REASONS.find(([pattern]) => pattern.test(text));
  if (known) return new SetupError(known[1], known[2]);
  const lines = text.split('\n').filter((line) => /ERROR|Exception|Error:/.test(line));
  const said = (lines[0] ?? 'it gave no reason').replace(/^[\d\-: .+]+ERROR\s+/, '').slice(0, 300);
  return new SetupError(
    `Neo4j ended while starting (exit code ${code}): ${said.replace(/\.?$/, '.')}`,
    `Look into ${log} and ${console}, and start again.`,
  );
}

/** The lines of the last start: the log goes on from run to run. */
async function lastRun(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const begin = text.lastIndexOf('Starting...');
  return begin < 0 ? text.slice(-20_000) : text.slice(begin);
}
