import { isName, keptFrom } from '../console/records.ts';
import type { Kept } from '../console/records.ts';

/** How a statement ended; `kept` is a draft that was set aside without having been run. */
export const OUTCOMES = ['answered', 'cut', 'failed', 'cancelled', 'kept'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A statement that was run, or a draft that was set aside. */
export interface Past extends Kept {
  readonly outcome: Outcome;
  /** Milliseconds it took, and rows it brought; `null` where it was not run to its end. */
  readonly ms: number | null;
  readonly rows: number | null;
}

/** A favourite: a draft with a name, in a collection or in none. */
export interface Favourite extends Kept {
  readonly name: string;
  readonly collection: string;
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function pastFrom(record: unknown): Past | null {
  const kept = keptFrom(record);
  if (kept === null) return null;
  const { outcome, ms, rows } = record as Readonly<Record<string, unknown>>;
  const known = OUTCOMES.find((one) => one === outcome);
  return known === undefined
    ? null
    : { ...kept, outcome: known, ms: amount(ms), rows: amount(rows) };
}

export function favouriteFrom(record: unknown): Favourite | null {
  const kept = keptFrom(record);
  if (kept === null) return null;
  const { name, collection } = record as Readonly<Record<string, unknown>>;
  const fits = collection === '' || isName(collection);
  return isName(name) && fits ? { ...kept, name, collection } : null;
}
