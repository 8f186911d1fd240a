import { nameIn, tokensOf } from './lexer.ts';
import type { Token } from './lexer.ts';
import { TEMPORAL_FUNCTIONS } from './literal.ts';
import { NULL, TEMPORALS } from './values.ts';
import type { Value } from './values.ts';

/** Why a text is no value, and from where on. */
export interface LiteralProblem {
  readonly kind: 'empty' | 'unexpected' | 'unfinished' | 'integer-range' | 'temporal';
  readonly at: number;
  readonly found: string;
}

export type ReadLiteral = { readonly value: Value } | { readonly problem: LiteralProblem };

class Unreadable extends Error {
  readonly problem: LiteralProblem;
  constructor(problem: LiteralProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];

/** Whether digits are a 64-bit integer. */
export function fitsInteger(digits: string): boolean {
  if (!/^-?\d+$/u.test(digits)) return false;
  const value = BigInt(digits);
  return value >= LEAST && value <= MOST;
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:u([\da-fA-F]{4})|([\s\S]))/gu, (_, code?: string, sign?: string) =>
      code === undefined
        ? (SIMPLE[sign ?? ''] ?? sign ?? '')
        : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/** The temporal forms by rough shape; the database has the last word on whether there is such a day. */
export const TEMPORAL_FORMS: Readonly<Record<(typeof TEMPORALS)[number], RegExp>> = {
  date: /^[+-]?\d{4,9}-\d{2}-\d{2}$/u,
  time: /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}(?::?\d{2})?)$/u,
  localTime: /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/u,
  dateTime:
    /^[+-]?\d{4,9}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}(?::?\d{2})?)?(?:\[[\w/+:-]+\])?$/u,
  localDateTime: /^[+-]?\d{4,9}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/u,
  duration:
    /^P(?=[-\dT])(?:-?[\d.]+Y)?(?:-?[\d.]+M)?(?:-?[\d.]+W)?(?:-?[\d.]+D)?(?:T(?=[-\d])(?:-?[\d.]+H)?(?:-?[\d.]+M)?(?:-?[\d.]+S)?)?$/u,
};

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  fail(kind: LiteralProblem['kind'], token = this.next): never {
    const end = this.#tokens.at(-1)?.to ?? 0;
    throw new Unreadable({
      kind: token === undefined ? 'unfinished' : kind,
      at: token?.from ?? end,
      found: token?.text ?? '',
    });
  }

  take(sign: string): void {
    if (this.next?.kind !== 'sign' || this.next.text !== sign) this.fail('unexpected');
    this.#at += 1;
  }

  takes(sign: string): boolean {
    const found = this.next?.kind === 'sign' && this.next.text === sign;
    if (found) this.#at += 1;
    return found;
  }

  move(): Token {
    const token = this.next;
    if (token === undefined) this.fail('unfinished');
    this.#at += 1;
    return token;
  }

  value(): Value {
    const token = this.move();
    if (token.open) this.fail('unfinished', undefined);
    if (token.kind === 'string') return { kind: 'string', value: unquoted(token.text) };
    if (token.kind === 'number') return this.number(token, '');
    if (token.kind === 'word') return this.word(token, '');
    if (token.kind === 'sign') {
      if (token.text === '-' || token.text === '+') {
        const sign = token.text === '-' ? '-' : '';
        const digits = this.move();
        if (digits.kind === 'number') return this.number(digits, sign);
        if (digits.kind === 'word') return this.word(digits, sign);
      }
      if (token.text === '[') return { kind: 'list', items: this.list(']', () => this.value()) };
      if (token.text === '{') return { kind: 'map', entries: this.list('}', () => this.entry()) };
    }
    return this.fail('unexpected', token);
  }

  list<T>(end: string, read: () => T): T[] {
    const items: T[] = [];
    if (this.takes(end)) return items;
    do items.push(read());
    while (this.takes(','));
    this.take(end);
    return items;
  }

  entry(): readonly [string, Value] {
    const token = this.move();
    if (!['word', 'quoted', 'string'].includes(token.kind) || token.open)
      this.fail('unexpected', token);
    const name = token.kind === 'string' ? unquoted(token.text) : nameIn(token);
    this.take(':');
    return [name, this.value()];
  }

  number(token: Token, sign: string): Value {
    const digits = token.text.replaceAll('_', '');
    if (/^0[xo]/iu.test(digits)) {
      const value = String(sign === '-' ? -BigInt(digits) : BigInt(digits));
      return fitsInteger(value)
        ? { kind: 'integer', text: value }
        : this.fail('integer-range', token);
    }
    if (/[.e]/iu.test(digits)) return { kind: 'float', text: sign + digits };
    const value = sign + digits;
    return fitsInteger(value)
      ? { kind: 'integer', text: String(BigInt(value)) }
      : this.fail('integer-range', token);
  }

  word(token: Token, sign: string): Value {
    const name = token.text.toLowerCase();
    if (name === 'nan' && sign === '') return { kind: 'float', text: 'NaN' };
    if (name === 'infinity' || name === 'inf') return { kind: 'float', text: `${sign}Infinity` };
    if (sign !== '') this.fail('unexpected', token);
    if (name === 'null') return NULL;
    if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true' };
    const type = TEMPORALS.find((one) => TEMPORAL_FUNCTIONS[one] === name);
    if (type !== undefined || name === 'point') {
      this.take('(');
      const inner = this.value();
      this.take(')');
      if (type === undefined) return this.point(inner, token);
      if (inner.kind !== 'string' || !TEMPORAL_FORMS[type].test(inner.value))
        this.fail('temporal', token);
      return { kind: 'temporal', type, text: inner.value };
    }
    return this.fail('unexpected', token);
  }

  point(inner: Value, token: Token): Value {
    if (inner.kind !== 'map') this.fail('unexpected', token);
    const digits = (name: string): string | undefined => {
      const found = inner.entries.find(([key]) => key === name)?.[1];
      return found?.kind === 'integer'
        ? `${found.text}.0`
        : found?.kind === 'float'
          ? found.text
          : undefined;
    };
    const geographic = digits('longitude') !== undefined;
    const [x, y, z] = geographic
      ? [digits('longitude'), digits('latitude'), digits('height')]
      : [digits('x'), digits('y'), digits('z')];
    if (x === undefined || y === undefined) this.fail('unexpected', token);
    const coordinates = z === undefined ? [x, y] : [x, y, z];
    const flat = coordinates.length === 2;
    const usual = geographic ? (flat ? 4326 : 4979) : flat ? 7203 : 9157;
    const named = inner.entries.find(([key]) => key === 'srid')?.[1];
    const srid = named?.kind === 'integer' ? Number(named.text) : usual;
    return { kind: 'point', srid, coordinates };
  }
}

/** Reads a value written as Cypher writes it: numbers, texts, lists, maps, temporal values and points. JSON is read, too. */
export function readLiteral(text: string): ReadLiteral {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'comment');
  if (tokens.length === 0) return { problem: { kind: 'empty', at: 0, found: '' } };
  const reader = new Reader(tokens);
  try {
    const value = reader.value();
    const rest = reader.next;
    if (rest !== undefined)
      return { problem: { kind: 'unexpected', at: rest.from, found: rest.text } };
    return { value };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
}
