import type { ManagedTransaction, Session } from 'neo4j-driver';
import type { Connection } from '../config.ts';
import type { Row, RunStatement, Statement, Writer } from './database.ts';
import { toKnownError } from './failures.ts';
import { createDriver, openSession } from './session.ts';
import { streamRecords } from './stream-records.ts';
import { toRow } from './values.ts';

/** Milliseconds one transaction of the loader may take in the database. */
const TRANSACTION_MS = 120_000;
/** Milliseconds over which a transaction is repeated: long enough for a restart of the database. */
const RETRY_MS = 120_000;
/**
 * Milliseconds a connection may have rested and is still taken without asking whether its server answers. A load takes
 * one again and again within them, and what is lost is repeated.
 */
const RESTED_MS = 1_000;

/**
 * Opens the one write door. Transactions are repeated on transient faults for two minutes, also where only the
 * acknowledgement of a commit was lost: statements must therefore be safe to run twice (MERGE by key).
 * @throws SetupError for an address the driver cannot use. Calls reject with `server/errors.ts`.
 */
export function openWriter(connection: Connection): Writer {
  const driver = createDriver(connection, RETRY_MS, { connectionLivenessCheckTimeout: RESTED_MS });

  async function inSession<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const session = openSession(driver, connection.database, mode);
    try {
      return await work(session);
    } catch (error) {
      throw toKnownError(error);
    } finally {
      await session.close();
    }
  }

  const transact = <T>(work: (run: RunStatement) => Promise<T>): Promise<T> =>
    inSession('WRITE', (session) =>
      session.executeWrite((transaction) => work((statement) => run(transaction, statement)), {
        timeout: TRANSACTION_MS,
      }),
    );

  return {
    transact,

    write: (statements) => transact((runOne) => Promise.all(statements.map(runOne))),

    read: (statement) =>
      inSession('READ', (session) =>
        session.executeRead((transaction) => run(transaction, statement), {
          timeout: TRANSACTION_MS,
        }),
      ),

    async *stream(statement) {
      for await (const record of streamRecords(driver, connection.database, statement)) {
        yield toRow(record);
      }
    },

    close: () => driver.close(),
  };
}

async function run(transaction: ManagedTransaction, { text, params }: Statement): Promise<Row[]> {
  const { records } = await transaction.run(text, params);
  return records.map(toRow);
}
