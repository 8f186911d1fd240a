import type { Field } from '../cypher/selection.ts';
import { answer } from './answer.ts';

/** What is asked of plain objects and lists of them, by the names of their parts; leaves are given as they are. */
export function pick(value: unknown, fields: readonly Field[]): unknown {
  if (value === null || value === undefined || fields.length === 0) return value ?? null;
  if (Array.isArray(value)) return value.map((one) => pick(one, fields));
  const parts = value as Readonly<Record<string, unknown>>;
  return answer('', fields, ({ name, fields: below }) => pick(parts[name], below));
}
