import type { Cell } from '../state/console/csv.ts';

/** A stored value as text that loses nothing: texts as they are, everything else as JSON. */
export function propertyText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A stored value as a cell of a table. */
export function propertyCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return propertyText(value);
}

/** Names of all properties that things have, in order. */
export function propertyNames(
  things: readonly { readonly properties: Readonly<Record<string, unknown>> }[],
): string[] {
  return [...new Set(things.flatMap(({ properties }) => Object.keys(properties)))].sort();
}
