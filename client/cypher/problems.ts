import { GRAMMAR_FUNCTIONS } from './keywords.ts';
import type { Token } from './lexer.ts';
import { nearest } from './nearest.ts';
import { rolesOf } from './roles.ts';
import type { Named } from './roles.ts';
import type { SchemaIndex } from './schema-index.ts';
import type { Statement } from './statements.ts';

/** Something in a statement that is wrong, or will surprise, as far as it can be told without the database. */
export interface Problem {
  readonly kind:
    | 'label'
    | 'type'
    | 'property'
    | 'property-of'
    | 'function'
    | 'procedure'
    | 'forbidden'
    | 'parameter'
    | 'open-string'
    | 'open-name'
    | 'open-comment'
    | 'open-bracket'
    | 'closed-bracket';
  readonly severity: 'error' | 'warning' | 'info';
  readonly from: number;
  readonly to: number;
  /** What stands there. */
  readonly name: string;
  /** The known name most like it; for a property that is known elsewhere, what does not bear it. */
  readonly nearest: string | null;
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Strings, names and comments that are not closed, and brackets without their other half. */
function bracketProblems(tokens: readonly Token[]): readonly Problem[] {
  const problems: Problem[] = [];
  const open: Token[] = [];
  const add = (kind: Problem['kind'], { from, to, text }: Token): void => {
    problems.push({ kind, severity: 'error', from, to, name: text, nearest: null });
  };
  for (const token of tokens) {
    if (token.open) {
      const kinds = { string: 'open-string', comment: 'open-comment' } as const;
      const kind =
        token.kind === 'string' || token.kind === 'comment' ? kinds[token.kind] : 'open-name';
      add(kind, token);
    }
    if (token.kind !== 'sign') continue;
    if (['(', '[', '{'].includes(token.text)) open.push(token);
    const wanted = PAIRS[token.text];
    if (wanted === undefined) continue;
    if (open.at(-1)?.text === wanted) open.pop();
    else add('closed-bracket', token);
  }
  // After a string that runs to the end every bracket before it is open; the string is what to mend.
  if (problems.length === 0) for (const token of open) add('open-bracket', token);
  return problems;
}

function unknown(named: Named, kind: Problem['kind'], names: Iterable<string>): Problem {
  const { from, to, name } = named;
  return { kind, severity: 'warning', from, to, name, nearest: nearest(name, names) };
}

function nameProblem(named: Named, index: SchemaIndex, given: ReadonlySet<string>): Problem | null {
  const { name, from, to } = named;
  switch (named.kind) {
    case 'label':
      return index.labels.get(name) === undefined
        ? unknown(named, 'label', index.labels.names)
        : null;
    case 'type':
      return index.types.get(name) === undefined ? unknown(named, 'type', index.types.names) : null;
    case 'property': {
      if (named.part) return null;
      if (index.keys.get(name) === undefined) return unknown(named, 'property', index.keys.names);
      const owners = named.owners.flatMap(
        (owner) => index.labels.get(owner) ?? index.types.get(owner) ?? [],
      );
      const borne = owners.some(({ properties }) => properties.some((one) => one.name === name));
      const told = owners.length > 0 && owners.every(({ properties }) => properties.length > 0);
      if (borne || !told) return null;
      const nearestOwner = owners.map((owner) => owner.name).join(', ');
      return { kind: 'property-of', severity: 'info', from, to, name, nearest: nearestOwner };
    }
    case 'function': {
      const small = name.toLowerCase();
      if (GRAMMAR_FUNCTIONS.has(small)) return null;
      const known = index.functionsBySmall.get(small);
      if (known === undefined) {
        const allowed = index.functions.names;
        return { ...unknown(named, 'function', allowed), severity: 'error' };
      }
      return known.allowed
        ? null
        : { kind: 'forbidden', severity: 'error', from, to, name, nearest: null };
    }
    case 'procedure': {
      const known = index.procedures.get(name);
      if (known === undefined)
        return { ...unknown(named, 'procedure', index.procedures.names), severity: 'error' };
      return known.allowed
        ? null
        : { kind: 'forbidden', severity: 'error', from, to, name, nearest: null };
    }
    case 'parameter':
      return given.has(name)
        ? null
        : { kind: 'parameter', severity: 'warning', from, to, name, nearest: null };
    case 'keyword':
    case 'variable':
      return null;
  }
}

/** What is wrong with a statement by its brackets, the live schema and the parameters that have a value. */
export function problemsOf(
  { tokens }: Pick<Statement, 'tokens'>,
  index: SchemaIndex | null,
  given: ReadonlySet<string>,
): readonly Problem[] {
  const brackets = bracketProblems(tokens);
  if (index === null) return brackets;
  return [
    ...brackets,
    ...rolesOf(tokens).flatMap((named) => nameProblem(named, index, given) ?? []),
  ];
}
