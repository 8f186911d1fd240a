import { safePath, inkOn } from '../graph/icon.ts';
import { STATUSES } from '../graph/model.ts';
import type { Point } from '../graph/model.ts';
import { LINE_DASHES, OPEN_ARROW } from '../graph/style.ts';
import { curvesOf, middleOf } from './drawing.ts';
import type { Curve } from './drawing.ts';
import type { Exported } from './exported.ts';
import { element, xmlText } from './xml.ts';

/** Colours of a picture beside those of what it shows; those of the explorer in the same theme. */
interface Inks {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
}

const INKS: Readonly<Record<Exported['theme'], Inks>> = {
  light: { ink: '#16191d', quiet: '#59626d', line: '#8b949e', paper: '#ffffff' },
  dark: { ink: '#edf0f2', quiet: '#a7b0ba', line: '#7b8692', paper: '#14171a' },
};

const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const MARGIN = 40;
const HEAD = 64;
const LINE_HEIGHT = 20;
const LEGEND_WIDTH = 190;
const NARROWEST = 720;
const LABEL_SIZE = 12;
/** With more relations than this their words would only hide the picture. */
const WORDED = 60;
const FADED = 0.25;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boundsOf({ drawn }: Exported, curves: readonly Curve[]): Box {
  const points: Point[] = [];
  for (const { place, size, label } of drawn.entities) {
    const [half, lines] = [Math.max(size / 2, 70), label.split('\n').length];
    points.push({ x: place.x - half, y: place.y - size / 2 });
    points.push({ x: place.x + half, y: place.y + size / 2 + 8 + lines * 15 });
  }
  points.push(...curves.map(({ bend }) => bend));
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function textLines(
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

function statusClass(relation: Curve['relation']): string {
  return relation.status === null ? 'unsaid' : relation.status.toLowerCase();
}

function curveMarkup(curve: Curve, worded: boolean, inks: Inks): string {
  const { relation, from, bend, to } = curve;
  const path = `M${round(from.x)} ${round(from.y)}Q${round(bend.x)} ${round(bend.y)} ${round(to.x)} ${round(to.y)}`;
  const dashes = relation.status === null ? [] : LINE_DASHES[relation.status];
  const line = element('path', {
    class: `line ${statusClass(relation)}`,
    d: path,
    fill: 'none',
    stroke: inks.line,
    'stroke-width': relation.members.length > 1 ? 2.4 : 1.4,
    'stroke-dasharray': dashes.length === 0 ? 'none' : dashes.join(' '),
    'marker-end': relation.status === OPEN_ARROW ? 'url(#open)' : 'url(#arrow)',
  });
  const at = middleOf(curve);
  const word = worded
    ? textLines([relation.label], at, {
        class: 'halo',
        'text-anchor': 'middle',
        'font-size': 10,
        fill: inks.quiet,
      })
    : '';
  return element('g', { 'data-id': relation.id, opacity: relation.faded ? FADED : 1 }, line + word);
}

/** An open group: a frame around what is drawn in it, with its word above. */
function frameMarkup(
  group: Exported['drawn']['entities'][number],
  inside: Exported['drawn']['entities'],
  inks: Inks,
): string {
  const reach = (size: number): number => size / 2 + 18;
  const left = Math.min(...inside.map(({ place, size }) => place.x - reach(size)));
  const right = Math.max(...inside.map(({ place, size }) => place.x + reach(size)));
  const top = Math.min(...inside.map(({ place, size }) => place.y - reach(size)));
  const bottom = Math.max(...inside.map(({ place, size }) => place.y + reach(size) + 24));
  const frame = element('rect', {
    x: round(left),
    y: round(top),
    width: round(right - left),
    height: round(bottom - top),
    rx: 10,
    fill: group.colour,
    'fill-opacity': 0.08,
    stroke: group.colour,
    'stroke-dasharray': '4 3',
  });
  const word = textLines(
    [group.label],
    { x: left + 8, y: top - 6 },
    { 'font-size': LABEL_SIZE, fill: inks.quiet },
  );
  return element('g', { 'data-id': group.id }, frame + word);
}

/** The path data of an icon, taken back out of its image address. */
function iconPath(uri: string | null): string | null {
  if (uri === null) return null;
  const [, path = null] = /<path d="([^"]*)"/u.exec(decodeURIComponent(uri)) ?? [];
  return safePath(path);
}

