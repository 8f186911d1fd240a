import { Refused } from './refusal.ts';
import type { RefusalRule } from './refusal.ts';
import type { Token } from './tokens.ts';

/** Values of one range inside an expression, and of ranges within each other multiplied. */
export const MOST_IN_RANGE = 100_000;
const MOST_IN_NESTED_RANGES = 1_000_000;
/** How often one statement may add a value to itself: each time doubles a text. */
const MOST_DOUBLINGS = 8;
const LONGEST_PATTERN = 200;
const MOST_REPETITIONS = 3;

/**
 * Refuses the cheapest ways to make Neo4j work without end: what happens inside one expression ends neither by a
 * timeout nor by a cancel. Rows that stream, as those of `UNWIND range(1, 10000000)`, can be ended and are no matter.
 * @throws Refused
 */
export function checkFuses(
  tokens: readonly Token[],
  parameters: Readonly<Record<string, unknown>>,
): void {
  checkRanges(tokens, parameters);
  checkPatterns(tokens, parameters);
  checkDoublings(tokens);
}

/** `IN range(…)` makes a whole list in one expression. */
function checkRanges(
  tokens: readonly Token[],
  parameters: Readonly<Record<string, unknown>>,
): void {
  /** Sizes of the ranges that open brackets iterate over. */
  const open: { depth: number; size: number }[] = [];
  let depth = 0;
  tokens.forEach((token, at) => {
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) {
      depth -= 1;
      while ((open.at(-1)?.depth ?? 0) > depth) open.pop();
    }
    const isRange =
      token.key === 'RANGE' && tokens[at + 1]?.key === '(' && tokens[at - 1]?.key === 'IN';
    if (!isRange) return;
    const end = closing(tokens, at + 1);
    const size = rangeSize(tokens.slice(at + 2, end), parameters);
    const all = open.reduce((product, one) => product * one.size, size);
    const last = tokens[end] ?? token;
    if (size > MOST_IN_RANGE) {
      throw refuse(
        'large-range',
        token,
        last,
        `A range inside an expression may have ${MOST_IN_RANGE} values; this one can have more.`,
        'UNWIND the range: rows stream and can be ended.',
      );
    }
    if (all > MOST_IN_NESTED_RANGES) {
      throw refuse(
        'large-range',
        token,
        last,
        `Ranges within each other may make ${MOST_IN_NESTED_RANGES} values; these make ${all}.`,
        'UNWIND the ranges: rows stream and can be ended.',
      );
    }
    if (depth > 0) open.push({ depth, size: Math.max(1, size) });
  });
}

/** How many values a range has as far as its numbers tell; what is worked out by `^` or `*` counts as too many. */
function rangeSize(
  inside: readonly Token[],
  parameters: Readonly<Record<string, unknown>>,
): number {
  const isWorkedOut = inside.some(({ key }) => key === '^' || key === '*');
  const hasNumber = inside.some(({ kind }) => kind === 'number');
  if (isWorkedOut && hasNumber) return Infinity;
  const args = split(inside);
  const numbers = inside.map((token) => valueOf(token, parameters));
  const [from = NaN, to = NaN, step = 1] = args.map((arg) =>
    arg.length <= 2 ? signed(arg, parameters) : NaN,
  );
  if (!Number.isNaN(from) && !Number.isNaN(to))
    return Math.max(0, Math.floor((to - from) / (step || 1)) + 1);
  return Math.max(0, ...numbers.filter(Number.isFinite));
}

function signed(arg: readonly Token[], parameters: Readonly<Record<string, unknown>>): number {
  const [first, second] = arg;
  if (!first) return NaN;
  if (!second) return valueOf(first, parameters);
  return first.key === '-' ? -valueOf(second, parameters) : NaN;
}

function valueOf({ kind, text }: Token, parameters: Readonly<Record<string, unknown>>): number {
  if (kind === 'number')
    return Number(
      text
        .replaceAll('_', '')
        .replace(/^0(?=[0-7])/, '0o')
        .replace(/[fFdD]$/, (end) => (/^0x/i.test(text) ? end : '')),
    );
  if (kind !== 'parameter') return NaN;
  const value = parameters[text];
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  return NaN;
}

