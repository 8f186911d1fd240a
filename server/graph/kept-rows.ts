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

/**
 * Keeps answers to questions for which much is looked at and which many ask alike: each runs once at a time, and its
 * answer serves for half a minute. What fails is not kept.
 */
export function keepRows(now: () => number = Date.now): ReadKept {
  const kept = new Map<string, { readonly until: number; readonly rows: Promise<Row[]> }>();
  return (statement, read) => {
    const mark = JSON.stringify(statement, (_key, part: unknown) =>
      typeof part === 'bigint' ? `${part}n` : part,
    );
    const known = kept.get(mark);
    if (known && known.until > now()) return known.rows;
    const rows = read(statement);
    kept.delete(mark);
    kept.set(mark, { until: now() + KEPT_MS, rows });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    rows.catch(() => {
      if (kept.get(mark)?.rows === rows) kept.delete(mark);
    });
    return rows;
  };
}
