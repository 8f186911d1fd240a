/**
 * A Cypher statement with its parameters. Values are always parameters, never part of the text.
 * A bigint goes out as an integer, a number as a float (so a LIMIT must be a bigint), as rows come back.
 */
export interface Statement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One record as plain JavaScript: integers as bigint, temporals as ISO 8601 text, maps and lists nested. */
export type Row = Readonly<Record<string, unknown>>;

/** What carrying a statement out has cost. */
export interface Profile {
  /** How often the store was touched. */
  readonly hits: number;
  readonly rows: number;
  /** Milliseconds in the database. */
  readonly elapsedMs: number;
}

export interface ReadOptions {
  /** Aborting it ends the transaction in the database. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the database ends the transaction; the configured default otherwise. */
  readonly timeoutMs?: number | undefined;
  /** Where given, the statement runs under PROFILE, and what it has cost is told here. */
  readonly onProfile?: ((profile: Profile) => void) | undefined;
}

/** The reading side of Neo4j. Errors are those of `server/errors.ts`. */
export interface Database {
  /** Runs one statement in a READ transaction and returns all its rows. */
  read(statement: Statement, options?: ReadOptions): Promise<Row[]>;
  /** True when a real `RETURN 1` came back within a second. */
  probe(): Promise<boolean>;
  close(): Promise<void>;
}

/** The one writing side, used by the loader alone. */
export interface Writer {
  /** Runs the statements in one WRITE transaction, repeating it on transient faults; rows per statement. */
  write(statements: readonly Statement[]): Promise<Row[][]>;
  /**
   * Runs `work` in one WRITE transaction, and again from its beginning on transient faults, also where only the
   * acknowledgement of the commit was lost. What `work` throws undoes the transaction and is thrown on.
   */
  transact<T>(work: (run: RunStatement) => Promise<T>): Promise<T>;
  read(statement: Statement): Promise<Row[]>;
  /** Gives the rows of one statement as they come, and no faster than they are used; it is not repeated. */
  stream(statement: Statement): AsyncIterable<Row>;
  close(): Promise<void>;
}

/** Runs a statement inside a transaction. Several may be begun at once; they run in the order of the calls. */
export type RunStatement = (statement: Statement) => Promise<Row[]>;
