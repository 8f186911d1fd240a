import { BadInput } from '../errors.ts';
import { MOST_CHARACTERS } from './tokens.ts';

/** What one query of the console may take. */
export interface ConsoleLimits {
  /** Milliseconds at most, and where nothing is said. */
  readonly maxTimeoutMs: number;
  readonly defaultTimeoutMs: number;
  readonly exportTimeoutMs: number;
}

export const ROWS = { most: 10_000, usual: 1_000 } as const;
/** Bytes of the rows of one result. */
export const BYTES = 4 * 2 ** 20;
export const LANES = {
  runs: { workers: 2, queue: 10 },
  exports: { workers: 1, queue: 4 },
} as const;
/** Explanations of texts that are being written, at once and waiting. */
export const CHECKS = { workers: 3, queue: 20 } as const;

/** The limits that a setting of so many seconds gives. */
export function limitsOf(timeoutS: number): ConsoleLimits {
  const maxTimeoutMs = timeoutS * 1_000;
  return {
    maxTimeoutMs,
    defaultTimeoutMs: Math.min(15_000, maxTimeoutMs),
    exportTimeoutMs: Math.max(600_000, maxTimeoutMs),
  };
}

/** What the API tells of the limits. */
export function toldLimits(limits: ConsoleLimits): Readonly<Record<string, number>> {
  return {
    ...limits,
    maxRows: ROWS.most,
    defaultRows: ROWS.usual,
    maxBytes: BYTES,
    maxQueryLength: MOST_CHARACTERS,
    workers: LANES.runs.workers,
    queue: LANES.runs.queue,
  };
}

/** A whole number within its limits. @throws BadInput */
export function within(name: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new BadInput(`${name}: ${value} is not a whole number from 1 to ${most}.`, {
    argument: name,
    value,
    limit: most,
  });
}
