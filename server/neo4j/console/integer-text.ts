import type { Integer } from 'neo4j-driver';

/** Upper halves between which every integer is a safe one. */
const SAFE_HIGH = 2 ** 21;

/**
 * An integer of the driver in digits. One that a number holds is written as such: the driver itself divides it part by
 * part, which takes most of the time of a row.
 */
export function integerText(value: Integer): string {
  const { high, low } = value;
  return Math.abs(high) < SAFE_HIGH ? String(high * 2 ** 32 + (low >>> 0)) : value.toString();
}

/** Whether a number holds it exactly. */
export function isSafe(value: Integer): boolean {
  return Math.abs(value.high) < SAFE_HIGH || value.inSafeRange();
}
