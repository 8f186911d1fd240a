/** A step of a plan, as the API gives it; what Neo4j does not tell is null. */
export interface PlanStep {
  readonly id: number;
  /** Without the name of the database: `NodeByLabelScan`. */
  readonly operator: string;
  readonly details: string;
  readonly identifiers: readonly string[];
  readonly estimatedRows: number | null;
  readonly rows: number | null;
  readonly dbHits: number | null;
  /** Bytes at most. */
  readonly memory: number | null;
  readonly timeMs: number | null;
  readonly pageCacheHits: number | null;
  readonly pageCacheMisses: number | null;
  readonly children: readonly PlanStep[];
}

/** All steps of a plan, each before those below it. */
export function stepsOf(plan: PlanStep): PlanStep[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}

/** How often the store was touched in all; null without PROFILE. */
export function hitsOf(plan: PlanStep): number | null {
  const hits = stepsOf(plan).flatMap(({ dbHits }) => dbHits ?? []);
  return hits.length === 0 ? null : hits.reduce((sum, one) => sum + one, 0);
}
