import { z } from 'zod';
import { BadInput } from '../errors.ts';

const PART = z.union([
  z.string(),
  z.boolean(),
  z.number(),
  z.null(),
  z.strictObject({ int: z.string().regex(/^-?\d{1,19}$/) }).transform(({ int }) => BigInt(int)),
]);
const CURSOR = z.tuple([z.string()], PART);

/**
 * The place of a line in a list: the name of the list's order, and the values it is sorted by. Opaque, and
 * safe in a URL.
 */
export function encodeCursor(list: string, values: readonly unknown[]): string {
  const parts = values.map((value) =>
    typeof value === 'bigint' ? { int: value.toString() } : value,
  );
  const text = JSON.stringify([list, ...parts]);
  return Buffer.from(text, 'utf8').toString('base64url');
}

/**
 * The values that a cursor of a list holds, if they are of these kinds: what `typeof` says, `any`, or `place`, the
 * place of a line counted from 0.
 * @throws BadInput for anything that is no cursor of this list.
 */
export function decodeCursor(list: string, cursor: string, kinds: readonly string[]): unknown[] {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const read = CURSOR.safeParse(parse(text));
  const [from, ...values] = read.success ? read.data : [''];
  const fits = values.length === kinds.length && values.every((value, at) => is(kinds[at], value));
  if (from !== list || !fits) {
    throw new BadInput('after: this is no cursor of this list in this order.', {
      argument: 'after',
      value: cursor.slice(0, 100),
    });
  }
  return values;
}

function is(kind: string | undefined, value: unknown): boolean {
  if (kind === 'place') return Number.isSafeInteger(value) && (value as number) >= 0;
  return kind === 'any' || typeof value === kind;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
