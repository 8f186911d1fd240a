import { isAskedOf } from '../cypher/selection.ts';
import type { Field } from '../cypher/selection.ts';

/** What stands for relations among entity types: no type can be called so. */
export const RELATION = '';
/** What stands for nodes that no entity type of the ontology fits. */
export const OTHER = '\0';

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
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (!isAskedOf(field, type)) continue;
    // By assignment this name would set the prototype.
    if (field.key === '__proto__') define(values, field.key, read(field));
    else values[field.key] = read(field);
  }
  return { type, values };
}

function define(values: object, key: string, value: unknown): void {
  Object.defineProperty(values, key, { value, enumerable: true });
}
