import { Lexer, Source, TokenKind, parse } from 'graphql';
import type { Token } from 'graphql';

const WIDTH = 80;

/** Text of a token as it stands in the source. */
function raw(body: string, { start, end }: Token): string {
  return body.slice(start, end);
}

function tokensOf(query: string): Token[] {
  const lexer = new Lexer(new Source(query));
  const tokens: Token[] = [];
  // `lookahead` passes over comments; the chain of tokens does not.
  while (lexer.advance().kind !== TokenKind.EOF);
  for (let token = lexer.token; token.prev !== null && token.kind !== TokenKind.SOF;) {
    if (token.kind !== TokenKind.EOF) tokens.push(token);
    token = token.prev;
  }
  return tokens.reverse();
}

const OPEN: ReadonlySet<string> = new Set(['(', '[', '{']);
const CLOSE: ReadonlySet<string> = new Set([')', ']', '}']);

/** Index of the bracket that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const kind = tokens[index]?.kind ?? '';
    if (OPEN.has(kind)) depth += 1;
    else if (CLOSE.has(kind)) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

/** Whether there is a space between two neighbours inside of arguments, values and directives. */
function spaced(before: string, after: string): boolean {
  if (before === '' || before === '(' || before === '[' || before === '$' || before === '@')
    return false;
  if (before === '...') return after === 'on' || after === '@';
  return !(after === ')' || after === ']' || after === ':' || after === '!' || after === '(');
}

/** Writes values and arguments: in one line where it fits and holds no comment, else one to a line. */
class Writer {
  readonly #body: string;
  readonly #tokens: readonly Token[];
  readonly lines: string[] = [];
  #line = '';
  #indent = 0;
  #last = '';

  constructor(body: string, tokens: readonly Token[]) {
    this.#body = body;
    this.#tokens = tokens;
  }

  #text(index: number): string {
    const token = this.#tokens[index];
    return token === undefined ? '' : raw(this.#body, token);
  }

  #newline(): void {
    if (this.#line.trim() !== '') this.lines.push(this.#line.trimEnd());
    this.#line = '  '.repeat(this.#indent);
    this.#last = '';
  }

