const DECIMAL = /^([+-]?)0*(\d+?)(?:\.(\d*?)0*)?$/u;

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function parts(text: string): Parts | null {
  const match = DECIMAL.exec(text);
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

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/gu;

/** Decimal text with thousands marked; the digits are never turned into a number. */
export function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const marked = whole.replace(THOUSANDS, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** The number to draw with, rounded as binary numbers are; `null` where it is none. */
export function drawable(value: string): number | null {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}
