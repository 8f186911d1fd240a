import { LIMITS } from './limits.ts';

/** A field as written: null where nothing stands, '' where an empty text stands in quotes. */
export type CsvField = string | null;

/** A row of a CSV file, or what is wrong with it; `line` is that of its first character. */
export type CsvRow =
  | { readonly line: number; readonly fields: readonly CsvField[] }
  | { readonly line: number; readonly fault: string };

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Splits text into the rows of a CSV file by RFC 4180: fields in double quotes may hold delimiters, line breaks and
 * quotes, which are doubled. Rows end with LF, CR LF or CR; empty lines are left out. After a broken row it goes on
 * with the line after the fault.
 *
 * Text comes in pieces through `push`; memory stays at one row, which has at most `LIMITS.record` characters.
 */
export class CsvRows {
  private readonly delimiter: number;
  private rest = '';
  private line = 1;
  /** True while what is left of a row that is too long is passed over. */
  private isSkipping = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that end in a further piece of text. */
  push(piece: string): CsvRow[] {
    return this.split(piece, false);
  }

  /** The row that the end of the file ends. */
  end(): CsvRow[] {
    return this.split('', true);
  }

  private split(piece: string, isEnd: boolean): CsvRow[] {
    const text = this.rest + piece;
    const rows: CsvRow[] = [];
    let start = 0;
    if (this.isSkipping) {
      const next = afterLine(text, 0);
      if (next < 0) {
        this.rest = text.endsWith('\r') ? '\r' : '';
        return rows;
      }
      this.isSkipping = false;
      this.line += 1;
      start = next;
    }
    while (start < text.length) {
      const line = this.line;
      const row = this.row(text, start, isEnd);
      if (row === undefined) {
        if (text.length - start <= LIMITS.record) break;
        rows.push({ line, fault: `the row is longer than ${LIMITS.record} characters` });
        start = this.passLine(text, start);
        continue;
      }
      start = row.next;
      if (row.fault !== undefined) rows.push({ line, fault: row.fault });
      else if (row.fields.length > 1 || row.fields[0] !== null) {
        rows.push({ line, fields: row.fields });
      }
    }
    this.rest = text.slice(start);
    return rows;
  }

  /** Reads one row; nothing where its end is not there yet. */
  private row(
    text: string,
    start: number,
    isEnd: boolean,
  ): { next: number; fields: CsvField[]; fault?: string } | undefined {
    const fields: CsvField[] = [];
    const { delimiter } = this;
    let at = start;
    let hasQuotes = false;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = this.closing(text, at);
        if (close < 0) {
          if (!isEnd) return undefined;
          const fault = `the quote before ${head(text, at + 1)} is never closed`;
          return { next: this.passLine(text, start), fields, fault };
        }
        if (close + 1 >= text.length && !isEnd) return undefined;
        fields.push(unquoted(text, at, close));
        hasQuotes = true;
        at = close + 1;
        const code = text.charCodeAt(at);
        if (at < text.length && code !== delimiter && code !== LF && code !== CR) {
          const fault = `a lone quote after ${tail(fields.at(-1) ?? '')}: a quote inside quotes is written twice`;
          return { next: this.passLine(text, at, start), fields, fault };
        }
      } else {
        const from = at;
        let code = text.charCodeAt(at);
        while (at < text.length && code !== delimiter && code !== LF && code !== CR) {
          if (code === QUOTE) {
            const fault = `a lone quote after ${tail(text.slice(from, at))}: a field with a quote stands in quotes`;
            return { next: this.passLine(text, at, start), fields, fault };
          }
          at += 1;
          code = text.charCodeAt(at);
        }
        fields.push(at === from ? null : text.slice(from, at));
      }
      if (at >= text.length) return isEnd ? { next: at, fields } : undefined;
      const code = text.charCodeAt(at);
      at += 1;
      if (code === delimiter) continue;
      if (code === CR) {
        if (at >= text.length && !isEnd) return undefined;
        if (text.charCodeAt(at) === LF) at += 1;
      }
      this.line += hasQuotes ? lineBreaks(text, start, at) : 1;
      const long = fields.find((field) => field !== null && field.length > LIMITS.field);
      if (long === undefined || long === null) return { next: at, fields };
      const fault = `a value has ${long.length} characters; at most ${LIMITS.field} are read`;
      return { next: at, fields, fault };
    }
  }

  /** Where the quotes that open at `open` are closed, or -1. */
  private closing(text: string, open: number): number {
    for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
      if (text.charCodeAt(at + 1) !== QUOTE) return at;
    }
    return -1;
  }

  /** Passes over the line that `at` is on; the row with it began at `start`. */
  private passLine(text: string, at: number, start = at): number {
    const next = afterLine(text, at);
    // A CR at the very end may be half of a CR LF, so it is left for the next piece.
    const end = next >= 0 ? next : text.endsWith('\r') ? text.length - 1 : text.length;
    this.line += lineBreaks(text, start, end);
    if (next < 0) this.isSkipping = true;
    return end;
  }
}

function unquoted(text: string, open: number, close: number): string {
  const inside = text.slice(open + 1, close);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}

/** The place after the line break that ends the line at `from`; -1 where it is not there, or not wholly. */
function afterLine(text: string, from: number): number {
  const lf = text.indexOf('\n', from);
  const cr = text.slice(from, lf < 0 ? undefined : lf).indexOf('\r');
  if (cr < 0 || from + cr + 1 === lf) return lf < 0 ? -1 : lf + 1;
  return from + cr + 1 < text.length ? from + cr + 1 : -1;
}

function lineBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && at + 1 < text.length && text.charCodeAt(at + 1) !== LF))
      breaks += 1;
  }
  return breaks;
}

/** What a message shows of a text: its first characters, or its last. */
const SHOWN = 20;

function head(text: string, at: number): string {
  return JSON.stringify(text.slice(at, at + SHOWN).split(/[\r\n]/u)[0] ?? '');
}

function tail(text: string): string {
  return JSON.stringify(text.slice(-SHOWN));
}
