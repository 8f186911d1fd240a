import { CLAUSES, GRAMMAR_FUNCTIONS, KEYWORDS } from './keywords.ts';
import { tokensOf } from './lexer.ts';
import type { Token } from './lexer.ts';

/** Clauses that belong to the one before them and stand under it. */
const INNER = new Set(['WHERE', 'ORDER BY', 'SKIP', 'OFFSET', 'LIMIT', 'YIELD']);

const OPENING = new Set(['(', '[']);
const CLOSING = new Set([')', ']', ',', ';']);
/** Signs whose neighbours keep the space they had: lines of patterns, minus signs, arrows, braces. */
const AS_WRITTEN = new Set([
  '-',
  '<',
  '>',
  '*',
  '|',
  '&',
  '%',
  '+',
  '{',
  '}',
  '[',
  '(',
  ':',
  '!',
  '.',
  '..',
  '::',
  '$',
]);

/** The space between two pieces. It is taken away only where the two cannot run into one. */
function gapBetween(before: Token, token: Token): string {
  const had = token.from > before.to;
  const [left, right] = [before, token].map(({ kind, text }) => (kind === 'sign' ? text : ''));
  if (left === ',' || left === ';') return ' ';
  if (OPENING.has(left ?? '') || CLOSING.has(right ?? '')) return '';
  const named = (one: Token): boolean => one.kind === 'word' || one.kind === 'quoted';
  if ((right === '.' && named(before)) || (left === '.' && named(token))) return '';
  if (right === ':' && named(before)) return '';
  const signs = [left, right].filter((sign) => sign !== '');
  const free = signs.length > 0 && !signs.some((sign) => AS_WRITTEN.has(sign ?? ''));
  return had || free ? ' ' : '';
}

/** The clause that begins at a place, with how many words it takes. */
function clauseAt(tokens: readonly Token[], at: number): { name: string; words: number } | null {
  for (const clause of CLAUSES) {
    const words = clause.split(' ');
    const fits = words.every((word, index) => {
      const token = tokens[at + index];
      return token?.kind === 'word' && token.text.toUpperCase() === word;
    });
    if (fits) return { name: clause, words: words.length };
  }
  return null;
}

/** Whether a word stands where a name does: after a dot, a colon or a dollar, or before a colon in a map. */
function isNamePlace(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const sign = (token: Token | undefined, ...signs: string[]): boolean =>
    token?.kind === 'sign' && signs.includes(token.text);
  return (
    sign(before, '.', ':', '|', '&') ||
    sign(next, '.') ||
    (sign(next, ':') && sign(before, '{', ',', '(', '['))
  );
}

function isUpper(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !KEYWORDS.has(token.text.toUpperCase())) return false;
  const before = tokens[at - 1];
  const names = before?.kind === 'word' && before.text.toUpperCase() === 'AS';
  const calls = tokens[at + 1]?.text === '(' && GRAMMAR_FUNCTIONS.has(token.text.toLowerCase());
  return !names && !calls && !isNamePlace(tokens, at);
}

/**
 * A text with each clause on a line of its own, what belongs to a clause under it, keywords in capitals and single
 * spaces. Pieces, comments and strings stay exactly as they are, and formatting twice changes nothing more.
 */
export function formatCypher(source: string): string {
  const tokens = tokensOf(source);
  const upper = tokens.map((token, at) =>
    isUpper(tokens, at) ? token.text.toUpperCase() : token.text,
  );
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  // Depths at which a subquery's braces were opened; clauses within them stand deeper.
  const blocks: number[] = [];
  const indent = (extra = 0): string => '  '.repeat(Math.max(0, blocks.length + extra));
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
  };
  let held = 0;
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const text = upper[at] ?? token.text;
    const gap = before === undefined ? '' : gapBetween(before, token);
    const fresh = before !== undefined && source.slice(before.to, token.from).includes('\n');
    const level = blocks.at(-1) ?? 0;
    const opens = token.kind === 'sign' && ['(', '[', '{'].includes(token.text);
    const closes = token.kind === 'sign' && [')', ']', '}'].includes(token.text);
    if (closes && token.text === '}' && blocks.at(-1) === depth) {
      flush();
      blocks.pop();
      line = `${indent()}}`;
      depth -= 1;
      continue;
    }
    const clause = depth === level && !isNamePlace(tokens, at) ? clauseAt(tokens, at) : null;
    const previous = before?.kind === 'word' ? before.text.toUpperCase() : '';
    const starts = clause !== null && held === 0 && !['STARTS', 'ENDS', 'AS'].includes(previous);
    held = starts ? clause.words - 1 : Math.max(0, held - 1);
    const alone = before?.kind === 'comment' && (before.text.startsWith('//') || fresh);
    if (starts || alone || (token.kind === 'comment' && fresh) || previousEnds(before)) {
      flush();
      if (previousEnds(before) && lines.length > 0) lines.push('');
      const inner = starts && INNER.has(clause.name);
      line =
        indent(inner && before !== undefined ? 1 : 0) +
        (starts || token.kind === 'comment' ? '' : '  ') +
        text;
      if (previousEnds(before)) line = text;
    } else line += (line === '' ? indent() : gap) + text;
    if (opens) {
      depth += 1;
      const sub =
        token.text === '{' && clauseAt(tokens, at + 1) !== null && !isNamePlace(tokens, at + 1);
      if (sub) {
        blocks.push(depth);
        flush();
      }
    }
    if (closes) depth = Math.max(0, depth - 1);
  }
  flush();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function previousEnds(before: Token | undefined): boolean {
  return before?.kind === 'sign' && before.text === ';';
}
