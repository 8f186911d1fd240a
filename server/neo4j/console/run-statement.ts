import type {
  Driver,
  Record as DriverRecord,
  Result,
  ResultSummary,
  Transaction,
} from 'neo4j-driver';
import { ConsoleError } from '../../console/failure.ts';
import { checkPlan } from '../../console/plan-guard.ts';
import type { PlanStep } from '../../console/plan.ts';
import type { Cap, RunOutcome, RunRequest } from '../../console/protocol.ts';
import { openSession } from '../session.ts';
import { driverFailure } from './driver-failure.ts';
import { driverParameters } from './driver-parameters.ts';
import { notificationsOf, planOf } from './driver-plan.ts';
import type { WireBudget } from './wire-budget.ts';
import { valueJson } from './value-json.ts';

/** Takes the rows of an export as they come. */
export interface RowSink {
  begin(columns: readonly string[]): void;
  /** Takes a row; a promise asks to wait with the next one. */
  row(record: DriverRecord): Promise<void> | undefined;
  end(): Promise<void>;
  /** Lets go of everything, however it ended. */
  close(): Promise<void>;
}

export interface RunOptions {
  readonly driver: Driver;
  readonly database: string;
  /** Ends the query in the database. */
  readonly signal: AbortSignal;
  /** For an export. */
  readonly sink: RowSink | null;
  readonly budget: Pick<WireBudget, 'mark'>;
}

/** Rows fetched at once: enough for speed, and few enough for wide rows. */
const FETCH = 500;

/**
 * Runs a statement that has passed the first layer: the plan is checked (second layer), then it runs in one reading
 * transaction with a timeout, which is never repeated and always undone (third layer).
 * @throws ConsoleError
 */
export async function runStatement(request: RunRequest, options: RunOptions): Promise<RunOutcome> {
  const { driver, database, signal } = options;
  const { caps, timeoutMs, mark } = request;
  const session = openSession(
    driver,
    database,
    'READ',
    caps ? Math.min(FETCH, caps.rows + 1) : FETCH,
  );
  // A rollback would wait behind the query; closing the session interrupts it.
  const leave = (): void => void session.close().catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  let place = { text: request.text, shift: request.shift };
  try {
    signal.throwIfAborted();
    const metadata = { app: 'jingtu-console', mark };
    const tx = await session.beginTransaction({ timeout: timeoutMs, metadata });
    const parameters = driverParameters(request.parameters);
    const explained = await explain(tx, request, parameters);
    const { plan } = explained;
    place = { text: request.text, shift: 0 };
    if (request.mode === 'EXPLAIN') {
      return { ...NOTHING, ...explained, columns: [] };
    }
    const outcome = await fetchRows(tx.run(request.text, parameters), request, options);
    const { summary, ...rows } = outcome;
    await tx.rollback().catch(() => undefined);
    await options.sink?.end();
    return {
      ...rows,
      plan:
        summary && request.mode === 'PROFILE'
          ? planOf(summary)
          : request.mode === 'RUN'
            ? null
            : plan,
      notifications: summary ? notificationsOf(summary, request.text, 0) : explained.notifications,
      ...timesOf(summary),
    };
  } catch (error) {
    if (signal.aborted) throw new ConsoleError(cancelled());
    throw new ConsoleError(driverFailure(error, place));
  } finally {
    signal.removeEventListener('abort', leave);
    await options.sink?.close();
    const closing = session.close().catch(() => undefined);
    if (!signal.aborted) await closing;
  }
}

const NOTHING = { rows: '[]', rowCount: 0, cap: null, availableMs: null, consumedMs: null };

export interface Explained {
  readonly plan: PlanStep | null;
  readonly notifications: RunOutcome['notifications'];
}

/** What Neo4j would do; nothing runs. @throws Refused where that is more than reading. */
export async function explain(
  tx: Pick<Transaction, 'run'>,
  { explainText, text, shift }: Pick<RunRequest, 'explainText' | 'text' | 'shift'>,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Explained> {
  const { summary } = await tx.run(explainText, parameters);
  const plan = planOf(summary);
  checkPlan(plan, summary.queryType, text.length);
  return { plan, notifications: notificationsOf(summary, text, shift) };
}

interface Fetched extends Pick<RunOutcome, 'columns' | 'rows' | 'rowCount' | 'cap'> {
  /** Null where rows were left. */
  readonly summary: ResultSummary | null;
}

async function fetchRows(
  result: Result,
  { caps, mode }: RunRequest,
  { sink, budget }: RunOptions,
): Promise<Fetched> {
  const columns = await result.keys();
  sink?.begin(columns);
  const parts: string[] = [];
  let rowCount = 0;
  let size = 2;
  let cap: Cap | null = null;
  for await (const record of result) {
    budget.mark();
    if (sink || !caps) {
      rowCount += 1;
      const waiting = sink?.row(record);
      if (waiting) await waiting;
      continue;
    }
    // The plan of PROFILE is told at the end alone, so its rows are all fetched, and no more kept.
    if (cap) continue;
    if (rowCount >= caps.rows) cap = { kind: 'ROWS', limit: caps.rows };
    else {
      const json = rowJson(record);
      if (size + json.length > caps.bytes) cap = { kind: 'BYTES', limit: caps.bytes };
      else {
        parts.push(json);
        size += json.length + 1;
        rowCount += 1;
      }
    }
    if (cap && rowCount === 0) throw tooLarge(caps.bytes);
    if (cap && mode !== 'PROFILE') break;
  }
  const isWhole = cap === null || mode === 'PROFILE';
  const summary = isWhole ? await result.summary() : null;
  return { columns, rows: `[${parts.join(',')}]`, rowCount, cap, summary };
}

function rowJson(record: DriverRecord): string {
  let json = '[';
  for (let at = 0; at < record.length; at += 1) {
    json += (at === 0 ? '' : ',') + valueJson(record.get(at));
  }
  return `${json}]`;
}

function timesOf(summary: ResultSummary | null): Pick<RunOutcome, 'availableMs' | 'consumedMs'> {
  return {
    availableMs: summary ? Number(summary.resultAvailableAfter) : null,
    consumedMs: summary ? Number(summary.resultConsumedAfter) : null,
  };
}

function tooLarge(bytes: number): ConsoleError {
  return new ConsoleError({
    code: 'TOO_LARGE',
    rule: 'row-too-large',
    message: `One row alone is larger than the ${bytes} bytes that a result may have.`,
    remedy: 'Return fewer values in a row: UNWIND long lists, or ask for single properties.',
  });
}

function cancelled(): ConsoleError['failure'] {
  return {
    code: 'TIMEOUT',
    rule: 'cancelled',
    message: 'The query was cancelled before it had finished.',
    remedy: 'Run it again.',
  };
}