  #put(text: string, kind = text): void {
    const apart = this.#last !== '' && spaced(this.#last, kind);
    this.#line += (apart ? ' ' : '') + text;
    this.#last = kind;
  }

  #flat(from: number, to: number): string | null {
    let text = '';
    let last = '';
    for (let index = from; index <= to; index += 1) {
      const token = this.#tokens[index];
      if (token === undefined) break;
      if (token.kind === TokenKind.COMMENT || token.kind === TokenKind.BLOCK_STRING) return null;
      const part = this.#text(index);
      const comma = this.#separated(index, from);
      text += (comma ? ', ' : last !== '' && spaced(last, part) ? ' ' : '') + part;
      last = part;
    }
    // Objects breathe, lists and arguments do not.
    return text.replaceAll('{ }', '{}');
  }

  /** Whether an argument, a variable or a value of a list begins here, after another. */
  #separated(index: number, from: number): boolean {
    if (index <= from + 1) return false;
    const [before, here, after] = [index - 1, index, index + 1].map((one) => this.#text(one));
    if (before === undefined || OPEN.has(before) || before === '$' || before === '@') return false;
    if (before === ':' || before === '=' || before === '!' || here === '@') {
      return before === '!' && here === '$';
    }
    if (here === '$') return true;
    if (after === ':' && /^\w/u.test(here ?? '')) return true;
    return this.#enclosing(index, from) === '[' && !CLOSE.has(here ?? '') && here !== '!';
  }

  #enclosing(index: number, from: number): string {
    let depth = 0;
    for (let at = index - 1; at >= from; at -= 1) {
      const text = this.#tokens[at]?.kind ?? '';
      if (CLOSE.has(text)) depth += 1;
      else if (OPEN.has(text)) {
        if (depth === 0) return text;
        depth -= 1;
      }
    }
    return '';
  }

  /** Writes a bracketed group of arguments or values; returns the index of its last token. */
  group(open: number): number {
    const close = closing(this.#tokens, open);
    const flat = this.#flat(open, close);
    if (flat !== null && this.#line.length + flat.length <= WIDTH) {
      this.#put(flat, this.#text(open));
      this.#last = ')';
      return close;
    }
    this.#put(this.#text(open));
    this.#indent += 1;
    this.#newline();
    for (let index = open + 1; index < close; index += 1) {
      const token = this.#tokens[index];
      if (token === undefined) break;
      if (token.kind === TokenKind.COMMENT) this.comment(token);
      else {
        if (this.#separated(index, open)) this.#newline();
        if (OPEN.has(token.kind)) index = this.group(index);
        else this.#put(this.#text(index));
      }
    }
    this.#indent -= 1;
    this.#newline();
    this.#line += this.#text(close);
    this.#last = ')';
    return close;
  }

  comment(token: Token): void {
    const trailing = token.prev !== null && token.prev.line === token.line;
    const text = raw(this.#body, token).trimEnd();
    if (trailing && this.#line.trim() === '' && this.lines.length > 0) {
      this.lines.push(`${this.lines.pop() ?? ''} ${text}`);
      return;
    }
    if (!trailing) this.#newline();
    this.#line += this.#line.trim() === '' ? text : ` ${text}`;
    this.#newline();
  }

  /** Writes a selection set; returns the index of its last token. */
  selections(open: number): number {
    this.#line += this.#line.trim() === '' ? '{' : ' {';
    this.#indent += 1;
    this.#newline();
    let index = open + 1;
    for (; index < this.#tokens.length; index += 1) {
      const token = this.#tokens[index];
      if (token === undefined || token.kind === TokenKind.BRACE_R) break;
      if (token.kind === TokenKind.COMMENT) this.comment(token);
      else if (token.kind === TokenKind.BRACE_L) {
        index = this.selections(index);
        this.#newline();
      } else if (token.kind === TokenKind.PAREN_L) index = this.group(index);
      else {
        if (this.#begins(index)) this.#newline();
        this.#put(this.#text(index));
      }
    }
    this.#indent -= 1;
    this.#newline();
    this.#line += '}';
    this.#last = '}';
    return index;
  }

  #begins(index: number): boolean {
    const [before, here] = [this.#text(index - 1), this.#text(index)];
    if (this.#last === '' || this.#last === ':' || this.#last === '@') return false;
    if (here === ':' || here === '@') return false;
    if (before === '...') return false;
    return !(before === 'on' && this.#text(index - 2) === '...');
  }

  document(): string {
    let depth = 0;
    for (let index = 0; index < this.#tokens.length; index += 1) {
      const token = this.#tokens[index];
      if (token === undefined) break;
      if (token.kind === TokenKind.COMMENT) this.comment(token);
      else if (token.kind === TokenKind.BRACE_L) {
        index = this.selections(index);
        this.#newline();
        depth += 1;
        if (index < this.#tokens.length - 1) this.lines.push('');
      } else if (token.kind === TokenKind.PAREN_L) index = this.group(index);
      else this.#put(this.#text(index));
    }
    this.#newline();
    return depth === 0 ? this.#body : `${this.lines.join('\n').trim()}\n`;
  }
}

/**
 * A document written anew with even indents; comments stay, which graphql-js' own printer drops.
 *
 * @returns `null` where the text cannot be parsed.
 */
export function prettyQuery(query: string): string | null {
  try {
    parse(query);
    return new Writer(query, tokensOf(query)).document();
  } catch {
    return null;
  }
}

/** JSON written anew with even indents; `null` where it is none, empty text stays empty. */
export function prettyJson(text: string): string | null {
  if (text.trim() === '') return '';
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}
