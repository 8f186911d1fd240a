import { draftFrom, sameDraft } from './console/draft.ts';
import type { Draft } from './console/draft.ts';
import { NAME_LIMIT } from './console/records.ts';
import type { Saved } from './console-records.ts';

const FORMAT = 'jingtu-graphql-operations';
const VERSION = 1;
/** Longest file read, in characters; operations in it. */
export const FILE_LIMIT = 2_000_000;
export const OPERATIONS_LIMIT = 500;

export interface NamedDraft extends Draft {
  readonly name: string;
}

/** Saved operations as the text of a file. */
export function operationsFile(saved: readonly Saved[]): string {
  const operations = saved.map(({ name, query, variables }) => ({ name, query, variables }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, operations }, null, 2)}\n`;
}

function namedFrom(record: unknown): NamedDraft | null {
  const draft = draftFrom(record);
  if (draft === null) return null;
  const { name } = record as Readonly<Record<string, unknown>>;
  const fits = typeof name === 'string' && name.trim() !== '' && name.length <= NAME_LIMIT;
  return fits ? { name: name.trim(), ...draft } : null;
}

/** Reads such a file: every operation in it, or `null` where it is not one of ours, altered or too large. */
export function readOperationsFile(text: string): readonly NamedDraft[] | null {
  if (text.length > FILE_LIMIT) return null;
  let file: unknown;
  try {
    file = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return null;
  }
  if (typeof file !== 'object' || file === null) return null;
  const { format, version, operations } = file as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || version !== VERSION || !Array.isArray(operations)) return null;
  if (operations.length > OPERATIONS_LIMIT) return null;
  const named = operations.map(namedFrom);
  return named.includes(null) ? null : (named as NamedDraft[]);
}

/** Those of a file that are not saved yet under the same name. */
export function newOperations(
  found: readonly NamedDraft[],
  saved: readonly Saved[],
): readonly NamedDraft[] {
  return found.filter(
    (one) => !saved.some((other) => other.name === one.name && sameDraft(other, one)),
  );
}
