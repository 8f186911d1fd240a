/** One operator of a plan. What the database does not tell is `null`. */
export interface PlanNode {
  readonly id: number;
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number | null;
  readonly rows: number | null;
  readonly dbHits: number | null;
  readonly memory: number | null;
  readonly children: readonly PlanNode[];
}

/** What the server noticed in a plan: a rule with the operator it is about. */
export interface PlanHint {
  readonly rule: string;
  readonly message: string;
  readonly operator: number | null;
  readonly details: Readonly<Record<string, unknown>>;
}

type Unsure = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unsure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads a plan; `null` where there is none. */
export function readPlan(value: unknown): PlanNode | null {
  if (!isRecord(value)) return null;
  const { id, operator, details, estimatedRows, rows, dbHits, memory, children } = value;
  const under = Array.isArray(children) ? (children as unknown[]) : [];
  return {
    id: numberIn(id) ?? 0,
    // `Expand(All)@neo4j` says the database's name with each operator.
    operator: textIn(operator).replace(/@\w+$/u, ''),
    details: textIn(details),
    estimatedRows: numberIn(estimatedRows),
    rows: numberIn(rows),
    dbHits: numberIn(dbHits),
    memory: numberIn(memory),
    children: under.flatMap((child) => readPlan(child) ?? []),
  };
}

export function readHints(value: unknown): readonly PlanHint[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  return list.filter(isRecord).map(({ rule, message, operator, details }) => ({
    rule: textIn(rule),
    message: textIn(message),
    operator: numberIn(operator),
    details: isRecord(details) ? details : {},
  }));
}

/** An operator with its depth in the tree. */
export interface PlanLine {
  readonly node: PlanNode;
  readonly depth: number;
}

/** The operators of a plan from the last to the first, each before what feeds it. */
export function planLines(plan: PlanNode, depth = 0): readonly PlanLine[] {
  return [{ node: plan, depth }, ...plan.children.flatMap((child) => planLines(child, depth + 1))];
}

export interface PlanTotals {
  readonly operators: number;
  /** `null` where the plan was only explained. */
  readonly dbHits: number | null;
  readonly memory: number | null;
}

function sum(numbers: readonly (number | null)[]): number | null {
  const told = numbers.filter((one) => one !== null);
  return told.length === 0 ? null : told.reduce((total, one) => total + one, 0);
}

/** All hits together; of memory the largest, for operators let theirs go. */
export function planTotals(plan: PlanNode): PlanTotals {
  const lines = planLines(plan);
  const memory = lines.flatMap(({ node }) => node.memory ?? []);
  return {
    operators: lines.length,
    dbHits: sum(lines.map(({ node }) => node.dbHits)),
    memory: memory.length === 0 ? null : Math.max(...memory),
  };
}
