import { discBoxes } from '../graph/label-box.ts';
import type { Box } from '../graph/label-box.ts';
import { wordsThatFit } from '../graph/line-words.ts';
import { curvesOf, middleOf } from './curves.ts';
import type { Curve } from './curves.ts';
import type { Exported } from './exported.ts';
import { discMarkup, frameMarkup } from './svg-disc.ts';
import { INKS } from './svg-inks.ts';
import { legendMarkup } from './svg-legend.ts';
import { arrowMarkers, lineMarkup } from './svg-line.ts';
import { FONT, MARGIN, round, textLines, wrapped } from './svg-text.ts';
import { element, xmlText } from './xml.ts';

const HEAD = 64;
const NARROWEST = 720;
/** Between the drawing and the legend. */
const BELOW = 30;

type Drawn = Exported['drawn']['entities'][number];

/** What the drawing takes, from its left upper corner. */
function extentOf(discs: readonly Drawn[], curves: readonly Curve[]): Box {
  const boxes = discs.flatMap((disc) => discBoxes({ ...disc, at: disc.place }));
  const points = [
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x: x - width / 2, y: y - height / 2 },
      { x: x + width / 2, y: y + height / 2 },
    ]),
    ...curves.map(({ bend }) => bend),
  ];
  const [first] = points;
  if (first === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The lines that bear their words, chosen as on the canvas. */
function wordedIn(discs: readonly Drawn[], curves: readonly Curve[]): Set<string> {
  return wordsThatFit(
    () => discs.map(({ label, size, place }) => ({ label, size, at: place })),
    curves.map((curve) => ({
      id: curve.relation.id,
      label: curve.relation.label,
      calling: curve.relation.members.length > 1 ? 'always' : 'fitting',
      place: () => ({
        from: curve.from,
        to: curve.relation.source === curve.relation.target ? curve.from : curve.to,
        middle: middleOf(curve),
        // A curve begins and ends at the borders of its discs.
        hidden: 0,
      }),
    })),
  );
}

/** The entities in each open group. */
function framesIn(entities: readonly Drawn[]): Map<string, Drawn[]> {
  const inside = new Map<string, Drawn[]>();
  for (const entity of entities) {
    if (entity.parent === null) continue;
    const here = inside.get(entity.parent);
    if (here === undefined) inside.set(entity.parent, [entity]);
    else here.push(entity);
  }
  return inside;
}

/** The canvas as a picture in SVG 1.1: title, drawing, legend, what is left out and where the facts come from. */
export function svgOf(exported: Exported): {
  readonly text: string;
  width: number;
  height: number;
} {
  const { drawn, title, notes, language } = exported;
  const inks = INKS[exported.theme];
  const curves = curvesOf(drawn.entities, drawn.relations);
  const inside = framesIn(drawn.entities);
  const discs = drawn.entities.filter(({ id }) => !inside.has(id));
  const worded = wordedIn(discs, curves);
  const extent = extentOf(discs, curves);
  const width = Math.ceil(Math.max(NARROWEST, extent.width + 2 * MARGIN));
  const shift = {
    x: round((width - extent.width) / 2 - extent.x),
    y: round(HEAD + MARGIN / 2 - extent.y),
  };
  const legend = legendMarkup(exported, HEAD + MARGIN + extent.height + BELOW, width, inks);
  const noteLines = notes.flatMap((note) => wrapped(note, width - 2 * MARGIN));
  const height = Math.ceil(legend.bottom + noteLines.length * 17 + MARGIN);
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" xml:lang="${language}" role="img">`,
    element('title', {}, xmlText(title)),
    element('desc', {}, xmlText(notes.join(' '))),
    `<style>.halo{paint-order:stroke;stroke:${inks.paper};stroke-width:3px;stroke-linejoin:round}</style>`,
    `<defs>${arrowMarkers(inks)}</defs>`,
    element('rect', { width, height, fill: inks.paper }),
    textLines(
      [title],
      { x: MARGIN, y: 44 },
      { 'font-size': 20, 'font-weight': 600, fill: inks.ink },
    ),
    `<g id="graph" transform="translate(${shift.x} ${shift.y})">`,
    ...drawn.entities.flatMap((group) => {
      const held = inside.get(group.id);
      return held === undefined ? [] : [frameMarkup(group, held, inks)];
    }),
    ...curves.map((curve) => lineMarkup(curve, worded.has(curve.relation.id), inks)),
    ...discs.map((disc) => discMarkup(disc, inks)),
    '</g>',
    `<g id="legend">${legend.markup}</g>`,
    textLines(
      noteLines,
      { x: MARGIN, y: legend.bottom + 8 },
      { 'font-size': 11, fill: inks.quiet },
      17,
    ),
    '</svg>',
    '',
  ].join('\n');
  return { text, width, height };
}
