import { safePath, inkOn } from '../graph/icon.ts';
import type { Exported } from './exported.ts';
import { FADED } from './svg-inks.ts';
import type { Inks } from './svg-inks.ts';
import { round, textLines } from './svg-text.ts';
import { element } from './xml.ts';

type Drawn = Exported['drawn']['entities'][number];

const LABEL_SIZE = 12;

/** An open group: a frame around what is drawn in it, with its word above. */
export function frameMarkup(group: Drawn, inside: readonly Drawn[], inks: Inks): string {
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

/** A disc, a closed group with a ring around it, with its icon and the name below. */
export function discMarkup(entity: Drawn, inks: Inks): string {
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
