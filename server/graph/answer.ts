import type { Field } from '../cypher/selection.ts';

/** A part of an answer: the object type, and the values under the names that the question gave them. */
export interface Answer {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads every field that is asked of an object type. Names may be anything, `__proto__` too. */
export function answer(
  type: string,
  fields: readonly Field[],
  read: (field: Field) => unknown,
): Answer {
  const values = Object.create(null) as Record<string, unknown>;
  for (const field of fields) {
    if (field.types?.includes(type) ?? true) values[field.key] = read(field);
  }
  return { type, values };
}
