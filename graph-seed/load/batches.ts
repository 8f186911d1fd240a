import { setImmediate as answersHeard } from 'node:timers/promises';
import type { DataSet } from './data-set.ts';
import type { KindedRow } from './rows.ts';

/** Rows of a data set that are written in one transaction, the first being row number `from`, counted from 0. */
export interface Batch {
  readonly from: number;
  readonly rows: readonly KindedRow[];
}

/** Characters and numbers of the values in one batch, about: a bound on memory where rows are large. */
const MOST_WEIGHT = 4_000_000;

/**
 * Rows made ready in one go. Between them what came from the database is heard, which would wait for the whole next
 * batch otherwise, and the database with it.
 */
const AT_A_STRETCH = 25;

/**
 * Cuts the rows of a data set into batches of at most `size`, passing over the first `skip`. While one batch is being
 * used, the next is made ready, and no more: reading waits for writing.
 */
export async function* batches(
  set: Pick<DataSet, 'rows'>,
  { size, skip, signal }: { size: number; skip: number; signal?: AbortSignal | undefined },
): AsyncGenerator<Batch> {
  const cut = cutRows(set.rows(signal), size, skip);
  let next = cut.next();
  // A failure while the caller is busy is heard when the batch is asked for.
  next.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = cut.next();
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await cut.return(undefined);
  }
}

async function* cutRows(
  source: AsyncIterable<KindedRow>,
  size: number,
  skip: number,
): AsyncGenerator<Batch, undefined> {
  let from = skip;
  let rows: KindedRow[] = [];
  let weight = 0;
  let at = 0;
  for await (const row of source) {
    if (at % AT_A_STRETCH === 0) await answersHeard();
    if (at++ < skip) continue;
    rows.push(row);
    weight += weigh(row.row);
    if (rows.length < size && weight < MOST_WEIGHT) continue;
    yield { from, rows };
    from = at;
    rows = [];
    weight = 0;
  }
  if (rows.length > 0) yield { from, rows };
}

function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let sum = 8;
  for (const key in value) sum += weigh((value as Readonly<Record<string, unknown>>)[key]);
  return sum;
}
