import { checkCalls } from './guard-calls.ts';
import { checkClauses } from './guard-clauses.ts';
import { checkFuses } from './fuses.ts';
import { readPrefix } from './prefix.ts';
import type { Mode } from './prefix.ts';
import { Refused } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Brackets, and CASE … END, within each other: Neo4j's parser walks them by calling itself. */
const MOST_NESTING = 60;
/** `NOT NOT …` and signs before a value are walked in the same way. */
const MOST_IN_A_ROW = 20;

/** A statement that may go to the next layer. */
export interface Checked {
  /** The exact text that is sent. */
  readonly text: string;
  /** The same under EXPLAIN. */
  readonly explainText: string;
  /** How much later things stand in `explainText` than in the text as it was given. */
  readonly shift: number;
  readonly mode: Mode;
  /** Names of its parameters in their order, each once. */
  readonly parameters: readonly string[];
}

/**
 * The first of the four layers: reads the exact text and lets through only what is known to read the graph. Lists,
 * ranges and patterns that cost without end for a few characters are refused as well; that is a fuse, not a proof.
 * @example checkStatement('MATCH (n) DELETE n') // throws Refused with rule `write`
 * @throws Refused
 */
export function checkStatement(
  given: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Checked {
  const all = tokenize(given);
  const tokens = oneStatement(all, given);
  checkNesting(tokens);
  const { mode, body, word } = readPrefix(tokens, given.length);
  checkClauses(body);
  checkCalls(body);
  checkFuses(body, parameters);
  const text = given.slice(0, tokens.at(-1)?.end ?? 0);
  const names = tokens.flatMap((token) => (token.kind === 'parameter' ? [token.text] : []));
  return {
    text,
    mode,
    parameters: Array.from(new Set(names)),
    ...(word === null
      ? { explainText: `EXPLAIN ${text}`, shift: 8 }
      : { explainText: `${text.slice(0, word.start)}EXPLAIN${text.slice(word.end)}`, shift: 0 }),
  };
}

/** What the first layer says of a text, without a throw. */
export function refusalOf(
  text: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Refusal | null {
  try {
    checkStatement(text, parameters);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The tokens up to the semicolon, after which nothing may come. */
function oneStatement(tokens: readonly Token[], text: string): readonly Token[] {
  const end = tokens.findIndex(({ key }) => key === ';');
  const first = end < 0 ? tokens : tokens.slice(0, end);
  if (first.length === 0) {
    throw new Refused({
      rule: 'empty',
      start: 0,
      end: text.length,
      message: 'There is no statement in the text.',
    });
  }
  const second = end < 0 ? undefined : tokens.slice(end).find(({ key }) => key !== ';');
  if (second) {
    throw new Refused({
      rule: 'one-statement',
      start: second.start,
      end: second.end,
      message: `A second statement begins at "${second.text}"; one is run at a time.`,
      remedy: 'Run the statements one after the other.',
    });
  }
  return first;
}

function checkNesting(tokens: readonly Token[]): void {
  let depth = 0;
  let row = 0;
  for (const { kind, key, start, end } of tokens) {
    if (['(', '[', '{', 'CASE'].includes(key)) depth += 1;
    else if ([')', ']', '}', 'END'].includes(key)) depth = Math.max(0, depth - 1);
    const isPrefix = key === 'NOT' || key === '-' || key === '+';
    row = isPrefix ? row + 1 : 0;
    if (depth > MOST_NESTING || row > MOST_IN_A_ROW) {
      throw new Refused({
        rule: 'nesting',
        start,
        end,
        message: `The text is nested more than ${depth > MOST_NESTING ? MOST_NESTING : MOST_IN_A_ROW} levels deep ${kind === 'word' ? 'by words' : 'by signs'}.`,
        remedy: 'Pass deep values as parameters, or split the query with WITH.',
      });
    }
  }
}
