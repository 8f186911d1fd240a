import { Refused } from './refusal.ts';

export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'sign';

/** A part of a statement that means something; comments and blanks are gone. */
export interface Token {
  readonly kind: TokenKind;
  /** As written; of words in back-ticks, strings and parameters what they hold. */
  readonly text: string;
  /** Words in capitals, signs as they are; of anything else ''. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Characters and tokens of one statement. */
export const MOST_CHARACTERS = 20_000;
export const MOST_TOKENS = 6_000;

const WORD = /[\p{ID_Start}_][\p{ID_Continue}\p{Sc}]*/uy;
const NUMBER =
  /0[xX][\da-fA-F_]+|0o?[0-7_]+(?![\d.eE])|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?[fFdD]?/y;
/** Longest first: each is one sign for Neo4j too. */
const SIGNS = ['<>', '!=', '<=', '>=', '=~', '->', '<-', '..', '::', '||', '+='];
const ESCAPE = /\\u/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Control characters that are not blanks for everybody. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\u2028\u2029\ufeff\ufff9-\uffff]/u;
const BLANK = /\s/u;

/**
 * Cuts Cypher 5 into tokens just as Neo4j does, or refuses: whatever Neo4j might read in another way, such as
 * unicode escapes, which it decodes before it looks for the ends of comments and strings, is not let through.
 * @throws Refused
 */
export function tokenize(text: string): Token[] {
  if (text.length > MOST_CHARACTERS) {
    throw refuse(
      'length',
      0,
      text.length,
      `The text has ${text.length} characters; ${MOST_CHARACTERS} are allowed.`,
      'Pass long lists as parameters.',
    );
  }
  checkCharacters(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at = skipBlank(text, at);
    if (at >= text.length) break;
    const token = readToken(text, at);
    tokens.push(token);
    if (tokens.length > MOST_TOKENS) {
      throw refuse(
        'tokens',
        token.start,
        token.end,
        `The text has more than ${MOST_TOKENS} words and signs.`,
        'Pass long lists as parameters.',
      );
    }
    at = token.end;
  }
  return tokens;
}

function checkCharacters(text: string): void {
  const bidi = BIDI.exec(text);
  if (bidi) {
    throw refuse(
      'bidi-character',
      bidi.index,
      bidi.index + 1,
      `The text holds the invisible character ${codeOf(bidi[0])}, which changes the order in which text is shown.`,
      'Remove it, or pass the value as a parameter.',
    );
  }
  const control = CONTROL.exec(text);
  if (control) {
    throw refuse(
      'control-character',
      control.index,
      control.index + 1,
      `The text holds the control character ${codeOf(control[0])}.`,
      'Remove it, or pass the value as a parameter.',
    );
  }
}

function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const begin = at;
    while (at < text.length && BLANK.test(text.charAt(at))) at += 1;
    if (text.startsWith('//', at)) {
      // For Neo4j a carriage return ends the comment as well.
      const end = /[\r\n]/g;
      end.lastIndex = at;
      at = checked(text, at, end.exec(text)?.index ?? text.length);
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) throw unterminated('comment', at, text.length);
      at = checked(text, at, end + 2);
    }
    if (at === begin) return at;
  }
}

/** A comment may not hold an escape: Neo4j would decode it first, and it could be the end of the comment. */
function checked(text: string, from: number, to: number): number {
  const found = ESCAPE.exec(text.slice(from, to));
  if (found) throw escapeAt(from + found.index);
  return to;
}

function readToken(text: string, at: number): Token {
  const char = text.charAt(at);
  if (char === "'" || char === '"') return readString(text, at, char);
  if (char === '`') return readQuoted(text, at, at);
  if (char === '$') return readParameter(text, at);
  if (char === '\\') throw escapeAt(at);
  const word = match(WORD, text, at);
  if (word !== null)
    return { kind: 'word', text: word, key: word.toUpperCase(), start: at, end: at + word.length };
  if (/\d/.test(char) || (char === '.' && /\d/.test(text.charAt(at + 1)) && !endsValue(text, at))) {
    const number = match(NUMBER, text, at) ?? char;
    // `1..3` is a range: the dots belong to it.
    const whole = /^\d[\d_]*/.exec(text.slice(at))?.[0] ?? '';
    const own = text.startsWith('..', at + whole.length) && whole !== '' ? whole : number;
    return { kind: 'number', text: own, key: '', start: at, end: at + own.length };
  }
  const sign =
    SIGNS.find((one) => text.startsWith(one, at)) ??
    String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: 'sign', text: sign, key: sign, start: at, end: at + sign.length };
}

/** Whether a dot follows something that may have a property or an end of a range. */
function endsValue(text: string, at: number): boolean {
  return /[\p{ID_Continue}`)\]}.]/u.test(text.charAt(at - 1));
}

/** A string in which a backslash hides the next character. An escape is let through where it cannot be a sign. */
function readString(text: string, start: number, quote: string): Token {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) {
    if (text.charAt(at) === '\\') {
      if (text.charAt(at + 1) === 'u') checkEscape(text, at);
      at += 1;
    }
    at += 1;
  }
  if (at >= text.length) throw unterminated('string', start, text.length);
  return { kind: 'string', text: text.slice(start + 1, at), key: '', start, end: at + 1 };
}

/** Letters beyond Latin-1's controls mean nothing in Cypher, so it does not matter when they are decoded. */
function checkEscape(text: string, at: number): void {
  const digits = /^\\u([\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[1];
  const code = Number.parseInt(digits ?? '0', 16);
  const char = String.fromCharCode(code);
  if (code < 0xa1 || BIDI.test(char) || CONTROL.test(char) || BLANK.test(char)) throw escapeAt(at);
}

function readQuoted(text: string, start: number, from: number): Token {
  let at = from + 1;
  for (;;) {
    at = text.indexOf('`', at);
    if (at < 0) throw unterminated('name', start, text.length);
    if (text.charAt(at + 1) !== '`') break;
    at += 2;
  }
  const inside = text.slice(from + 1, at);
  const found = ESCAPE.exec(inside);
  if (found) throw escapeAt(from + 1 + found.index);
  return { kind: 'quoted', text: inside.replaceAll('``', '`'), key: '', start, end: at + 1 };
}

function readParameter(text: string, start: number): Token {
  const at = skipBlank(text, start + 1);
  if (text.charAt(at) === '`') return { ...readQuoted(text, start, at), kind: 'parameter' };
  const name = match(WORD, text, at) ?? match(/\d+/y, text, at);
  // `$(…)` stands for a label that is worked out.
  if (name === null) return { kind: 'sign', text: '$', key: '$', start, end: start + 1 };
  return { kind: 'parameter', text: name, key: '', start, end: at + name.length };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function escapeAt(start: number): Refused {
  return refuse(
    'unicode-escape',
    start,
    start + 6,
    'A backslash may only stand in a string, and \\u there only before the number of a letter: Neo4j decodes such escapes before it reads the text, so that they could hide anything.',
    'Write the character itself, or pass the value as a parameter.',
  );
}

function unterminated(what: string, start: number, end: number): Refused {
  return refuse('unterminated', start, end, `The ${what} that begins here has no end.`);
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function refuse(
  rule:
    | 'length'
    | 'tokens'
    | 'bidi-character'
    | 'control-character'
    | 'unicode-escape'
    | 'unterminated',
  start: number,
  end: number,
  message: string,
  remedy?: string,
): Refused {
  return new Refused({ rule, start, end, message, ...(remedy !== undefined && { remedy }) });
}
