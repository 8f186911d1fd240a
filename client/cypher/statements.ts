import { tokensOf } from './lexer.ts';
import type { Token } from './lexer.ts';

/** One statement of a text: its place without the space around it, and its pieces, placed in the whole text. */
export interface Statement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly tokens: readonly Token[];
}

let last: { readonly text: string; readonly statements: readonly Statement[] } | null = null;

/** The statements of a text, parted by semicolons; what holds nothing but comments is none. The last text is remembered. */
export function statementsOf(text: string): readonly Statement[] {
  if (last?.text === text) return last.statements;
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    const [first] = tokens;
    const end = tokens.at(-1);
    if (first !== undefined && end !== undefined && tokens.some(({ kind }) => kind !== 'comment')) {
      const { from } = first;
      statements.push({ from, to: end.to, text: text.slice(from, end.to), tokens });
    }
    tokens = [];
  };
  for (const token of tokensOf(text)) {
    if (token.kind === 'sign' && token.text === ';') close();
    else tokens.push(token);
  }
  close();
  last = { text, statements };
  return statements;
}

/** The statement at a place: the one around it, else the last that begins before it, else the first. */
export function statementAt(statements: readonly Statement[], place: number): Statement | null {
  return statements.findLast(({ from }) => from <= place) ?? statements[0] ?? null;
}

/** The statements that a selection touches; an empty selection is the place of the cursor. */
export function statementsIn(
  statements: readonly Statement[],
  from: number,
  to: number,
): readonly Statement[] {
  if (from === to) {
    const one = statementAt(statements, from);
    return one === null ? [] : [one];
  }
  return statements.filter((one) => one.from < to && one.to > from);
}

/** Names of the parameters that a statement asks for, in their order. */
export function parametersOf({ tokens }: Pick<Statement, 'tokens'>): readonly string[] {
  const names = tokens
    .filter(({ kind, text, open }) => kind === 'parameter' && text.length > 1 && !open)
    .map(({ text }) =>
      text.startsWith('$`') ? text.slice(2, -1).replaceAll('``', '`') : text.slice(1),
    );
  return [...new Set(names)];
}
