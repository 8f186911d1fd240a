/** Where a record stands in the seed files. */
export interface Place {
  /** Path relative to the seed folder, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** One broken rule. The message names the offending value, the rule and, where there is one, the nearest valid choice. */
export interface Problem extends Place {
  /** Short kebab-case name of the rule, for tests and for counting. */
  readonly rule: string;
  readonly message: string;
}

/** Makes a problem at a place. */
export function problemAt(at: Place, rule: string, message: string): Problem {
  return { file: at.file, line: at.line, rule, message };
}

/** Sorts by file, then line, then message, so that a run can be compared with the last one. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  );
}

/** `file:line: message`, the form editors and terminals turn into links. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
