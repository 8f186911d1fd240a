import type { Row } from './question.ts';

/**
 * Reads a table out of nested data: each column is a path of keys, and every list on a path makes rows. Columns that
 * share the beginning of their paths stand in the same row. Rows of nothing but null are left out.
 * @example rowsOf({ a: [{ b: 1, c: [{ d: 2 }, { d: 3 }] }] }, ['a.b', 'a.c.d']) // [[1, 2], [1, 3]]
 */
export function rowsOf(data: unknown, columns: readonly string[]): Row[] {
  const paths = columns.map((column, index) => ({ index, keys: column.split('.') }));
  return expand(data, paths)
    .map((row) => columns.map((_, index) => row.get(index) ?? null))
    .filter((row) => row.some((value) => value !== null));
}

interface Path {
  readonly index: number;
  readonly keys: readonly string[];
}
type Cells = ReadonlyMap<number, Row[number]>;

function expand(data: unknown, paths: readonly Path[]): Cells[] {
  if (Array.isArray(data)) return data.flatMap((one: unknown) => expand(one, paths));
  const ends = paths.filter(({ keys }) => keys.length === 0);
  const more = paths.filter(({ keys }) => keys.length > 0);
  let rows: Cells[] = [new Map(ends.map(({ index }) => [index, scalar(data)]))];
  for (const key of new Set(more.map(({ keys }) => keys[0] ?? ''))) {
    const below = more
      .filter(({ keys }) => keys[0] === key)
      .map(({ index, keys }) => ({ index, keys: keys.slice(1) }));
    const value = (data as Readonly<Record<string, unknown>> | null)?.[key];
    const parts = expand(value ?? null, below);
    rows = rows.flatMap((row) => parts.map((part) => new Map([...row, ...part])));
  }
  return rows;
}

function scalar(value: unknown): Row[number] {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
    return value as Row[number];
  }
  throw new Error(`A column ends at ${JSON.stringify(value)}, which is no value.`);
}
