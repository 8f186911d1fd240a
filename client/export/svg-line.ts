import type { Status } from '../graph/model.ts';
import { LINE_DASHES, OPEN_ARROW, statusClass } from '../graph/style.ts';
import { middleOf } from './curves.ts';
import type { Curve } from './curves.ts';
import { FADED } from './svg-inks.ts';
import type { Inks } from './svg-inks.ts';
import { round, textLines } from './svg-text.ts';
import { element } from './xml.ts';

const WORD_SIZE = 10;

/** What says how firm a statement is: dashes and arrow of its line. */
export function lineLook(status: Status | null): Readonly<Record<string, string>> {
  const dashes = status === null ? [] : LINE_DASHES[status];
  return {
    fill: 'none',
    'stroke-dasharray': dashes.length === 0 ? 'none' : dashes.join(' '),
    'marker-end': status === OPEN_ARROW ? 'url(#open)' : 'url(#arrow)',
  };
}

/** A relation's line, with its words in the middle of it where it is to bear them. */
export function lineMarkup(curve: Curve, worded: boolean, inks: Inks): string {
  const { relation, from, bend, to } = curve;
  const line = element('path', {
    class: `line ${statusClass(relation.status)}`,
    d: `M${round(from.x)} ${round(from.y)}Q${round(bend.x)} ${round(bend.y)} ${round(to.x)} ${round(to.y)}`,
    ...lineLook(relation.status),
    stroke: inks.line,
    'stroke-width': relation.members.length > 1 ? 2.4 : 1.4,
  });
  const { x, y } = middleOf(curve);
  const words = worded
    ? textLines(
        [relation.label],
        // Written from the baseline up, the letters' middle lies a third of their size above it.
        { x, y: y + WORD_SIZE / 3 },
        { class: 'halo', 'text-anchor': 'middle', 'font-size': WORD_SIZE, fill: inks.quiet },
      )
    : '';
  return element(
    'g',
    { 'data-id': relation.id, opacity: relation.faded ? FADED : 1 },
    line + words,
  );
}

/** The arrows at the ends of lines. */
export function arrowMarkers({ line, paper }: Inks): string {
  return (
    `<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="${line}"/></marker>` +
    `<marker id="open" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M1 1L9 5L1 9z" fill="${paper}" stroke="${line}" stroke-width="1.2"/></marker>`
  );
}
