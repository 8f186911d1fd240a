import { STATUSES } from '../graph/model.ts';
import type { Point } from '../graph/model.ts';
import type { Exported } from './exported.ts';
import type { Inks } from './svg-inks.ts';
import { lineLook } from './svg-line.ts';
import { MARGIN, textLines } from './svg-text.ts';
import { element } from './xml.ts';

const LINE_HEIGHT = 20;
const COLUMN = 190;

/** What the colours and lines of a picture mean, below `top`; with where it ends. */
export function legendMarkup(
  { legend, words, drawn }: Exported,
  top: number,
  width: number,
  inks: Inks,
): { readonly markup: string; readonly bottom: number } {
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / COLUMN));
  const cell = (index: number): Point => ({
    x: MARGIN + (index % columns) * COLUMN,
    y: top + Math.floor(index / columns) * LINE_HEIGHT,
  });
  const word = (text: string, x: number, y: number): string =>
    textLines([text], { x, y }, { 'font-size': 12, fill: inks.ink });
  const types = legend.map(({ word: type, colour, count }, index) => {
    const { x, y } = cell(index);
    const disc = element('circle', { cx: x + 6, cy: y - 4, r: 6, fill: colour });
    return disc + word(`${type} ${count}`, x + 18, y);
  });
  const first = Math.ceil(legend.length / columns) * columns;
  const used = STATUSES.filter((one) => drawn.relations.some(({ status }) => status === one));
  const lines = used.map((status, index) => {
    const { x, y } = cell(first + index);
    const look = { ...lineLook(status), stroke: inks.line, 'stroke-width': 1.6 };
    return (
      element('path', { d: `M${x} ${y - 4}H${x + 30}`, ...look }) +
      word(words.status[status], x + 42, y)
    );
  });
  const rows = Math.ceil(legend.length / columns) + Math.ceil(used.length / columns);
  return { markup: [...types, ...lines].join(''), bottom: top + rows * LINE_HEIGHT };
}
