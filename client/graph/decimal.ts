/** Decimal text as it is written here: no leading zeros, no exponent, a point only between digits. */
export const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Longest number read, in characters; what is longer is text. */
const LONGEST = 400;

/** `1.5e-7` written out, digit by digit. */
function plain(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const digits = whole + part;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** A number, or decimal text, as decimal text; `null` for everything else. Numbers with leading zeros are codes. */
export function decimalOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? plain(String(value)) : null;
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  return DECIMAL.test(value) ? value : null;
}

function scaled(text: string, places: number): bigint {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}

/** Order of two decimal texts by size, exact however long they are: `1.0` and `1` are the same. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0);
  const [left, right] = [scaled(a, places), scaled(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a decimal lies within bounds, both included; `null` is no bound. */
export function within(value: string, from: string | null, to: string | null): boolean {
  return (
    (from === null || compareDecimals(from, value) <= 0) &&
    (to === null || compareDecimals(value, to) <= 0)
  );
}
