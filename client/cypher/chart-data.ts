import { plain } from './literal.ts';
import type { ResultColumn } from './result.ts';
import type { Value } from './values.ts';

/** What a chart shows: one measure by name, or two measures as points. */
export interface ChartChoice {
  /** Column that names the bars; `null` numbers them. */
  readonly name: number | null;
  /** One or two numeric columns. */
  readonly measures: readonly number[];
}

export interface ChartPoint {
  readonly name: string;
  /** What is drawn; `null` where the row has no number. */
  readonly values: readonly (number | null)[];
  /** The same to the last digit, for reading. */
  readonly texts: readonly string[];
}

/** Points drawn at the most. */
export const CHART_LIMIT = 500;

/** The chart that suits a result: its first one or two numeric columns by the first column that is not numeric. */
export function suitingChart(columns: readonly ResultColumn[]): ChartChoice | null {
  const numeric = columns.flatMap(({ numeric }, index) => (numeric ? [index] : []));
  if (numeric.length === 0) return null;
  const name = columns.findIndex(
    ({ numeric, types }) =>
      !numeric && types.some((type) => /^(STRING|DATE|LOCAL|ZONED|BOOLEAN)/u.test(type)),
  );
  return { name: name < 0 ? null : name, measures: numeric.slice(0, 2) };
}

function drawn(value: Value | undefined): number | null {
  if (value?.kind !== 'integer' && value?.kind !== 'float') return null;
  const number = Number(value.text);
  return Number.isFinite(number) ? number : null;
}

/** The points of a chart, as many as are drawn. */
export function chartPoints(
  rows: readonly (readonly Value[])[],
  { name, measures }: ChartChoice,
): readonly ChartPoint[] {
  return rows.slice(0, CHART_LIMIT).map((row, index) => {
    const named = name === null ? undefined : row[name];
    return {
      name: named === undefined ? String(index + 1) : plain(named),
      values: measures.map((column) => drawn(row[column])),
      texts: measures.map((column) => {
        const value = row[column];
        return value === undefined ? '' : plain(value);
      }),
    };
  });
}
