import type { BoardFilter, BoardSort } from './board-choice.ts';
import type { FigureLine } from './detail.ts';
import { compareDecimals } from './decimal.ts';
import { drawable } from './decimal-text.ts';
import { folded } from './folded.ts';
import type { Entity, Language, Status } from './model.ts';
import { inTime, yearOf } from './period.ts';
import { nameOf } from './reading.ts';

/** A result beside a target of one indicator about the same entities, as the API compares them. */
export interface Comparison {
  readonly result: string;
  readonly target: string;
  /** The target less the result, as decimal text; `null` where they cannot be calculated with. */
  readonly difference: string | null;
  readonly ratio: string | null;
  readonly obstacle: 'UNITS_DIFFER' | 'NOT_EXACT' | null;
}

/** Every figure that was read, with how many there are and how results stand beside targets. */
export interface Board {
  readonly lines: readonly FigureLine[];
  readonly total: number;
  readonly comparisons: readonly Comparison[];
}

/** All figures of one indicator about the same entities, side by side in time. */
export interface BoardRow {
  readonly key: string;
  readonly indicator: Entity;
  readonly about: readonly Entity[];
  readonly lines: readonly FigureLine[];
  readonly comparisons: readonly Comparison[];
}

/** The indicators' rows, in the order in which the figures came. */
export function rowsOf(
  lines: readonly FigureLine[],
  comparisons: readonly Comparison[] = [],
): BoardRow[] {
  const rows = new Map<string, { line: FigureLine; lines: FigureLine[] }>();
  for (const line of lines) {
    const about = line.facts.about.map(({ id }) => id).sort();
    const key = JSON.stringify([line.facts.indicator.id, ...about]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { line, lines: [line] });
    else row.lines.push(line);
  }
  return [...rows].map(([key, { line, lines: mine }]) => {
    const ids = new Set(mine.map(({ entity }) => entity.id));
    return {
      key,
      indicator: line.facts.indicator,
      about: line.facts.about,
      lines: mine,
      comparisons: comparisons.filter(({ result, target }) => ids.has(result) && ids.has(target)),
    };
  });
}

function says({ entity, facts }: FigureLine, query: string): boolean {
  const wanted = folded(query).trim();
  if (wanted === '') return true;
  const names = [entity, facts.indicator, ...facts.about].flatMap(({ name, nameEn }) => [
    name,
    nameEn ?? '',
  ]);
  return [...names, facts.asWritten, facts.value, facts.unit].some((text) =>
    folded(text).includes(wanted),
  );
}

type Part = 'statuses' | 'years' | 'query' | 'onCanvas';

function passes(
  line: FigureLine,
  filter: BoardFilter,
  shown: ReadonlySet<string>,
  except: Part | null,
): boolean {
  const { statuses, years, query, onCanvas } = filter;
  const { status, period } = line.facts;
  return (
    (except === 'statuses' || statuses.length === 0 || statuses.includes(status)) &&
    (except === 'years' || years.length === 0 || years.includes(yearOf(period))) &&
    (except === 'query' || says(line, query)) &&
    (except === 'onCanvas' || !onCanvas || shown.has(line.entity.id))
  );
}

/** The figures that pass the filter. */
export function filtered(
  lines: readonly FigureLine[],
  filter: BoardFilter,
  shown: ReadonlySet<string>,
): FigureLine[] {
  return lines.filter((line) => passes(line, filter, shown, null));
}

/** How many figures each choice would keep, the other parts of the filter being as they are. */
export interface BoardCounts {
  readonly statuses: ReadonlyMap<Status, number>;
  readonly years: ReadonlyMap<string | null, number>;
  readonly onCanvas: number;
}

export function countsOf(
  lines: readonly FigureLine[],
  filter: BoardFilter,
  shown: ReadonlySet<string>,
): BoardCounts {
  const statuses = new Map<Status, number>();
  const years = new Map<string | null, number>(
    inTime(lines.map(({ facts }) => yearOf(facts.period))).map((year) => [year, 0]),
  );
  let onCanvas = 0;
  for (const line of lines) {
    const { status, period } = line.facts;
    const year = yearOf(period);
    const one = Number(passes(line, filter, shown, 'statuses'));
    statuses.set(status, (statuses.get(status) ?? 0) + one);
    if (passes(line, filter, shown, 'years')) years.set(year, (years.get(year) ?? 0) + 1);
    if (shown.has(line.entity.id) && passes(line, filter, shown, 'onCanvas')) onCanvas += 1;
  }
  return { statuses, years, onCanvas };
}

