import { LIMITS } from './limits.ts';
import { setOwn } from './record-parts.ts';
import { LONE_SURROGATE, shown } from './value-text.ts';
import type { Reading } from './value-text.ts';

/** A value of JSON without loss: whole numbers are bigint, those with a point or exponent are number. */
export type JsonValue =
  null | boolean | bigint | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * Reads one JSON text by RFC 8259 without losing what JavaScript's own reader loses: digits beyond 2^53, and whether
 * a number is written whole. A key twice in one object, half a character and a number no float can hold are faults,
 * told with their column.
 */
export function readJson(text: string): Reading<JsonValue> {
  try {
    return { value: new JsonReader(text).whole() };
  } catch (error) {
    if (error instanceof JsonFault) return { fault: error.message };
    throw error;
  }
}

class JsonFault extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/uy;
const SPACE = /[ \t\r\n]*/uy;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class JsonReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): JsonValue {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) this.fail('nothing more after the value');
    return value;
  }

  private value(depth: number): JsonValue {
    if (depth > LIMITS.depth) this.refuse(`more than ${LIMITS.depth} values inside one another`);
    this.space();
    const sign = this.text[this.at];
    if (sign === '"') return this.string();
    if (sign === '{') return this.object(depth);
    if (sign === '[') return this.array(depth);
    if (sign === 't') return this.word('true', true);
    if (sign === 'f') return this.word('false', false);
    if (sign === 'n') return this.word('null', null);
    return this.number();
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) this.fail('a value');
    this.at += word.length;
    return value;
  }

  private object(depth: number): JsonObject {
    const object: Record<string, JsonValue> = {};
    this.at += 1;
    if (this.takes('}')) return object;
    do {
      this.space();
      if (this.text[this.at] !== '"') this.fail('a name in quotes');
      const name = this.string();
      if (Object.hasOwn(object, name)) this.refuse(`the name ${shown(name)} stands twice`);
      if (!this.takes(':')) this.fail('":"');
      const value = this.value(depth + 1);
      setOwn(object, name, value);
    } while (this.takes(','));
    if (!this.takes('}')) this.fail('"," or "}"');
    return object;
  }

  private array(depth: number): JsonValue[] {
    const list: JsonValue[] = [];
    this.at += 1;
    if (this.takes(']')) return list;
    do list.push(this.value(depth + 1));
    while (this.takes(','));
    if (!this.takes(']')) this.fail('"," or "]"');
    return list;
  }

  private string(): string {
    const { text } = this;
    let start = this.at + 1;
    let result = '';
    for (let at = start; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        this.at = at + 1;
        if (result === '') return text.slice(start, at);
        result += text.slice(start, at);
        // Only an escape can write half a character: the file itself is UTF-8.
        if (LONE_SURROGATE.test(result))
          this.refuse('the text holds half a character (a lone surrogate)');
        return result;
      }
      if (code === 0x5c) {
        result += text.slice(start, at);
        this.at = at;
        result += this.escape();
        at = this.at - 1;
        start = this.at;
      } else if (!(code >= 0x20)) {
        this.at = at;
        if (at < text.length)
          this.refuse('a text holds a control character, which must be escaped');
        this.fail('a closing quote');
      }
    }
  }

  private escape(): string {
    const letter = this.text[this.at + 1] ?? '';
    const plain = ESCAPES[letter];
    if (plain !== undefined) {
      this.at += 2;
      return plain;
    }
    const digits = this.text.slice(this.at + 2, this.at + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/u.test(digits)) this.fail('a valid escape after "\\"');
    this.at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private number(): number | bigint {
    NUMBER.lastIndex = this.at;
    const [digits, fraction, exponent] = NUMBER.exec(this.text) ?? [];
    if (digits === undefined) this.fail('a value');
    this.at += digits.length;
    if (fraction === undefined && exponent === undefined) {
      if (digits === '-0') return 0n;
      if (digits.length > 40) this.refuse('the number has more digits than any number here');
      return BigInt(digits);
    }
    const value = Number(digits);
    if (!Number.isFinite(value))
      this.refuse(`${shown(digits)} is more than a decimal number can hold`);
    return value;
  }

  private takes(sign: string): boolean {
    this.space();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    const code = this.text.charCodeAt(this.at);
    if (code > 0x20) return;
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }

  private fail(expected: string): never {
    const found =
      this.at < this.text.length
        ? JSON.stringify(
            Array.from(this.text.slice(this.at, this.at + 12))
              .slice(0, 10)
              .join(''),
          )
        : 'the end of the line';
    this.refuse(`${expected} was expected, not ${found}`);
  }

  private refuse(message: string): never {
    throw new JsonFault(`column ${this.at + 1}: ${message}`);
  }
}
