import type { Connection } from '../config.ts';
import { BadInput } from '../errors.ts';
import type { Log } from '../log.ts';
import { openConsoleControl } from '../neo4j/console/control.ts';
import type { ConsoleControl } from '../neo4j/console/control.ts';
import { StuckAlarm } from './alarm.ts';
import type { Audit } from './audit.ts';
import { checkText } from './check.ts';
import type { Check } from './check.ts';
import { ConsoleError, errorOf, failureOf } from './failure.ts';
import type { Failure } from './failure.ts';
import { Gate } from './gate.ts';
import { checkStatement } from './guard.ts';
import type { Checked } from './guard.ts';
import { keepFor } from '../kept.ts';
import { BYTES, CHECKS, LANES, ROWS, within } from './limits.ts';
import type { ConsoleLimits } from './limits.ts';
import { readParameters } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import type { ExportFormat, RunOutcome, RunRequest } from './protocol.ts';
import { Refused } from './refusal.ts';
import { Runs } from './runs.ts';
import { readDetails } from './schema-details.ts';
import { readSchema } from './schema.ts';
import type { Typed } from './typed.ts';
import type { PieceTaker } from './worker.ts';

/** Milliseconds for which a schema is kept. */
const SCHEMA_MS = 30_000;
const LONGEST_RUN_ID = 100;

/** Who asks, for the audit log, and until when. */
export interface Asking {
  readonly requestId: string;
  readonly from: string;
  readonly signal?: AbortSignal | undefined;
}

export interface Question {
  readonly query: string;
  readonly parameters?: unknown;
  /** Names the run, so that it can be cancelled. */
  readonly runId?: string | null;
  readonly timeoutMs?: number | null;
}

/** The answer to a statement. */
export interface Answered extends Omit<RunOutcome, 'rows'> {
  readonly rows: readonly (readonly Typed[])[];
  readonly elapsedMs: number;
}

export interface ConsoleOptions {
  /** The database that statements are held to. */
  readonly connection: Connection;
  readonly limits: ConsoleLimits;
  readonly log: Log;
  readonly audit: Audit;
}

/** Runs what analysts write, through all four layers, and writes down that it did. */
export class CypherConsole {
  readonly limits: ConsoleLimits;
  /** The console's own way into its database. */
  readonly control: ConsoleControl;
  private readonly audit: Audit;
  private readonly runs: Runs;
  private readonly exports: Runs;
  private readonly alarm: StuckAlarm;
  private readonly checks = new Gate(CHECKS.workers, CHECKS.queue);
  /** Marks of the runs that can be cancelled, by the names that callers gave. */
  private readonly named = new Map<string, { readonly mark: string; readonly runs: Runs }>();

  constructor({ connection, limits, log, audit }: ConsoleOptions) {
    this.limits = limits;
    this.audit = audit;
    this.control = openConsoleControl(connection);
    this.alarm = new StuckAlarm(this.control, log);
    const onLost = (mark: string, text: string): void => {
      this.alarm.suspect(mark, text);
    };
    this.runs = new Runs(connection, LANES.runs, this.control, onLost);
    this.exports = new Runs(connection, LANES.exports, this.control, onLost);
  }

  /** Whether a query that cannot be ended keeps new ones waiting. */
  get isPaused(): boolean {
    return this.alarm.isOn;
  }

  /** Starts the first thread, which takes up to a second. */
  warm(): void {
    this.runs.warm();
  }

  /** Runs a statement. @throws the errors of `server/errors.ts` */
  async run(question: Question & { readonly limit: number }, asking: Asking): Promise<Answered> {
    const rows = within('limit', question.limit, ROWS.most);
    const most = this.limits.maxTimeoutMs;
    const timeoutMs = within('timeoutMs', question.timeoutMs ?? this.limits.defaultTimeoutMs, most);
    const begun = performance.now();
    const outcome = await this.enter('run', question, asking, (checked) => ({
      runs: this.runs,
      request: { ...checked, timeoutMs, caps: { rows, bytes: BYTES }, format: null },
      taker: null,
    }));
    const elapsedMs = performance.now() - begun;
    return { ...outcome, rows: JSON.parse(outcome.rows) as Typed[][], elapsedMs };
  }

  /** Writes the rows of a statement to a taker, as they come. @throws the errors of `server/errors.ts` */
  async export(
    question: Question & { readonly format: ExportFormat },
    taker: PieceTaker,
    asking: Asking,
  ): Promise<RunOutcome> {
    const most = this.limits.exportTimeoutMs;
    const timeoutMs = within('timeoutMs', question.timeoutMs ?? most, most);
    const { format } = question;
    return this.enter('export', question, asking, (checked) => {
      if (checked.mode !== 'RUN') {
        throw new BadInput('query: EXPLAIN and PROFILE give a plan, which is no table to export.', {
          rule: 'prefix',
          remedy: 'Leave EXPLAIN or PROFILE away.',
        });
      }
      return {
        runs: this.exports,
        request: { ...checked, timeoutMs, caps: null, format },
        taker,
      };
    });
  }

