import type { Connection } from '../../config.ts';
import { ConsoleError } from '../../console/failure.ts';
import type { Checked } from '../../console/guard.ts';
import type { Overseer } from '../../console/runs.ts';
import type { SchemaReader } from '../../console/schema.ts';
import { startDeadline } from '../../deadline.ts';
import type { Row, Statement } from '../database.ts';
import { createDriver, openSession } from '../session.ts';
import { toRow } from '../values.ts';
import { driverFailure } from './driver-failure.ts';
import { explain } from './run-statement.ts';
import type { Explained } from './run-statement.ts';

/** Milliseconds for what the console itself asks. */
const ASK_MS = 5_000;

/** What the console asks of its database beside the statements of analysts. */
export interface ConsoleControl extends Overseer, SchemaReader {
  /** What Neo4j says of a statement that passed the first layer; nothing runs. @throws ConsoleError */
  explain(statement: Checked): Promise<Explained>;
  read(
    statement: Statement,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Row[]>;
  close(): Promise<void>;
}

const MARKED = 'WHERE metaData.app = "jingtu-console" AND metaData.mark = $mark';

/** Opens the console's own way into its database; it connects with the first question. */
export function openConsoleControl(connection: Connection): ConsoleControl {
  const driver = createDriver(connection, 0, { maxConnectionPoolSize: 6 });
  const { database } = connection;

  async function read(
    { text, params }: Statement,
    {
      signal,
      timeoutMs = ASK_MS,
    }: { readonly signal?: AbortSignal | undefined; readonly timeoutMs?: number } = {},
  ): Promise<Row[]> {
    const session = openSession(driver, database, 'READ');
    const deadline = startDeadline(timeoutMs + 1_000, signal);
    const leave = (): void => void session.close().catch(() => undefined);
    deadline.signal.addEventListener('abort', leave, { once: true });
    try {
      const { records } = await session.run(text, params, { timeout: timeoutMs });
      return records.map(toRow);
    } catch (error) {
      throw new ConsoleError(driverFailure(error, { text, shift: 0 }));
    } finally {
      deadline.clear();
      await session.close().catch(() => undefined);
    }
  }

  return {
    read,
    async terminate(mark) {
      const rows = await read({
        text: `SHOW TRANSACTIONS YIELD transactionId, metaData ${MARKED} RETURN transactionId`,
        params: { mark },
      });
      const ids = rows.map((row) => row['transactionId'] as string);
      if (ids.length > 0) await read({ text: 'TERMINATE TRANSACTIONS $ids', params: { ids } });
      return ids.length;
    },
    async count(mark) {
      const rows = await read({
        text: `SHOW TRANSACTIONS YIELD transactionId, metaData ${MARKED} RETURN transactionId`,
        params: { mark },
      });
      return rows.length;
    },
    async explain(statement) {
      const session = openSession(driver, database, 'READ');
      const { text, shift } = statement;
      const late = setTimeout(() => void session.close().catch(() => undefined), ASK_MS + 1_500);
      try {
        const run = (query: string, params: object) =>
          session.run(query, params, { timeout: ASK_MS });
        return await explain({ run: run as never }, statement, {});
      } catch (error) {
        throw new ConsoleError(driverFailure(error, { text, shift }));
      } finally {
        clearTimeout(late);
        await session.close().catch(() => undefined);
      }
    },
    close: () => driver.close(),
  };
}