/** The figures of a row in one column of time. */
export function cellOf(row: BoardRow, year: string | null): FigureLine[] {
  return row.lines.filter(({ facts }) => yearOf(facts.period) === year);
}

/** What a row is sorted by; `null` comes last either way. Values of different units are kept apart. */
function sortKey(row: BoardRow, by: BoardSort['by'], language: Language): [string, string] | null {
  if (by === 'name') return [nameOf(row.indicator, language), ''];
  if (by === 'unit') return [row.lines[0]?.facts.unit ?? '', nameOf(row.indicator, language)];
  if (by === 'growth') {
    const growth = row.lines.map(({ facts }) => facts.growth).find((text) => text !== null);
    return growth === undefined ? null : ['', growth];
  }
  if (by === 'change') {
    const ratio = row.comparisons.map((comparison) => comparison.ratio).find((one) => one !== null);
    return ratio === undefined ? null : ['', ratio];
  }
  const [line] = cellOf(row, by.year);
  return line === undefined ? null : [line.facts.unit, line.facts.value];
}

/** The rows sorted; equal ones keep their order. */
export function sorted(
  rows: readonly BoardRow[],
  { by, down }: BoardSort,
  language: Language,
): BoardRow[] {
  const words = new Intl.Collator(language === 'zh' ? 'zh-Hans' : 'en');
  const keys = new Map(rows.map((row) => [row, sortKey(row, by, language)]));
  const textual = by === 'name' || by === 'unit';
  return [...rows].sort((a, b) => {
    const [left, right] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const first = words.compare(left[0], right[0]);
    if (first !== 0) return down && textual ? -first : first;
    const second = textual ? words.compare(left[1], right[1]) : compareDecimals(left[1], right[1]);
    return down ? -second : second;
  });
}

/** The rows that tell of what is selected: of the figure, its indicator, or what it is about. */
export function markedRows(
  rows: readonly BoardRow[],
  selected: ReadonlySet<string>,
): ReadonlySet<string> {
  const marked = rows.filter(
    ({ indicator, about, lines }) =>
      selected.has(indicator.id) ||
      about.some(({ id }) => selected.has(id)) ||
      lines.some(({ entity }) => selected.has(entity.id)),
  );
  return new Set(marked.map(({ key }) => key));
}

/** A bar of the chart: where it begins and ends, in binary numbers good for drawing and nothing else. */
export interface Bar {
  readonly row: string;
  readonly line: FigureLine;
  readonly from: number;
  readonly to: number;
}

/** The units of the figures with how many bars each would give: first those in which figures can be compared. */
export function unitsOf(rows: readonly BoardRow[]): { unit: string; count: number }[] {
  const units = new Map<string, { count: number; compared: number }>();
  for (const { lines } of rows) {
    for (const { facts } of lines) {
      const old = units.get(facts.unit) ?? { count: 0, compared: 0 };
      const compared = old.compared + Number(lines.length > 1);
      units.set(facts.unit, { count: old.count + 1, compared });
    }
  }
  return [...units]
    .sort(
      ([a, left], [b, right]) =>
        right.compared - left.compared || right.count - left.count || (a < b ? -1 : 1),
    )
    .map(([unit, { count }]) => ({ unit, count }));
}

/** The bars of one unit, row by row. A range spans from its lower to its upper end. */
export function barsOf(rows: readonly BoardRow[], unit: string): Bar[] {
  return rows.flatMap(({ key, lines }) =>
    lines.flatMap((line) => {
      const { facts } = line;
      const value = facts.unit === unit ? drawable(facts.value) : null;
      if (value === null) return [];
      const upper = facts.valueTo === null ? null : drawable(facts.valueTo);
      return [{ row: key, line, from: upper === null ? 0 : value, to: upper ?? value }];
    }),
  );
}
