import { LIMITS } from './limits.ts';

/** A line without its end, or what is wrong with it. */
export type TextLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly fault: string };

/** Splits text that comes in pieces into lines of at most `LIMITS.record` characters; memory stays at one line. */
export class TextLines {
  private rest = '';
  private line = 0;
  /** True while what is left of a line that is too long is passed over. */
  private isSkipping = false;

  /** The lines that end in a further piece of text. */
  push(piece: string): TextLine[] {
    const lines: TextLine[] = [];
    const text = this.rest + piece;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (this.isSkipping) this.isSkipping = false;
      else lines.push(this.next(text.slice(start, end)));
      start = end + 1;
    }
    this.rest = this.isSkipping ? '' : text.slice(start);
    if (this.rest.length > LIMITS.record) {
      lines.push(this.next(this.rest));
      this.rest = '';
      this.isSkipping = true;
    }
    return lines;
  }

  /** The line that the end of the file ends. */
  end(): TextLine[] {
    return this.rest === '' ? [] : [this.next(this.rest)];
  }

  private next(text: string): TextLine {
    this.line += 1;
    if (text.length <= LIMITS.record) return { line: this.line, text };
    return { line: this.line, fault: `the line is longer than ${LIMITS.record} characters` };
  }
}
