import { discBoxes, overlap, wordBox } from './label-box.ts';
import type { Box } from './label-box.ts';
import type { Point } from './model.ts';

/** With more lines than this, words show only where they are called for, and never on more lines than this for fitting. */
const MOST_WORDED = 40;
/** Lines looked at for room, of the one that has very many. */
const MOST_TRIED = 200;
/** Pixels of a line that are to be seen beside its words. */
const BARE = 18;

/** A disc as far as words have to keep clear of it. */
export interface DiscAt {
  readonly label: string;
  readonly size: number;
  readonly at: Point;
}

/** Whether the words of a line are drawn whatever they lie on, before those of others, or as they fit. */
export type Calling = 'always' | 'first' | 'fitting';

/** Where a line runs, in pixels of the canvas. */
export interface LinePlace {
  /** Middles of the discs at its ends, and where its words stand. */
  readonly from: Point;
  readonly to: Point;
  readonly middle: Point;
  /** Pixels of it that lie under the discs at its ends. */
  readonly hidden: number;
}

/** A line with its words. Where it runs is asked for only where it matters. */
export interface LineAt {
  readonly id: string;
  readonly label: string;
  readonly calling: Calling;
  readonly place: () => LinePlace;
}

/** How much of a line is left beside its words; what ends where it begins is a loop, which has room. */
function bareOf({ from, to, hidden }: LinePlace, { width, height }: Box): number {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const length = Math.hypot(dx, dy);
  if (length === 0) return BARE;
  return length - hidden - Math.min((width * length) / dx, (height * length) / dy);
}

/**
 * The lines whose words are drawn: those always called for, and those that leave a piece of their line bare and lie on no
 * disc, no name and no other words: the ones called for first, then the others unless there are many lines, the roomiest
 * first. The same drawing gives the same words, whatever the order.
 *
 * @returns their ids.
 */
export function wordsThatFit(
  discs: () => readonly DiscAt[],
  lines: readonly LineAt[],
): Set<string> {
  const few = lines.length <= MOST_WORDED;
  const looked = lines
    .filter(({ label, calling }) => label !== '' && (few || calling !== 'fitting'))
    .map((line) => {
      const place = line.place();
      const box = wordBox(line.label, place.middle);
      return { ...line, box, bare: bareOf(place, box) };
    });
  const always = looked.filter(({ calling }) => calling === 'always');
  const drawn = new Set(always.map(({ id }) => id));
  const others = looked
    .filter(({ calling, bare }) => calling !== 'always' && bare >= BARE)
    .sort((a, b) => rank(a) - rank(b) || b.bare - a.bare || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TRIED);
  if (others.length === 0) return drawn;
  const taken = [...discs().flatMap(discBoxes), ...always.map(({ box }) => box)];
  let fitted = 0;
  for (const { id, box } of others) {
    if (fitted === MOST_WORDED) break;
    if (taken.some((one) => overlap(one, box))) continue;
    taken.push(box);
    drawn.add(id);
    fitted += 1;
  }
  return drawn;
}

function rank({ calling }: LineAt): number {
  return calling === 'first' ? 0 : 1;
}
