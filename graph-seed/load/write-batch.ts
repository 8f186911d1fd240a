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

/**
 * Writes one batch and moves the checkpoint in the same transaction, in turn with other loaders. A batch that is found
 * to be written, by a commit whose acknowledgement was lost or by another loader of the same content, is passed over.
 * @throws SetupError where a load has begun from the first row meanwhile, or ends of relations are missing.
 */
export async function writeBatch(
  writer: Writer,
  set: DataSet,
  batch: Batch,
): Promise<readonly Written[]> {
  const transact = () => writer.transact((run) => writeInTurn(run, set, batch));
  try {
    return await transact();
  } catch (error) {
    if (error instanceof Unmatched) throw await startingOver(writer, set, error);
    if ((error as { readonly code?: unknown }).code !== EXISTS) throw error;
  }
  // Somebody else has written into a database that was empty: from now on every row looks first.
  await writer.write([lookFirst(set)]);
  return transact();
}

async function writeInTurn(run: RunStatement, set: DataSet, batch: Batch): Promise<Written[]> {
  const end = batch.from + batch.rows.length;
  const [, [turn]] = await Promise.all([run(TAKE_TURN), run(readTurn(set))]);
  const next = Number(turn?.['next']);
  if (turn?.['hash'] !== set.hash || next < batch.from) throw overtaken();
  if (next >= end) return [];
  const groups = byKind(batch.rows.slice(next - batch.from));
  const [results] = await Promise.all([
    Promise.all(groups.map(({ kind, rows }) => run(writeRows(kind, rows, turn['fresh'] === true)))),
    run(moveCheckpoint(set, end)),
  ]);
  return groups.map(({ kind, rows }, index) => written(kind, rows, results[index]?.[0]));
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
