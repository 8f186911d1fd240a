import { isName, keptFrom } from './console/records.ts';
import type { Kept } from './console/records.ts';

/** How a run ended; `kept` is a draft that was set aside without having been run. */
export const OUTCOMES = ['answered', 'errors', 'failed', 'cancelled', 'kept'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One run, or a draft that was set aside. */
export interface Past extends Kept {
  readonly outcome: Outcome;
  /** Name of the operation that ran; `null` for one without a name. */
  readonly operation: string | null;
}

/** An operation kept under a name. */
export interface Saved extends Kept {
  readonly name: string;
}

export function pastFrom(record: unknown): Past | null {
  const kept = keptFrom(record);
  if (kept === null) return null;
  const { outcome, operation } = record as Readonly<Record<string, unknown>>;
  const known = OUTCOMES.find((one) => one === outcome);
  if (known === undefined || !(operation === null || typeof operation === 'string')) return null;
  return { ...kept, outcome: known, operation };
}

export function savedFrom(record: unknown): Saved | null {
  const kept = keptFrom(record);
  if (kept === null) return null;
  const { name } = record as Readonly<Record<string, unknown>>;
  return isName(name) ? { ...kept, name } : null;
}
