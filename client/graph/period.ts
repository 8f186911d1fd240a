const PERIOD = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** A period taken apart: a year, a month of it, a day of it. */
export interface PeriodParts {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

/** The parts of a year, month or date; `null` for a period written any other way. */
export function periodParts(period: string): PeriodParts | null {
  const match = PERIOD.exec(period);
  const [, year, month, day] = match ?? [];
  if (year === undefined) return null;
  return {
    year,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

/** The column a period belongs under: its year, itself where it names none, `null` where there is none. */
export function yearOf(period: string | null): string | null {
  if (period === null || period === '') return null;
  return /^\d{4}(?!\d)/u.exec(period)?.[0] ?? period;
}

/** Columns in order of time: years, then other periods by their text; what is undated comes last. */
export function inTime(years: Iterable<string | null>): (string | null)[] {
  return [...new Set(years)].sort((a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const [left, right] = [/^\d{4}$/u.test(a), /^\d{4}$/u.test(b)];
    if (left !== right) return left ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
