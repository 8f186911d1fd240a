import { isKeyword } from './keywords.ts';
import { nameIn } from './lexer.ts';
import type { Token } from './lexer.ts';
import { isName, isSign, isWord } from './token.ts';

/** A variable that may be used at a place, with the labels or types its pattern gave it. */
export interface Variable {
  readonly name: string;
  readonly kind: 'node' | 'relation' | 'path' | 'value';
  readonly labels: readonly string[];
}

type Scope = Map<string, Variable>;

/** Names after a colon: `:A:B`, `:A|B`, `:A&!B`, `IS A`. */
function labelsFrom(tokens: readonly Token[], start: number): readonly string[] {
  const labels: string[] = [];
  if (!isSign(tokens[start], ':') && !isWord(tokens[start], 'IS')) return labels;
  for (let at = start + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isName(token)) labels.push(nameIn(token));
    else if (!isSign(token, ':', '|', '&', '!', '%', '(', ')')) break;
    if (isSign(token, ')') && !isSign(tokens[at + 1], '&', '|')) break;
  }
  return labels;
}

function put(scope: Scope, { name, kind, labels }: Variable): void {
  const known = scope.get(name);
  const same = known !== undefined && known.kind !== 'value';
  scope.set(name, {
    name,
    kind: same ? known.kind : kind,
    labels: [...new Set([...(known?.labels ?? []), ...labels])],
  });
}

const ENDS_OF_LIST = [
  'WHERE',
  'ORDER',
  'SKIP',
  'OFFSET',
  'LIMIT',
  'MATCH',
  'OPTIONAL',
  'UNWIND',
  'WITH',
  'RETURN',
  'CALL',
  'UNION',
];

/** What a `WITH` or `RETURN` hands on: names, each as it was known before where it was a variable. */
function projected(
  tokens: readonly Token[],
  start: number,
  before: Scope,
): { scope: Scope; end: number } {
  const after: Scope = new Map();
  let depth = 0;
  let item: Token[] = [];
  const close = (): void => {
    const as = item.findLastIndex((token) => isWord(token, 'AS'));
    const [only, second] = item;
    const name = as >= 0 ? item[as + 1] : second === undefined ? only : undefined;
    if (isSign(only, '*') && second === undefined)
      for (const [key, one] of before) after.set(key, one);
    if (isName(name)) {
      const source =
        as === 1 && isName(only)
          ? before.get(nameIn(only))
          : as < 0
            ? before.get(nameIn(name))
            : undefined;
      const label = nameIn(name);
      after.set(label, { kind: 'value', labels: [], ...source, name: label });
    }
    item = [];
  };
  let at = start;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isSign(token, '(', '[', '{')) depth += 1;
    if (isSign(token, ')', ']', '}')) depth -= 1;
    if (depth < 0 || (depth === 0 && isWord(token, ...ENDS_OF_LIST))) break;
    if (depth === 0 && isSign(token, ',')) close();
    else if (item.length > 0 || !isWord(token, 'DISTINCT')) item.push(token);
  }
  close();
  return { scope: after, end: at };
}

/**
 * The variables of a statement that may be used after its first pieces. A `WITH` hands on what it names and nothing
 * else; what is declared in the braces of a subquery stays there, but for what a `CALL { … RETURN … }` gives out.
 */
export function scopeOf(all: readonly Token[]): readonly Variable[] {
  return [...walk(all).scope.values()];
}

/** Every variable that a statement declares anywhere. */
export function variablesOf(all: readonly Token[]): readonly Variable[] {
  return [...walk(all).seen.values()];
}

