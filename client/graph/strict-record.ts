/** Characters of a text; entries of a list. */
const TEXT_LIMIT = 300;
const LIST_LIMIT = 1000;

/** A record is not as it was written. */
export class Unreadable extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record that has no others than those allowed. */
export function fieldsOf(value: unknown, allowed: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable();
  if (Object.keys(value).some((key) => !allowed.includes(key))) throw new Unreadable();
  return value as Fields;
}

/** A text of bounded length, without control characters. */
export function textFrom(value: unknown): string {
  if (typeof value !== 'string' || value.length > TEXT_LIMIT) throw new Unreadable();
  if (/\p{Cc}/u.test(value)) throw new Unreadable();
  return value;
}

/** A list of bounded length, each item read. */
export function listFrom<T>(value: unknown, read: (item: unknown) => T, limit = LIST_LIMIT): T[] {
  if (!Array.isArray(value) || value.length > limit) throw new Unreadable();
  return value.map(read);
}

/** A list of ids, none empty and none twice. */
export function idsFrom(value: unknown, limit = LIST_LIMIT): string[] {
  const ids = listFrom(value, textFrom, limit);
  if (ids.includes('') || new Set(ids).size !== ids.length) throw new Unreadable();
  return ids;
}

/** One of the choices. */
export function oneOf<const T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Unreadable();
  return found;
}

/** `null` where nothing is said. */
export function orNull<T>(value: unknown, read: (item: unknown) => T): T | null {
  return value === null || value === undefined ? null : read(value);
}

/** A finite number. */
export function numberFrom(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable();
  return value;
}

/** True or false. */
export function truthFrom(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Unreadable();
  return value;
}