function entityMarkup(entity: Exported['drawn']['entities'][number], inks: Inks): string {
  const { id, place, size, colour, icon, label, faded, members } = entity;
  const radius = size / 2;
  const parts = [
    element('circle', {
      cx: round(place.x),
      cy: round(place.y),
      r: round(radius),
      fill: colour,
      stroke: inks.paper,
      'stroke-width': 2,
    }),
  ];
  if (members.length > 0) {
    parts.push(
      element('circle', {
        cx: round(place.x),
        cy: round(place.y),
        r: round(radius + 4),
        fill: 'none',
        stroke: colour,
        'stroke-width': 2,
      }),
    );
  }
  const path = iconPath(icon);
  if (path !== null) {
    const scale = round((size * 0.54) / 24) || 1;
    const corner = { x: round(place.x - 12 * scale), y: round(place.y - 12 * scale) };
    parts.push(
      element('path', {
        d: path,
        transform: `translate(${corner.x} ${corner.y}) scale(${scale})`,
        fill: 'none',
        stroke: inkOn(colour),
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    );
  }
  parts.push(
    textLines(
      label.split('\n'),
      { x: place.x, y: place.y + radius + 6 + LABEL_SIZE },
      { class: 'halo', 'text-anchor': 'middle', 'font-size': LABEL_SIZE, fill: inks.ink },
    ),
  );
  return element('g', { 'data-id': id, opacity: faded ? FADED : 1 }, parts.join(''));
}

function legendMarkup(
  exported: Exported,
  top: number,
  width: number,
  inks: Inks,
): [string, number] {
  const { legend, words } = exported;
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / LEGEND_WIDTH));
  const cell = (index: number): Point => ({
    x: MARGIN + (index % columns) * LEGEND_WIDTH,
    y: top + Math.floor(index / columns) * LINE_HEIGHT,
  });
  const types = legend.map(({ word, colour, count }, index) => {
    const { x, y } = cell(index);
    return (
      element('circle', { cx: x + 6, cy: y - 4, r: 6, fill: colour }) +
      textLines([`${word} ${count}`], { x: x + 18, y }, { 'font-size': 12, fill: inks.ink })
    );
  });
  const first = Math.ceil(legend.length / columns) * columns;
  const used = STATUSES.filter((status) =>
    exported.drawn.relations.some((relation) => relation.status === status),
  );
  const lines = used.map((status, index) => {
    const { x, y } = cell(first + index);
    return (
      element('path', {
        d: `M${x} ${y - 4}H${x + 30}`,
        fill: 'none',
        stroke: inks.line,
        'stroke-width': 1.6,
        'stroke-dasharray': LINE_DASHES[status].join(' ') || 'none',
        'marker-end': status === OPEN_ARROW ? 'url(#open)' : 'url(#arrow)',
      }) + textLines([words.status[status]], { x: x + 42, y }, { 'font-size': 12, fill: inks.ink })
    );
  });
  const rows = Math.ceil(legend.length / columns) + Math.ceil(used.length / columns);
  return [types.join('') + lines.join(''), top + rows * LINE_HEIGHT];
}

function markers({ line, paper }: Inks): string {
  return (
    `<marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="${line}"/></marker>` +
    `<marker id="open" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M1 1L9 5L1 9z" fill="${paper}" stroke="${line}" stroke-width="1.2"/></marker>`
  );
}

function haloStyle({ paper }: Inks): string {
  return `.halo{paint-order:stroke;stroke:${paper};stroke-width:3px;stroke-linejoin:round}`;
}

/** Cuts a line of notes so that it stays within the picture; Chinese characters are as wide as they are high. */
function wrapped(text: string, width: number): string[] {
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

/** The canvas as a picture in SVG 1.1: title, drawing, legend, what is left out and where the facts come from. */
export function svgOf(exported: Exported): {
  readonly text: string;
  width: number;
  height: number;
} {
  const { drawn, title, notes, language } = exported;
  const inks = INKS[exported.theme];
  const curves = curvesOf(drawn.entities, drawn.relations);
  const box = boundsOf(exported, curves);
  const width = Math.ceil(Math.max(NARROWEST, box.width + 2 * MARGIN));
  const shift = { x: round((width - box.width) / 2 - box.x), y: round(HEAD + MARGIN / 2 - box.y) };
  const legendTop = HEAD + MARGIN + box.height + LINE_HEIGHT + 10;
  const [legend, afterLegend] = legendMarkup(exported, legendTop, width, inks);
  const noteLines = notes.flatMap((note) => wrapped(note, width - 2 * MARGIN));
  const height = Math.ceil(afterLegend + noteLines.length * 17 + MARGIN);
  const worded = curves.length <= WORDED;
  const inside = new Map<string, Exported['drawn']['entities'][number][]>();
  for (const entity of drawn.entities) {
    const { parent } = entity;
    if (parent !== null) inside.set(parent, [...(inside.get(parent) ?? []), entity]);
  }
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" xml:lang="${language}" role="img">`,
    element('title', {}, xmlText(title)),
    element('desc', {}, xmlText(notes.join(' '))),
    `<style>${haloStyle(inks)}</style><defs>${markers(inks)}</defs>`,
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
    ...curves.map((curve) => curveMarkup(curve, worded, inks)),
    ...drawn.entities
      .filter(({ id }) => !inside.has(id))
      .map((entity) => entityMarkup(entity, inks)),
    '</g>',
    `<g id="legend">${legend}</g>`,
    textLines(
      noteLines,
      { x: MARGIN, y: afterLegend + 8 },
      { 'font-size': 11, fill: inks.quiet },
      17,
    ),
    '</svg>',
    '',
  ].join('\n');
  return { text, width, height };
}
