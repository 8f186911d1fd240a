import type { Arguments, Direction } from './selection.ts';

/** Arguments of a field, after they have been checked; a wrong kind here is a defect, not a caller's mistake. */
export function textOf(args: Arguments, name: string): string | null {
  const value = args[name] ?? null;
  if (value !== null && typeof value !== 'string') throw new TypeError(`${name} is not text`);
  return value;
}

export function numberOf(args: Arguments, name: string): number {
  const value = args[name];
  if (typeof value !== 'number') throw new TypeError(`${name} is not a number`);
  return value;
}

/** Null where nothing was said; an empty list means none at all. */
export function namesOf(args: Arguments, name: string): readonly string[] | null {
  const value = args[name] ?? null;
  if (value !== null && !Array.isArray(value)) throw new TypeError(`${name} is not a list`);
  return value;
}

export function directionOf(args: Arguments): Direction {
  const value = args['direction'] ?? 'BOTH';
  if (value !== 'OUT' && value !== 'IN' && value !== 'BOTH') {
    throw new TypeError('direction is none');
  }
  return value;
}

/** Where the page before ended: the values that the list is sorted by. */
export function afterOf(args: Arguments): readonly unknown[] | null {
  const value = args['after'] ?? null;
  if (value !== null && !Array.isArray(value)) throw new TypeError('after is not decoded');
  return value;
}
