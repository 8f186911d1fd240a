import type { ResultSummary } from 'neo4j-driver';
import type { Profile } from './database.ts';

/** What a statement under PROFILE has cost. */
export function profileOf(summary: ResultSummary<number | bigint>, rows: number): Profile {
  const { queryProfile, resultAvailableAfter, resultConsumedAfter } = summary;
  return {
    hits: queryProfile === false ? 0 : hitsOf(queryProfile),
    rows,
    elapsedMs: Number(resultAvailableAfter) + Number(resultConsumedAfter),
  };
}

interface Plan {
  /** A bigint where the driver keeps all digits, whatever it declares; null for a step that tells none. */
  readonly dbHits: number | bigint | null;
  readonly children: readonly Plan[];
}

function hitsOf({ dbHits, children }: Plan): number {
  return children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));
}
