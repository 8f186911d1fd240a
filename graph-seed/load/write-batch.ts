import type { Row, RunStatement, Writer } from '../../server/neo4j/database.ts';
import type { Batch } from './batches.ts';
import type { DataSet } from './data-set.ts';
import {
  lookFirst,
  missingIds,
  moveCheckpoint,
  readTurn,
  startOver,
  TAKE_TURN,
  writeRows,
} from './load-statements.ts';
import { endsMissing, overtaken } from './refusals.ts';
import { ROW_KINDS } from './rows.ts';
import type { KindedRow, RowKind } from './rows.ts';

/** What became of the rows of one kind in one batch. */
export interface Written {
  readonly kind: RowKind;
  readonly rows: number;
  readonly created: number;
  readonly unchanged: number;
}

/** Neo4j's word for a record that is there already. */
const EXISTS = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** Rows of a kind that were sent and did not all find what they point at. */
class Unmatched extends Error {
  readonly kind: RowKind;
  readonly rows: readonly KindedRow['row'][];
  readonly written: number;

  constructor(kind: RowKind, rows: readonly KindedRow['row'][], written: number) {
    super(`${written} of ${rows.length} ${kind} were matched.`);
    this.kind = kind;
    this.rows = rows;
    this.written = written;
  }
}

/** The turn did not find the load as it was believed to be. */
class Mistaken extends Error {}

/** How far a load is, and whether its rows can meet nothing that is there. */
interface Turn {
  readonly next: number;
  readonly fresh: boolean;
}

/** What a batch has come to. */
export interface BatchWritten {
  readonly written: readonly Written[];
  /** Whether the rows of this load could meet nothing that was there. */
  readonly fresh: boolean;
}

/**
 * Writes one batch and moves the checkpoint in the same transaction, in turn with other loaders. A batch that is found
 * to be written, by a commit whose acknowledgement was lost or by another loader of the same content, is passed over.
 * The rows are sent together with the question how far the load is, as if it was where this loader left it and as
 * `fresh` as believed; where that proves wrong nothing is kept of it, and they are sent anew after the answer.
 * @throws SetupError where a load has begun from the first row meanwhile, or ends of relations are missing.
 */
export async function writeBatch(
  writer: Writer,
  set: DataSet,
  batch: Batch,
  fresh: boolean,
): Promise<BatchWritten> {
  const atOnce = () => writer.transact((run) => writeAtOnce(run, set, batch, fresh));
  const inTurn = () => writer.transact((run) => writeInTurn(run, set, batch));
  const recovered = async (error: unknown): Promise<BatchWritten> => {
    if (error instanceof Unmatched) throw await startingOver(writer, set, error);
    if ((error as { readonly code?: unknown }).code !== EXISTS) throw error;
    // Somebody else has written into a database that was empty: from now on every row looks first.
    await writer.write([lookFirst(set)]);
    return inTurn();
  };
  try {
    return await atOnce();
  } catch (error) {
    if (!(error instanceof Mistaken)) return recovered(error);
  }
  return inTurn().catch(recovered);
}

async function writeAtOnce(
  run: RunStatement,
  set: DataSet,
  batch: Batch,
  fresh: boolean,
): Promise<BatchWritten> {
  const asked = askTurn(run, set);
  const writing = writeRest(run, set, batch, { next: batch.from, fresh });
  // Heard below, unless the turn itself ends it.
  writing.catch(() => undefined);
  const turn = await asked;
  if (turn?.next !== batch.from || turn.fresh !== fresh) throw new Mistaken();
  return writing;
}

async function writeInTurn(run: RunStatement, set: DataSet, batch: Batch): Promise<BatchWritten> {
  const turn = await askTurn(run, set);
  if (!turn || turn.next < batch.from) throw overtaken();
  return writeRest(run, set, batch, turn);
}

/** How far the load of this very content is; null where there is none any more. */
async function askTurn(run: RunStatement, set: DataSet): Promise<Turn | null> {
  const [, [turn]] = await Promise.all([run(TAKE_TURN), run(readTurn(set))]);
  if (turn?.['hash'] !== set.hash) return null;
  return { next: Number(turn['next']), fresh: turn['fresh'] === true };
}

/** Writes what of a batch is not written yet. */
async function writeRest(
  run: RunStatement,
  set: DataSet,
  batch: Batch,
  { next, fresh }: Turn,
): Promise<BatchWritten> {
  const end = batch.from + batch.rows.length;
  if (next >= end) return { written: [], fresh };
  const groups = byKind(batch.rows.slice(next - batch.from));
  const [results] = await Promise.all([
    Promise.all(groups.map(({ kind, rows }) => run(writeRows(kind, rows, fresh)))),
    run(moveCheckpoint(set, end)),
  ]);
  return {
    written: groups.map(({ kind, rows }, index) => written(kind, rows, results[index]?.[0])),
    fresh,
  };
}

function byKind(rows: readonly KindedRow[]) {
  const lists = new Map<RowKind, KindedRow['row'][]>();
  for (const { kind, row } of rows) {
    const list = lists.get(kind);
    if (list) list.push(row);
    else lists.set(kind, [row]);
  }
  return ROW_KINDS.flatMap((kind) => {
    const list = lists.get(kind);
    return list ? [{ kind, rows: list }] : [];
  });
}

function written(kind: RowKind, rows: readonly KindedRow['row'][], row: Row | undefined): Written {
  const [matched, created, unchanged] = ['matched', 'created', 'unchanged'].map((key) =>
    Number(row?.[key] ?? 0),
  ) as [number, number, number];
  if (matched < rows.length) throw new Unmatched(kind, rows, matched);
  return { kind, rows: rows.length, created, unchanged };
}

/** Says which ends are missing. What earlier batches wrote is gone, so the next run must not go on from here. */
async function startingOver(writer: Writer, set: DataSet, error: Unmatched): Promise<Error> {
  const ids = new Set(error.rows.flatMap(endsOf));
  const missing = await writer.read(missingIds([...ids]));
  await writer.write([startOver(set)]);
  const { kind, written: count, rows } = error;
  const names = missing.map(({ id }) => id as string);
  return endsMissing({ kind, written: count, rows: rows.length }, names);
}

function endsOf(row: KindedRow['row']): string[] {
  if ('from' in row) return [row.from, row.to];
  if ('document' in row) return [row.id, row.document];
  if ('speaker' in row) return row.speaker === null ? [row.id] : [row.id, row.speaker];
  return [];
}
