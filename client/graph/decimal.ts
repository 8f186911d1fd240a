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

/** A number in writing, with zeros that say nothing left off. */
const WRITTEN = /^([+-]?)0*(\d+?)(?:\.(\d*?)0*)?$/u;

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function parts(text: string): Parts | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const zero = whole === '0' && fraction === '';
  return { negative: sign === '-' && !zero, whole, fraction };
}

function sign(order: boolean | number): -1 | 0 | 1 {
  return Number(order) > 0 ? 1 : Number(order) < 0 ? -1 : 0;
}

function magnitude(a: Parts, b: Parts): -1 | 0 | 1 {
  if (a.whole.length !== b.whole.length) return sign(a.whole.length - b.whole.length);
  if (a.whole !== b.whole) return a.whole < b.whole ? -1 : 1;
  if (a.fraction === b.fraction) return 0;
  return a.fraction < b.fraction ? -1 : 1;
}

/**
 * The order of two numbers written as decimal text, however long: never turned into binary numbers. Text that is no
 * decimal number comes after every number, in the order of its characters.
 */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = [parts(a), parts(b)];
  if (left === null || right === null) {
    if (left !== null) return -1;
    if (right !== null) return 1;
    return a === b ? 0 : a < b ? -1 : 1;
  }
  if (left.negative !== right.negative) return left.negative ? -1 : 1;
  return left.negative ? magnitude(right, left) : magnitude(left, right);
}

/** Whether a decimal lies within bounds, both included; `null` is no bound. */
export function within(value: string, from: string | null, to: string | null): boolean {
  return (
    (from === null || compareDecimals(from, value) <= 0) &&
    (to === null || compareDecimals(value, to) <= 0)
  );
}