  /** What can be said of a text without running it. */
  check(query: string): Promise<Check> {
    if (this.checks.isFull) throw errorOf(BUSY);
    return this.checks.pass(() => checkText(query, this.control));
  }

  /** The names in the schema, kept for some seconds. */
  readonly readSchema = keepFor(SCHEMA_MS, () => this.told(() => readSchema(this.control)));

  /** Counts and properties to these names, kept as long. */
  readonly readSchemaDetails = keepFor(SCHEMA_MS, async () => {
    const names = await this.readSchema();
    return this.told(() => readDetails(this.control, names));
  });

  private async told<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      throw error instanceof ConsoleError ? errorOf(error.failure) : error;
    }
  }

  /** Ends a run, and tells whether it is gone from the database. */
  async cancel(runId: string, asking: Asking): Promise<'ended' | 'unknown' | 'still-running'> {
    const named = this.named.get(runId);
    const state = named ? await named.runs.end(named.mark) : 'unknown';
    void this.audit.write({
      ...NO_RUN,
      ...facts(asking),
      what: 'cancel',
      text: runId.slice(0, LONGEST_RUN_ID),
      outcome: state,
    });
    return state;
  }

  async close(): Promise<void> {
    this.alarm.stop();
    await Promise.all([this.runs.close(), this.exports.close()]);
    await this.control.close();
  }

  private async enter(
    what: 'run' | 'export',
    { query, parameters, runId }: Question,
    asking: Asking,
    prepare: (checked: Prepared) => {
      readonly runs: Runs;
      readonly request: Omit<RunRequest, 'mark'>;
      readonly taker: PieceTaker | null;
    },
  ): Promise<RunOutcome> {
    const begun = performance.now();
    const name = runId ?? null;
    const told = { ...NO_RUN, ...facts(asking), what, text: query };
    const ms = (): number => Math.round(performance.now() - begun);
    try {
      const checked = this.admit(query, parameters, name);
      const { runs, request, taker } = prepare(checked);
      const { mark, outcome } = runs.begin(request, taker, asking.signal);
      if (name !== null) this.named.set(name, { mark, runs });
      const found = await outcome.finally(() => {
        // Whoever cancels a moment later is still told what became of it.
        if (name !== null) setTimeout(() => this.named.delete(name), 2_000).unref();
      });
      void this.audit.write({
        ...told,
        parameters: checked.names,
        ms: ms(),
        rows: found.rowCount,
        truncated: found.cap !== null,
        outcome: 'ok',
      });
      return found;
    } catch (error) {
      const failure = failureIn(error);
      void this.audit.write({
        ...told,
        ms: ms(),
        outcome: failure ? `${failure.code} ${failure.rule}` : 'refused',
      });
      throw failure ? errorOf(failure) : error;
    }
  }

  private admit(query: string, parameters: unknown, runId: string | null): Prepared {
    if (this.alarm.isOn) throw new ConsoleError(PAUSED);
    if (runId !== null && (runId.length > LONGEST_RUN_ID || runId === '')) {
      throw new BadInput(`runId: it must have 1 to ${LONGEST_RUN_ID} characters.`, {
        argument: 'runId',
      });
    }
    if (runId !== null && this.named.has(runId)) {
      throw new BadInput(`runId: a run with the name "${runId}" was begun already.`, {
        argument: 'runId',
        value: runId,
      });
    }
    const values = readParameters(parameters);
    const checked = checkStatement(query, values);
    const missing = checked.parameters.filter((name) => !Object.hasOwn(values, name));
    if (missing.length > 0 && checked.mode !== 'EXPLAIN') {
      throw new BadInput(
        `parameters: ${missing.map((name) => `$${name}`).join(', ')} ${missing.length === 1 ? 'has' : 'have'} no value.`,
        { rule: 'parameter-missing', nearest: [], missing },
      );
    }
    const { text, explainText, shift, mode } = checked;
    return { text, explainText, shift, mode, parameters: values, names: checked.parameters };
  }
}

interface Prepared extends Omit<Checked, 'parameters'> {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly names: readonly string[];
}

const NO_RUN = { parameters: [], ms: 0, rows: null, truncated: false } as const;

const PAUSED: Failure = {
  code: 'UNAVAILABLE',
  rule: 'paused',
  message: 'The console is paused: Neo4j is busy with a query that it cannot end.',
  remedy: 'It goes on by itself when that query has ended; a restart of Neo4j ends it at once.',
  retryAfterS: 10,
};

const BUSY: Failure = {
  code: 'UNAVAILABLE',
  rule: 'queue-full',
  message: 'Too many texts are being checked at once.',
  remedy: 'Try again in a moment.',
  retryAfterS: 1,
};

function facts({ requestId, from }: Asking): { requestId: string; from: string } {
  return { requestId, from };
}

function failureIn(error: unknown): Failure | null {
  if (error instanceof ConsoleError) return error.failure;
  return error instanceof Refused ? failureOf(error.refusal) : null;
}
