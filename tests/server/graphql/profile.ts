import type { Driver, ResultSummary } from 'neo4j-driver';
import type { Statement } from '../../../server/neo4j/database.ts';

export interface Step {
  readonly operator: string;
  readonly details: string;
}

export interface Profiled {
  /** The operators that a statement is carried out with, those inside expressions as text. */
  readonly steps: readonly Step[];
  /** How often the store was touched. */
  readonly hits: number;
  /** How often procedures were called: questions to an index of texts cost no hits. */
  readonly calls: number;
}

/** Carries a statement out and tells how Neo4j did it. */
export async function profile(driver: Driver, { text, params }: Statement): Promise<Profiled> {
  const session = driver.session();
  try {
    const { summary } = await session.run(`PROFILE ${text}`, params);
    if (summary.queryProfile === false) throw new Error('There is no profile.');
    const plans = everyPlan(summary.queryProfile);
    return {
      steps: plans.map(({ operatorType, arguments: { Details: details } }) => ({
        operator: operatorType.split('@')[0] ?? '',
        details: typeof details === 'string' ? details : '',
      })),
      hits: plans.reduce((sum, { dbHits }) => sum + Number(dbHits), 0),
      calls: plans
        .filter(({ operatorType }) => /^ProcedureCall/.test(operatorType))
        .reduce((sum, plan) => sum + callsOf(plan), 0),
    };
  } finally {
    await session.close();
  }
}

interface Plan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly dbHits: unknown;
  readonly rows: unknown;
  readonly children: readonly Plan[];
}

function everyPlan(plan: Exclude<ResultSummary['queryProfile'], false> | Plan): Plan[] {
  return [plan, ...plan.children.flatMap(everyPlan)];
}

/** Once at the beginning of a statement, else once for each row that comes. */
function callsOf({ children }: Plan): number {
  return children.length === 0 ? 1 : children.reduce((sum, { rows }) => sum + Number(rows), 0);
}

/** Steps that no statement here may have: whole scans without an index, products, and waiting for everything. */
export function heavySteps({ steps }: Profiled): Step[] {
  return steps.filter(({ operator }) =>
    /AllNodesScan|LabelScan|TypeScan|CartesianProduct|^Eager$/.test(operator),
  );
}
