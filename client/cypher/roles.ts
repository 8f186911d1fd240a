import { isKeyword } from './keywords.ts';
import { nameIn } from './lexer.ts';
import type { Token } from './lexer.ts';
import { isName, isSign } from './token.ts';
import { placeAtTokens } from './place.ts';
import { variablesOf } from './scope.ts';
import type { Variable } from './scope.ts';

/** What a name of a statement means. */
export type Role =
  | { readonly kind: 'label' | 'type' | 'parameter' | 'keyword'; readonly name: string }
  | { readonly kind: 'function' | 'procedure'; readonly name: string }
  /**
   * A property, with the labels or types of what it is asked of, where they are known. `part` is what may be a part of
   * a map, a date, a duration or a point instead.
   */
  | {
      readonly kind: 'property';
      readonly name: string;
      readonly owners: readonly string[];
      readonly part: boolean;
    }
  | { readonly kind: 'variable'; readonly name: string; readonly variable: Variable };

/** A name with its place; of a name with dots the whole of it. */
export type Named = Role & { readonly from: number; readonly to: number };

/** The end of a chain of names joined with dots that begins at a place. */
function chainEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (isSign(tokens[at + 1], '.') && isName(tokens[at + 2])) at += 2;
  return at;
}

/** What the names of a statement mean, in their order. */
export function rolesOf(all: readonly Token[]): readonly Named[] {
  const tokens = all.filter(({ kind }) => kind !== 'comment');
  const variables = variablesOf(tokens);
  const byName = new Map(variables.map((one) => [one.name, one]));
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { from, to } = token;
    if (token.kind === 'parameter') {
      if (token.text.length > 1) found.push({ kind: 'parameter', name: nameIn(token), from, to });
      continue;
    }
    if (!isName(token) || token.open) continue;
    const before = tokens[at - 1];
    const name = nameIn(token);
    const variable = byName.get(name);
    if (isSign(before, '.')) {
      // A chain that began with a variable, or a property of what brackets hold.
      const holder = tokens[at - 2];
      const owner = isName(holder) ? byName.get(nameIn(holder)) : undefined;
      const part = owner === undefined || owner.kind === 'value';
      found.push({ kind: 'property', name, owners: owner?.labels ?? [], part, from, to });
      continue;
    }
    const end = chainEnd(tokens, at);
    const calls = before?.kind === 'word' && before.text.toUpperCase() === 'CALL';
    if (
      (isSign(tokens[end + 1], '(') && (end > at || !isKeyword(token))) ||
      (calls && !isSign(tokens[end + 1], '{'))
    ) {
      if (variable === undefined || end === at) {
        const chain = tokens.slice(at, end + 1);
        const whole = chain.map((one) => (isName(one) ? nameIn(one) : one.text)).join('');
        found.push({
          kind: calls ? 'procedure' : 'function',
          name: whole,
          from,
          to: tokens[end]?.to ?? to,
        });
        at = end;
        continue;
      }
    }
    if (isSign(before, ':', '|', '&', '!', '%', '(')) {
      const place = isSign(before, '(') ? null : placeAtTokens(tokens.slice(0, at), variables);
      if (place !== null && (place.kind === 'label' || place.kind === 'type')) {
        found.push({ kind: place.kind, name, from, to });
        continue;
      }
    }
    if (isSign(tokens[at + 1], ':') && isSign(before, '{', ',')) {
      const place = placeAtTokens(tokens.slice(0, at), variables);
      if (place?.kind === 'property') {
        found.push({ kind: 'property', name, owners: place.owners, part: false, from, to });
        continue;
      }
    }
    if (variable !== undefined) found.push({ kind: 'variable', name, variable, from, to });
    else if (isKeyword(token))
      found.push({ kind: 'keyword', name: token.text.toUpperCase(), from, to });
  }
  return found;
}

/** The name at a place of a statement; `null` where none stands. */
export function roleAt(tokens: readonly Token[], place: number): Named | null {
  return rolesOf(tokens).find(({ from, to }) => from <= place && place <= to) ?? null;
}