/** `=~` may look back without end; only short patterns without nested repetition are let through. */
function checkPatterns(
  tokens: readonly Token[],
  parameters: Readonly<Record<string, unknown>>,
): void {
  tokens.forEach((token, at) => {
    if (token.key !== '=~') return;
    const pattern = tokens[at + 1];
    const afterwards = tokens[at + 2]?.key ?? '';
    const text =
      pattern?.kind === 'string'
        ? pattern.text
        : pattern?.kind === 'parameter'
          ? parameters[pattern.text]
          : undefined;
    const remedy = 'CONTAINS, STARTS WITH and ENDS WITH need no pattern.';
    if (
      !pattern ||
      (pattern.kind !== 'string' && pattern.kind !== 'parameter') ||
      ['+', '||', '.', '['].includes(afterwards)
    ) {
      throw refuse(
        'regex',
        token,
        pattern ?? token,
        'A pattern after =~ must be written out or a parameter, not worked out.',
        remedy,
      );
    }
    if (typeof text !== 'string') return;
    const problem = patternProblem(text.replaceAll('\\\\', '\\'));
    if (problem !== null)
      throw refuse('regex', token, pattern, `The pattern after =~ ${problem}`, remedy);
  });
}

/** Why a pattern could take for ever, or null. */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN)
    return `has ${pattern.length} characters; ${LONGEST_PATTERN} are allowed.`;
  if (/\\[1-9k]/.test(pattern))
    return 'looks back at what it has found (\\1), which can take for ever.';
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\)\s*[*+{]/.test(plain)) return 'repeats a group, which can take for ever.';
  const repetitions = plain.match(/[*+]|\{\d*,?\d*\}/g)?.length ?? 0;
  return repetitions > MOST_REPETITIONS
    ? `has ${repetitions} repetitions; ${MOST_REPETITIONS} are allowed.`
    : null;
}

/** `s + s`, again and again: thirty times and no memory is large enough. */
function checkDoublings(tokens: readonly Token[]): void {
  let doublings = 0;
  tokens.forEach((token, at) => {
    if (token.key === 'REDUCE' && tokens[at + 1]?.key === '(') checkReduce(tokens, at);
    const other = tokens[at + 2];
    const isAdded = tokens[at + 1]?.key === '+' || tokens[at + 1]?.key === '||';
    const isName = token.kind === 'word' || token.kind === 'quoted';
    if (isName && isAdded && other?.text === token.text && other.kind !== 'string') doublings += 1;
    if (doublings > MOST_DOUBLINGS) {
      throw refuse(
        'doubling',
        token,
        other ?? token,
        `Values are added to themselves more than ${MOST_DOUBLINGS} times, which doubles a text each time.`,
        'Multiply numbers instead.',
      );
    }
  });
}

/** `reduce(s = …, x IN list | … s + s …)`: what was found so far may be added once to something else. */
function checkReduce(tokens: readonly Token[], at: number): void {
  const name = tokens[at + 2];
  if (!name || tokens[at + 3]?.key !== '=') return;
  const end = closing(tokens, at + 1);
  const bar = tokens.findIndex(({ key }, index) => index > at && index < end && key === '|');
  if (bar < 0) return;
  const parts: Token[][] = [[]];
  for (const token of tokens.slice(bar + 1, end)) {
    if (
      ['WHEN', 'THEN', 'ELSE', 'END', 'AND', 'OR', '<', '>', '<=', '>=', '=', '<>', ','].includes(
        token.key,
      )
    )
      parts.push([]);
    else parts.at(-1)?.push(token);
  }
  for (const part of parts) {
    const uses = part.filter(
      (token, index) =>
        token.text === name.text && token.kind !== 'string' && part[index - 1]?.key !== '.',
    );
    const grows = part.some(({ key }) => key === '+' || key === '||' || key === 'REPLACE');
    if (uses.length > 1 && grows) {
      throw refuse(
        'doubling',
        uses[0] ?? name,
        uses[1] ?? name,
        `reduce adds "${name.text}" to itself, which doubles a text at each step.`,
        'Use what was found so far once in each step.',
      );
    }
  }
}

function isOpening({ key }: Token): boolean {
  return key === '(' || key === '[' || key === '{';
}

function isClosing({ key }: Token): boolean {
  return key === ')' || key === ']' || key === '}';
}

/** The place of the bracket that closes the one at a place; the last token where none does. */
function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token && isOpening(token)) depth += 1;
    if (token && isClosing(token)) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

/** Arguments by their commas, those inside brackets left alone. */
function split(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) depth -= 1;
    if (token.key === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function refuse(
  rule: RefusalRule,
  from: Token,
  to: Token,
  message: string,
  remedy: string,
): Refused {
  return new Refused({ rule, message, start: from.start, end: to.end, remedy });
}
