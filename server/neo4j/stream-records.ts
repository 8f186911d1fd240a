import type { Driver, Record as DriverRecord } from 'neo4j-driver';
import type { Statement } from './database.ts';
import { toKnownError } from './failures.ts';
import { openSession } from './session.ts';

/** Milliseconds a stream may take: as long as whoever uses the records needs, up to a day. */
const STREAM_MS = 86_400_000;

/**
 * The records of one statement in a READ session of its own, fetched no faster than they are used. Leaving the loop
 * ends the statement in the database. Rejects with `server/errors.ts`; nothing is repeated.
 */
export async function* streamRecords(
  driver: Driver,
  database: string,
  { text, params }: Statement,
): AsyncGenerator<DriverRecord> {
  const session = openSession(driver, database, 'READ');
  try {
    for await (const record of session.run(text, params, { timeout: STREAM_MS })) yield record;
  } catch (error) {
    throw toKnownError(error);
  } finally {
    await session.close();
  }
}
