import { widthOf } from './label.ts';
import { remembering } from './memory.ts';
import type { Point } from './model.ts';

/** Pixels of a name below its disc, at zoom 1; the style sheet of the canvas writes it so. */
const NAME = { letter: 12, line: 15, gap: 5 };
/** Pixels of a relation's words with the paper behind them. */
const WORD = { letter: 10, line: 12, padding: 2 };

/** A box by its middle, in pixels of the canvas. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const widthOfLine = remembering(widthOf, 20_000);

interface Named {
  /** Lines parted by line breaks. */
  readonly label: string;
  /** Pixels across the disc. */
  readonly size: number;
}

function nameSize(label: string): { width: number; height: number } {
  const lines = label.split('\n');
  return {
    width: Math.max(...lines.map(widthOfLine)) * NAME.letter,
    height: lines.length * NAME.line,
  };
}

/** Pixels that a disc takes with its name below it. */
export function discRoom({ label, size }: Named): { width: number; height: number } {
  const name = nameSize(label);
  return { width: Math.ceil(Math.max(size, name.width)), height: size + NAME.gap + name.height };
}

/** A disc and its name where they are drawn. */
export function discBoxes({ label, size, at }: Named & { readonly at: Point }): Box[] {
  const disc = { ...at, width: size, height: size };
  if (label === '') return [disc];
  const name = nameSize(label);
  return [disc, { x: at.x, y: at.y + size / 2 + NAME.gap + name.height / 2, ...name }];
}

/** A relation's words around a place. */
export function wordBox(label: string, { x, y }: Point): Box {
  const width = widthOfLine(label) * WORD.letter + 2 * WORD.padding;
  return { x, y, width, height: WORD.line + 2 * WORD.padding };
}

/** Whether two boxes have something in common. */
export function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
  );
}
