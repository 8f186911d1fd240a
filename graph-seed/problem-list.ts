import { formatProblem } from './problem.ts';
import type { Problem } from './problem.ts';

/** Problems are kept up to this many; more are only counted. */
const KEPT = 100;

/** Any number of problems in bounded memory. */
export interface ProblemList {
  readonly count: number;
  /** The first ones, in the order in which they were met. */
  readonly first: readonly Problem[];
  /** How often each rule was broken. */
  readonly rules: ReadonlyMap<string, number>;
}

export interface OpenProblemList extends ProblemList {
  add(problem: Problem): void;
}

export function openProblemList(): OpenProblemList {
  const first: Problem[] = [];
  const rules = new Map<string, number>();
  let count = 0;
  return {
    first,
    rules,
    get count() {
      return count;
    },
    add(problem) {
      count += 1;
      rules.set(problem.rule, (rules.get(problem.rule) ?? 0) + 1);
      if (first.length < KEPT) first.push(problem);
    },
  };
}

/** One problem to a line, then how many there are. */
export function problemLines({ count, first }: ProblemList): string[] {
  const shown = count > first.length ? `, of which the first ${first.length} are shown` : '';
  return [...first.map(formatProblem), `${count} ${count === 1 ? 'problem' : 'problems'}${shown}`];
}