function walk(all: readonly Token[]): { readonly scope: Scope; readonly seen: Scope } {
  const tokens = all.filter(({ kind }) => kind !== 'comment');
  const seen: Scope = new Map();
  const declare = (into: Scope, one: Variable): void => {
    put(into, one);
    put(seen, one);
  };
  let scope: Scope = new Map();
  const outer: { scope: Scope; gives: boolean; returned: Scope | null }[] = [];
  // What stands on the way into brackets: 'sub' is a subquery, anything else is plain.
  const brackets: ('sub' | 'plain')[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined) break;
    if (isSign(token, '{')) {
      const asks = isWord(before, 'EXISTS', 'COUNT', 'COLLECT');
      const call = isWord(before, 'CALL') || (isSign(before, ')') && callBefore(tokens, at - 1));
      brackets.push(asks || call ? 'sub' : 'plain');
      if (asks || call) {
        outer.push({ scope, gives: call, returned: null });
        scope = new Map(scope);
      }
    } else if (isSign(token, '(', '[')) {
      brackets.push('plain');
      const [name, next] = [tokens[at + 1], tokens[at + 2]];
      const relation = isSign(token, '[') && isSign(before, '-');
      const node = isSign(token, '(') && (!isName(before) || isKeyword(before));
      const declares =
        isName(name) && (isSign(next, ':', ')', ']', '{', '*') || isWord(next, 'WHERE', 'IS'));
      if ((relation || node) && declares && inPattern(tokens, at)) {
        const labels = labelsFrom(tokens, at + 2);
        declare(scope, { name: nameIn(name), kind: relation ? 'relation' : 'node', labels });
      } else if (isSign(token, '[') && isName(name) && isWord(next, 'IN')) {
        declare(scope, { name: nameIn(name), kind: 'value', labels: [] });
      } else if (isSign(token, '(') && isName(name) && isWord(next, 'IN') && isName(before)) {
        declare(scope, { name: nameIn(name), kind: 'value', labels: [] });
      }
    } else if (isSign(token, ')', ']', '}')) {
      if (brackets.pop() === 'sub') {
        const left = outer.pop();
        if (left !== undefined) {
          scope = left.scope;
          if (left.gives) for (const one of left.returned?.values() ?? []) declare(scope, one);
        }
      }
    } else if (
      isName(token) &&
      isSign(tokens[at + 1], '=') &&
      isPathStart(tokens[at + 2]) &&
      inClause(tokens, at, 'MATCH')
    ) {
      declare(scope, { name: nameIn(token), kind: 'path', labels: [] });
    } else if (
      isWord(token, 'UNWIND', 'YIELD') ||
      (isWord(token, 'AS') && !isWord(before, 'WITH'))
    ) {
      const name = isWord(token, 'AS') ? tokens[at + 1] : undefined;
      if (isName(name)) declare(scope, { name: nameIn(name), kind: 'value', labels: [] });
      if (isWord(token, 'YIELD')) for (const one of yielded(tokens, at + 1)) declare(scope, one);
    } else if (isWord(token, 'WITH') && !isWord(before, 'STARTS', 'ENDS')) {
      const { scope: next, end } = projected(tokens, at + 1, scope);
      // While the list is being written the names before it are still meant.
      if (end < tokens.length) {
        scope = next;
        for (const one of next.values()) put(seen, one);
        at = end - 1;
      } else for (const one of next.values()) declare(scope, one);
    } else if (isWord(token, 'RETURN')) {
      const inner = outer.at(-1);
      const { scope: next, end } = projected(tokens, at + 1, scope);
      if (inner !== undefined && end < tokens.length) {
        inner.returned ??= new Map();
        for (const [key, one] of next) inner.returned.set(key, one);
      } else for (const one of next.values()) declare(scope, one);
    } else if (isWord(token, 'UNION')) {
      scope = new Map(outer.at(-1)?.scope ?? []);
    }
  }
  return { scope, seen };
}

function isPathStart(token: Token | undefined): boolean {
  return (
    isSign(token, '(') ||
    isWord(token, 'SHORTESTPATH', 'ALLSHORTESTPATHS', 'SHORTEST', 'ANY', 'ALL')
  );
}

/** Whether a closing bracket ends the list of `CALL (a, b)`. */
function callBefore(tokens: readonly Token[], close: number): boolean {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (isSign(tokens[at], ')')) depth += 1;
    if (isSign(tokens[at], '(')) depth -= 1;
    if (depth === 0) return isWord(tokens[at - 1], 'CALL');
  }
  return false;
}

const CLAUSE_WORDS = [
  'MATCH',
  'WHERE',
  'WITH',
  'RETURN',
  'ORDER',
  'SKIP',
  'LIMIT',
  'UNWIND',
  'CALL',
  'YIELD',
  'UNION',
  'EXISTS',
  'COUNT',
  'COLLECT',
];

/** Whether the clause that a place is in begins with a word. */
function inClause(tokens: readonly Token[], place: number, word: string): boolean {
  const found = tokens.slice(0, place).findLast((token) => isWord(token, ...CLAUSE_WORDS));
  return isWord(found, word);
}

/** Whether brackets at a place may be a pattern: in a MATCH, or beside the sign of a relation. */
function inPattern(tokens: readonly Token[], place: number): boolean {
  const found = tokens.slice(0, place).findLast((token) => isWord(token, ...CLAUSE_WORDS));
  return isWord(found, 'MATCH', 'EXISTS', 'COUNT', 'COLLECT', 'WHERE');
}

function yielded(tokens: readonly Token[], start: number): readonly Variable[] {
  const { scope } = projected(tokens, start, new Map());
  return [...scope.values()];
}
