import { linter } from '@codemirror/lint';
import type { Action, Diagnostic } from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import type { CypherCheck } from '../../api/cypher-api.ts';
import { written } from '../../cypher/lexer.ts';
import { problemsOf } from '../../cypher/problems.ts';
import type { Problem } from '../../cypher/problems.ts';
import { statementsOf } from '../../cypher/statements.ts';
import { failureText } from './failure-text.ts';
import { againstField, againstOf } from './editor-room.ts';
import type { Against } from './editor-room.ts';

/** Notes that the console tells better, with the nearest name, from the schema. */
const TOLD_HERE = /unknown ?(?:label|relationship ?type|property ?key)/iu;

function replacing(from: number, to: number, name: string): Action {
  return {
    name,
    apply: (view) => {
      view.dispatch({ changes: { from, to, insert: name } });
    },
  };
}

function ownProblem(
  { kind, severity, from, to, name, nearest }: Problem,
  { words }: Against,
): Diagnostic {
  const mends = nearest !== null && kind !== 'property-of';
  const callable = kind === 'function' || kind === 'procedure';
  return {
    from,
    to,
    severity,
    message: words.problem[kind](name, nearest ?? ''),
    ...(mends && { actions: [replacing(from, to, callable ? nearest : written(nearest))] }),
  };
}

/** A place of a statement in the whole text: never empty, never beyond the end. */
function placed(
  start: number | null,
  end: number | null,
  base: number,
  last: number,
): { from: number; to: number } {
  const from = Math.min(Math.max(base + (start ?? 0), base), Math.max(base, last - 1));
  const to = Math.min(
    Math.max(base + (end ?? (start ?? 0) + 1), from + 1),
    Math.max(last, from + 1),
  );
  return { from, to };
}

function serverProblems(
  check: CypherCheck,
  from: number,
  to: number,
  against: Against,
): Diagnostic[] {
  const { failure, notices } = check;
  const found: Diagnostic[] = [];
  if (failure !== null) {
    const place = placed(failure.start, failure.end, from, to);
    found.push({ ...place, severity: 'error', message: failureText(failure, against.words) });
  }
  for (const { code, severity, title, description, start, end } of notices) {
    if (
      TOLD_HERE.test(`${code} ${title}`.replaceAll('.', ' ')) ||
      /Unknown(?:Label|Relationship|Property)/u.test(code)
    )
      continue;
    const place =
      start === null ? { from, to: Math.min(to, from + 1) } : placed(start, end, from, to);
    const level = severity === 'WARNING' ? 'warning' : 'info';
    found.push({ ...place, severity: level, message: description === '' ? title : description });
  }
  return found;
}

function problemsIn(state: EditorState): Diagnostic[] {
  const against = againstOf(state);
  if (against === null) return [];
  const { index, given, checks, failed } = against;
  return statementsOf(state.doc.toString()).flatMap((statement) => {
    const { from, to, text } = statement;
    const own = problemsOf(statement, index, given).map((one) => ownProblem(one, against));
    const check = checks.get(text);
    const told = check === undefined ? [] : serverProblems(check, from, to, against);
    const ran = failed.flatMap((one): Diagnostic[] => {
      const { outcome, shift } = one;
      if (outcome.status !== 'failed' || one.text.slice(Math.max(0, shift)) !== text) return [];
      const { failure } = outcome;
      if (failure.start === null || check?.failure !== undefined) return [];
      const place = placed(
        failure.start - shift,
        failure.end === null ? null : failure.end - shift,
        from,
        to,
      );
      return [{ ...place, severity: 'error', message: failureText(failure, against.words) }];
    });
    // Where the editor has found the error itself, in words, the database need not say it again in the same place.
    const errors = own.filter(({ severity }) => severity === 'error');
    const others = [...told, ...ran].filter(
      (one) =>
        one.severity !== 'error' ||
        !errors.some((mine) => mine.from <= one.to && one.from <= mine.to),
    );
    return [...own, ...others];
  });
}

/** Marks what is wrong while it is written: by the schema at once, by the database as soon as it has answered. */
export function cypherProblems(): Extension {
  return linter(({ state }) => problemsIn(state), {
    delay: 200,
    needsRefresh: ({ startState, state }) =>
      startState.field(againstField) !== state.field(againstField),
  });
}
