import type { Driver, Session } from 'neo4j-driver';
import type { Connection } from '../config.ts';
import { startDeadline } from '../deadline.ts';
import { Timeout } from '../errors.ts';
import type { Database, ReadOptions, Row, Statement } from './database.ts';
import { isLostConnection, toKnownError } from './failures.ts';
import { profileOf } from './profile.ts';
import { createDriver, openSession } from './session.ts';
import { toRow } from './values.ts';

/** Milliseconds a query may take unless it is said otherwise; below the deadline of a request. */
const QUERY_MS = 8_000;
/** How much later we stop waiting by ourselves: the database looks at its clock only now and then. */
const GRACE_MS = 2_500;
const PROBE_MS = 1_000;

/**
 * Opens the reading side of a Neo4j server; connects with the first question and heals by itself.
 * Every question has a deadline in the database and one here, so a frozen server cannot hold a caller.
 * @throws SetupError for an address the driver cannot use. Questions reject with `server/errors.ts`.
 */
export function openDatabase(connection: Connection): Database {
  // Questions are repeated by `read`: the driver's own retry would run a memory hog six times over.
  const driver = createDriver(connection, 0);
  const { database } = connection;

  return {
    async read(statement: Statement, options: ReadOptions = {}): Promise<Row[]> {
      try {
        return await readOnce(driver, database, statement, options);
      } catch (error) {
        if (!isLostConnection(error) || options.signal?.aborted) throw toKnownError(error);
      }
      return readOnce(driver, database, statement, options).catch((error: unknown) => {
        throw toKnownError(error);
      });
    },

    async probe(): Promise<boolean> {
      try {
        const rows = await readOnce(
          driver,
          database,
          { text: 'RETURN 1 AS one', params: {} },
          { timeoutMs: PROBE_MS, graceMs: 0 },
        );
        return rows.length === 1;
      } catch {
        return false;
      }
    },

    close: () => driver.close(),
  };
}

/** One try in a READ session of its own. Aborting closes the session, which interrupts the query in the database. */
async function readOnce(
  driver: Driver,
  database: string,
  statement: Statement,
  {
    signal,
    onProfile,
    timeoutMs = QUERY_MS,
    graceMs = GRACE_MS,
  }: ReadOptions & { readonly graceMs?: number },
): Promise<Row[]> {
  const deadline = startDeadline(timeoutMs + graceMs, signal);
  const session = openSession(driver, database, 'READ');
  const asked = collect(session, statement, timeoutMs, onProfile);
  try {
    return await Promise.race([asked, whenStopped(deadline.signal)]);
  } finally {
    deadline.clear();
    // On a frozen server closing waits as well; nobody here needs its end.
    const closing = session.close().catch(() => undefined);
    if (!deadline.signal.aborted) await closing;
    // What comes after a stop has no hearer.
    asked.catch(() => undefined);
  }
}

async function collect(
  session: Session,
  { text, params }: Statement,
  timeoutMs: number,
  onProfile: ReadOptions['onProfile'],
): Promise<Row[]> {
  const rows: Row[] = [];
  const result = session.run(onProfile ? `PROFILE ${text}` : text, params, { timeout: timeoutMs });
  for await (const record of result) rows.push(toRow(record));
  if (onProfile) onProfile(profileOf(await result.summary(), rows.length));
  return rows;
}

/** Rejects when the signal fires. */
function whenStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      const cause: unknown = signal.reason;
      reject(new Timeout('The query was stopped before it had finished.', {}, { cause }));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
