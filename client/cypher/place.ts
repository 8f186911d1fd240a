import { isKeyword } from './keywords.ts';
import { nameIn, tokensOf } from './lexer.ts';
import type { Token } from './lexer.ts';
import { isName, isSign, isWord } from './token.ts';
import { scopeOf } from './scope.ts';
import type { Variable } from './scope.ts';
import { statementsOf } from './statements.ts';

/** What may be written at a place of a text. `sought` is what stands there already, from `from` to the place. */
export type Place = { readonly from: number; readonly sought: string } & (
  | { readonly kind: 'label' | 'type' | 'parameter' | 'procedure' }
  /** A property of something with these labels or types; of anything where there are none. */
  | { readonly kind: 'property'; readonly owners: readonly string[] }
  | { readonly kind: 'yield'; readonly procedure: string }
  | {
      readonly kind: 'expression';
      readonly variables: readonly Variable[];
      readonly starts: boolean;
    }
);

/** Index of the bracket that is still open at the end of the pieces. */
function openBracket(tokens: readonly Token[]): number {
  let depth = 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (isSign(tokens[at], ')', ']', '}')) depth += 1;
    if (isSign(tokens[at], '(', '[', '{')) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

/** The names joined by dots that end a list of pieces: `a.b.` gives `a.b.` and where it begins. */
function chainAtEnd(tokens: readonly Token[]): { readonly text: string; readonly start: number } {
  let at = tokens.length;
  let text = '';
  while (isSign(tokens[at - 1], '.') && isName(tokens[at - 2])) {
    text = `${tokens[at - 2]?.text ?? ''}.${text}`;
    at -= 2;
  }
  return { text, start: at };
}

/** Labels or types between an open bracket of a pattern and a place inside of it. */
function ownersSince(
  tokens: readonly Token[],
  open: number,
  variables: readonly Variable[],
): readonly string[] {
  const inside = tokens.slice(open + 1);
  const [name] = inside;
  const known = isName(name) ? variables.find((one) => one.name === nameIn(name)) : undefined;
  const brace = inside.findIndex((token) => isSign(token, '{'));
  const until = brace < 0 ? inside : inside.slice(0, brace);
  const named = until.flatMap((token, index) =>
    index > 0 && isName(token) ? [nameIn(token)] : [],
  );
  const first = isSign(until[0], ':')
    ? until.flatMap((token) => (isName(token) ? [nameIn(token)] : []))
    : named;
  return first.length > 0 ? first : (known?.labels ?? []);
}

/** The procedure whose columns are asked for: the one called last. */
function calledProcedure(tokens: readonly Token[]): string {
  const call = tokens.findLastIndex((token) => isWord(token, 'CALL'));
  let name = '';
  for (const token of tokens.slice(call + 1)) {
    if (!isName(token) && !isSign(token, '.')) break;
    name += token.text;
  }
  return name;
}

function placeOfLabel(
  tokens: readonly Token[],
  variables: readonly Variable[],
): 'label' | 'type' | null {
  const colon = tokens.findLastIndex((token) => isSign(token, ':'));
  const since = tokens.slice(colon + 1);
  const inExpression = since.every(
    (token) => isName(token) || isSign(token, '|', '&', '!', '(', '%'),
  );
  if (colon < 0 || !inExpression || isName(since.at(-1))) return null;
  const open = openBracket(tokens.slice(0, colon));
  if (isSign(tokens[open], '{')) {
    // `{ key: … }` holds a value; but a subquery's braces hold clauses.
    if (isSign(tokens[colon - 2], '{', ',')) return null;
  }
  if (isSign(tokens[open], '[')) return isSign(tokens[open - 1], '-') ? 'type' : null;
  const before = tokens[colon - 1];
  const variable = isName(before)
    ? variables.find(({ name }) => name === nameIn(before))
    : undefined;
  return variable?.kind === 'relation' ? 'type' : 'label';
}

/** Whether a label, a type or a key of a pattern's map comes after some pieces; `null` where something else does. */
export function placeAtTokens(
  before: readonly Token[],
  variables: readonly Variable[],
):
  | { readonly kind: 'label' | 'type' }
  | { readonly kind: 'property'; readonly owners: readonly string[] }
  | null {
  const previous = before.at(-1);
  if (isSign(previous, ':', '|', '&', '!', '%')) {
    const kind = placeOfLabel(before, variables);
    return kind === null ? null : { kind };
  }
  const open = openBracket(before);
  if (isSign(before[open], '{') && isSign(previous, '{', ',')) {
    const pattern = openBracket(before.slice(0, open));
    const holder = before[pattern - 1];
    // `point({x: 1})` is a call with a map, `(p:Point {x: 1})` a pattern, `-[{x: 1}]-` one, too.
    const calls = isName(holder) && !isKeyword(holder);
    const node = isSign(before[pattern], '(') && !calls;
    const relation = isSign(before[pattern], '[') && isSign(holder, '-');
    const subquery = isWord(before[open - 1], 'EXISTS', 'COUNT', 'COLLECT');
    if ((node || relation) && !subquery)
      return { kind: 'property', owners: ownersSince(before, pattern, variables) };
  }
  return null;
}

/** Whether nothing is to be offered inside of a piece. */
function isClosed({ kind, to, open, text }: Token, cursor: number): boolean {
  if (kind === 'number') return true;
  return (
    (kind === 'string' || kind === 'comment') && (cursor < to || open || text.startsWith('//'))
  );
}

/** What may be written where the cursor stands; `null` inside of strings, numbers and comments. */
export function placeAt(text: string, cursor: number): Place | null {
  const here = tokensOf(text).find(({ from, to }) => from < cursor && cursor <= to);
  if (here !== undefined && isClosed(here, cursor)) return null;
  const statements = statementsOf(text);
  const around = statements.findLast(({ from }) => from < cursor);
  const between = around === undefined ? '' : text.slice(around.to, cursor);
  const all = around === undefined || between.includes(';') ? [] : around.tokens;
  const until = all.filter(({ from }) => from < cursor);
  const last = until.at(-1);
  const inside = last !== undefined && cursor <= last.to;
  const current = inside && (isName(last) || last.kind === 'parameter') ? last : null;
  const from = current?.from ?? cursor;
  const sought = current === null ? '' : text.slice(from, cursor).replace(/^`/u, '');
  const before = until.filter((token) => token.kind !== 'comment' && token !== current);
  const previous = before.at(-1);
  if (current?.kind === 'parameter') return { kind: 'parameter', from, sought: sought.slice(1) };

  const variables = scopeOf(all.filter((token) => token !== current));
  const inScope = scopeOf(before);
  const known = inScope.length > 0 ? inScope : variables;
  const chain = chainAtEnd(before);
  if (chain.text !== '') {
    const [first] = before.slice(chain.start);
    const variable = variables.find(({ name }) => first !== undefined && name === nameIn(first));
    if (isWord(before[chain.start - 1], 'CALL'))
      return { kind: 'procedure', from: first?.from ?? from, sought: chain.text + sought };
    if (variable !== undefined || chain.text.split('.').length > 2)
      return { kind: 'property', from, sought, owners: variable?.labels ?? [] };
    return {
      kind: 'expression',
      from: first?.from ?? from,
      sought: chain.text + sought,
      variables: [],
      starts: false,
    };
  }
  if (isSign(previous, '.')) return { kind: 'property', from, sought, owners: [] };
  const pattern = placeAtTokens(before, known);
  if (pattern !== null) return { ...pattern, from, sought };
  if (isWord(previous, 'CALL')) return { kind: 'procedure', from, sought };
  const clause = before.findLast((token) =>
    isWord(token, 'YIELD', 'CALL', 'WHERE', 'RETURN', 'WITH', 'MATCH'),
  );
  if (isWord(clause, 'YIELD') && (isWord(previous, 'YIELD') || isSign(previous, ',')))
    return { kind: 'yield', from, sought, procedure: calledProcedure(before) };
  return { kind: 'expression', from, sought, variables: known, starts: before.length === 0 };
}
