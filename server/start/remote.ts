import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../config.ts';
import { SetupError, Unavailable } from '../errors.ts';
import type { Narrator } from '../log.ts';
import type { Database } from '../neo4j/database.ts';

/** Milliseconds a server may be away when we start: it may be starting as well. */
const WAIT_MS = 20_000;

/**
 * Resolves when the server of NEO4J_URI answers. One that stays away for twenty seconds at the start is taken for a
 * mistake in the settings and ends the start; once it has answered, the running server waits for it without end and
 * recovers by itself (GET /health/ready says 503 meanwhile).
 * @throws SetupError naming the setting to correct.
 */
export async function waitForRemote(
  database: Database,
  { uri, database: name }: Connection,
  narrator: Narrator,
  { signal, waitMs = WAIT_MS }: { signal?: AbortSignal; waitMs?: number } = {},
): Promise<void> {
  const giveUpAt = Date.now() + waitMs;
  // The last attempt may end without an answer of the system that an earlier one had.
  let heard = '';
  for (let said = false; ; said = true) {
    const problem = await ask(database, signal);
    if (problem === null) return;
    heard = why(problem) || heard;
    const reason = problem.details['reason'];
    if (reason === 'credentials') {
      throw new SetupError(
        `The Neo4j at ${uri} refuses the user name or the password.`,
        'Correct NEO4J_USERNAME and NEO4J_PASSWORD, and start again.',
        { cause: problem },
      );
    }
    if (reason === 'missing') {
      throw new SetupError(
        `The Neo4j at ${uri} has no database "${name}".`,
        'Correct NEO4J_DATABASE, and start again.',
        { cause: problem },
      );
    }
    if (Date.now() > giveUpAt) {
      throw new SetupError(
        `The Neo4j at ${uri} cannot be reached${heard}.`,
        'Start it or correct NEO4J_URI; without NEO4J_URI a private local Neo4j is used.',
        { cause: problem },
      );
    }
    if (!said) narrator.say(`Waiting for the Neo4j at ${uri} …`);
    await delay(500, undefined, signal && { signal });
  }
}

async function ask(
  database: Database,
  signal: AbortSignal | undefined,
): Promise<Unavailable | null> {
  try {
    await database.read({ text: 'RETURN 1 AS one', params: {} }, { timeoutMs: 3_000, signal });
    return null;
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Unavailable) return error;
    return new Unavailable('The database did not answer.', { reason: 'away' }, { cause: error });
  }
}

/** What the system says of the connection, in brackets. */
function why({ cause }: Unavailable): string {
  const text = cause instanceof Error ? cause.message : '';
  const code = /\b(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EAI_AGAIN)\b/.exec(
    text,
  )?.[1];
  const meanings: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name is not known',
  };
  return code === undefined ? '' : ` (${meanings[code] ?? code})`;
}
