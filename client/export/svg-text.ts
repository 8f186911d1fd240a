import type { Point } from '../graph/model.ts';
import { element, xmlText } from './xml.ts';

export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Pixels around everything in a picture. */
export const MARGIN = 40;

/** A number as a picture writes it. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Lines of text below each other, from the first baseline on. */
export function textLines(
  lines: readonly string[],
  at: Point,
  attributes: Readonly<Record<string, string | number>>,
  lineHeight = 15,
): string {
  const spans = lines.map((line, index) =>
    element('tspan', { x: round(at.x), dy: index === 0 ? 0 : lineHeight }, xmlText(line) || ' '),
  );
  return element('text', { x: round(at.x), y: round(at.y), ...attributes }, spans.join(''));
}

/** Cuts a line of notes so that it stays within the picture; Chinese characters are as wide as they are high. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let [line, length] = ['', 0];
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? []) {
    const size = /[\u2e80-\uffef]/u.test(word) ? 11.5 : word.length * 6.2;
    if (length + size > width && line !== '') {
      lines.push(line.trimEnd());
      [line, length] = ['', 0];
    }
    line += word;
    length += size;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
