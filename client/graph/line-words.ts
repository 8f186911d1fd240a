import { discBoxes, overlap, wordBox } from './label-box.ts';
import type { Box } from './label-box.ts';
import type { Point } from './model.ts';

/** With more lines than this, words show only where they are asked for. */
export const MOST_WORDED = 40;
/** Pixels of a line that are to be seen beside its words. */
const BARE = 18;

/** A disc as far as words have to keep clear of it. */
export interface DiscAt {
  readonly label: string;
  readonly size: number;
  readonly at: Point;
}

/** A line with its words, in pixels of the canvas. */
export interface LineAt {
  readonly id: string;
  readonly label: string;
  /** Middles of the discs at its ends, and where its words stand. */
  readonly from: Point;
  readonly to: Point;
  readonly middle: Point;
  /** Pixels of it that lie under the discs at its ends. */
  readonly hidden: number;
  /** Whether its words are drawn whatever they lie on: those of what is chosen, and the numbers of bundles. */
  readonly asked: boolean;
}

/** How much of a line is left beside its words; what ends where it begins is a loop, which has room. */
function bareOf({ from, to, hidden }: LineAt, { width, height }: Box): number {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const length = Math.hypot(dx, dy);
  if (length === 0) return BARE;
  return length - hidden - Math.min((width * length) / dx, (height * length) / dy);
}

/**
 * The lines whose words are drawn: those asked for, and those that leave a piece of their line bare and lie on no disc,
 * no name and no other words, the roomiest first. The same drawing gives the same words, whatever the order.
 *
 * @returns their ids.
 */
export function wordsThatFit(discs: readonly DiscAt[], lines: readonly LineAt[]): Set<string> {
  const worded = lines
    .filter(({ label }) => label !== '')
    .map((line) => ({ line, box: wordBox(line.label, line.middle) }));
  const asked = worded.filter(({ line }) => line.asked);
  const drawn = new Set(asked.map(({ line }) => line.id));
  const taken = [...discs.flatMap(discBoxes), ...asked.map(({ box }) => box)];
  const others = worded
    .filter(({ line }) => !line.asked)
    .map((one) => ({ ...one, bare: bareOf(one.line, one.box) }))
    .filter(({ bare }) => bare >= BARE)
    .sort((a, b) => b.bare - a.bare || (a.line.id < b.line.id ? -1 : 1));
  for (const { line, box } of others) {
    if (taken.some((one) => overlap(one, box))) continue;
    taken.push(box);
    drawn.add(line.id);
  }
  return drawn;
}
