import { hitsOf, stepsOf } from './plan.ts';
import type { PlanStep } from './plan.ts';

/** Something in a plan that may make a query slow. */
export interface PlanHint {
  readonly rule:
    | 'all-nodes-scan'
    | 'missing-index'
    | 'cartesian-product'
    | 'eager'
    | 'hub-expand'
    | 'estimate-off';
  readonly message: string;
  /** The step of the plan. */
  readonly operator: number;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Rows above which a step is worth a hint. */
const MANY = 1_000;
/** Rows per row that a step found, and how far an estimate may be off. */
const HUB = 500;
const OFF = 100;

type Rule = (step: PlanStep, plan: PlanStep) => PlanHint | null;

const RULES: readonly Rule[] = [allNodes, missingIndex, cartesian, eager, hub, estimate];

/** Reads hints off a plan: from EXPLAIN by what is estimated, from PROFILE by what was. */
export function hintsOf(plan: PlanStep | null): PlanHint[] {
  if (!plan) return [];
  return stepsOf(plan).flatMap((step) => RULES.flatMap((rule) => rule(step, plan) ?? []));
}

function allNodes(step: PlanStep): PlanHint | null {
  if (!/^AllNodesScan$|AllRelationshipsScan$/.test(step.operator)) return null;
  const what = step.operator === 'AllNodesScan' ? 'node' : 'relationship';
  const name = what === 'node' ? 'a label' : 'a type';
  return {
    rule: 'all-nodes-scan',
    message: `Every ${what} of the graph is looked at; give the pattern ${name}.`,
    operator: step.id,
    details: { what, rows: rowsOf(step) },
  };
}

/** A comparison of a property right after all of a label were fetched. */
function missingIndex(step: PlanStep): PlanHint | null {
  const [below] = step.children;
  if (step.operator !== 'Filter' || !below) return null;
  const scan = /^(?:Node|Partitioned)?(?:NodeByLabelScan|ByLabelScan)$|RelationshipTypeScan$/.exec(
    below.operator,
  );
  if (!scan || rowsOf(below) < 100) return null;
  const label = /:\s*(`(?:[^`]|``)+`|[\p{ID_Start}_][\p{ID_Continue}]*)/u.exec(below.details)?.[1];
  const variable = /^\(?(?:\(\w*\)-\[)?([\p{ID_Start}_][\p{ID_Continue}]*)/u.exec(
    below.details,
  )?.[1];
  if (label === undefined || variable === undefined) return null;
  const compared = new RegExp(
    `\\b${variable}\\.(\`(?:[^\`]|\`\`)+\`|[\\p{ID_Start}_][\\p{ID_Continue}]*)\\s*(?:=|<|>|IN\\b|STARTS WITH|CONTAINS|ENDS WITH)`,
    'u',
  );
  const property = compared.exec(step.details)?.[1];
  if (property === undefined) return null;
  return {
    rule: 'missing-index',
    message: `All of ${label} are fetched and then compared by ${property}; an index on ${label}(${property}) would find them at once.`,
    operator: step.id,
    details: { label: bare(label), property: bare(property), rows: rowsOf(below) },
  };
}

function cartesian(step: PlanStep): PlanHint | null {
  if (step.operator !== 'CartesianProduct') return null;
  const sizes = step.children.map(rowsOf);
  // One row on a side multiplies nothing.
  if (sizes.some((size) => size <= 1)) return null;
  return {
    rule: 'cartesian-product',
    message: `Each of ${shown(sizes[0])} rows is combined with each of ${shown(sizes[1])}; tie the patterns to each other.`,
    operator: step.id,
    details: { left: sizes[0] ?? 0, right: sizes[1] ?? 0 },
  };
}

function eager(step: PlanStep): PlanHint | null {
  if (step.operator !== 'Eager' && !(step.operator === 'Sort' && rowsOf(step) > 10 * MANY))
    return null;
  return {
    rule: 'eager',
    message: `${step.operator} holds all ${shown(rowsOf(step))} rows in memory before the next step begins.`,
    operator: step.id,
    details: { operator: step.operator, rows: rowsOf(step) },
  };
}

function hub(step: PlanStep): PlanHint | null {
  const [below] = step.children;
  if (!/^(?:Optional)?Expand\(|^VarLengthExpand/.test(step.operator) || !below) return null;
  const [from, to] = [rowsOf(below), rowsOf(step)];
  if (from < 1 || to < MANY || to / from < HUB) return null;
  return {
    rule: 'hub-expand',
    message: `From ${shown(from)} rows ${shown(to)} are reached: a node with very many relationships, or a path of open length. Bound it.`,
    operator: step.id,
    details: { from, to },
  };
}

function estimate(step: PlanStep, plan: PlanStep): PlanHint | null {
  const { rows, estimatedRows } = step;
  if (rows === null || estimatedRows === null || (hitsOf(plan) ?? 0) < MANY) return null;
  const factor = Math.max(rows, 1) / Math.max(estimatedRows, 1);
  if (factor < OFF || rows < MANY) return null;
  return {
    rule: 'estimate-off',
    message: `Neo4j expected ${shown(estimatedRows)} rows here and found ${shown(rows)}, so its plan may not be the best.`,
    operator: step.id,
    details: { estimated: estimatedRows, rows },
  };
}

/** What was found, or is expected. */
function rowsOf({ rows, estimatedRows }: PlanStep): number {
  return rows ?? estimatedRows ?? 0;
}

function shown(value = 0): string {
  return String(Math.round(value));
}

function bare(name: string): string {
  return name.replace(/^`|`$/g, '').replaceAll('``', '`');
}
