import type { Row } from '../neo4j/database.ts';

/** Why two figures cannot be calculated with. */
type Obstacle = 'UNITS_DIFFER' | 'NOT_EXACT';

export interface ComparedValues {
  /** The target less the result. */
  readonly difference: string | null;
  /** The target divided by the result, rounded to six places; null also for a result of 0. */
  readonly ratio: string | null;
  readonly obstacle: Obstacle | null;
}

const PLACES = 6;

/** Compares the stored values of a result and of its target, as decimal numbers and without loss. */
export function compareValues(result: Row, target: Row): ComparedValues {
  const nothing = { difference: null, ratio: null };
  if (result['normalUnit'] !== target['normalUnit'])
    return { ...nothing, obstacle: 'UNITS_DIFFER' };
  const [from, to] = [readExact(result), readExact(target)];
  if (!from || !to) return { ...nothing, obstacle: 'NOT_EXACT' };
  const places = Math.max(from.places, to.places);
  const [a, b] = [scale(from, places), scale(to, places)];
  return {
    difference: write({ digits: b - a, places }),
    ratio:
      a === 0n ? null : write({ digits: divide(b * 10n ** BigInt(PLACES), a), places: PLACES }),
    obstacle: null,
  };
}

/** A decimal number: whole digits, of which so many stand behind the point. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** The value of a figure, if it is one number and meant as such. */
function readExact({ value, valueTo, qualifier }: Row): Decimal | null {
  if (qualifier !== 'exact' || (valueTo ?? null) !== null || typeof value !== 'string') return null;
  const parts = /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?$/.exec(value);
  if (!parts) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, places: fraction.length };
}

function scale({ digits, places }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - places);
}

/** A quotient rounded to a whole number, halves away from zero. */
function divide(a: bigint, b: bigint): bigint {
  const isNegative = a < 0n !== b < 0n;
  const [over, under] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const rounded = (2n * over + under) / (2n * under);
  return isNegative ? -rounded : rounded;
}

/** The shortest text of the number: no zero behind the last digit of a fraction. */
function write({ digits, places }: Decimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  const sign = digits < 0n ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
