import { isAskedOf } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';

/** What stands for relations among entity types: no type can be called so. */
export const RELATION = '';

/** A part of an answer: the entity type or `RELATION`, and the values under the names that the question gave them. */
export interface Answer {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads every field that is asked of a type. Names may be anything, `__proto__` too. */
export function answer(
  type: string,
  fields: readonly Field[],
  read: (field: Field) => unknown,
): Answer {
  const values = Object.create(null) as Record<string, unknown>;
  for (const field of fields) {
    if (isAskedOf(field, type)) values[field.key] = read(field);
  }
  return { type, values };
}
