import { keepReadings } from '../kept.ts';
import type { Row, Statement } from '../neo4j/database.ts';

/** Milliseconds for which an answer is given again. */
const KEPT_MS = 30_000;
/** Answers that are kept. */
const MOST_KEPT = 50;

/** Reads a statement, or gives what it answered a short while ago. */
export type ReadKept = (
  statement: Statement,
  read: (statement: Statement) => Promise<Row[]>,
) => Promise<Row[]>;

/** Keeps answers to questions for which much is looked at and which many ask alike. */
export function keepRows(now: () => number = Date.now): ReadKept {
  const keep = keepReadings<Row[]>(KEPT_MS, MOST_KEPT, now);
  return (statement, read) => {
    const mark = JSON.stringify(statement, (_key, part: unknown) =>
      typeof part === 'bigint' ? `${part}n` : part,
    );
    return keep(mark, () => read(statement));
  };
}
