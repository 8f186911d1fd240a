import type { Point } from './model.ts';

/** A drawing reduced to what makes it hard to read: discs and straight lines between them. */
export interface Drawing {
  readonly places: ReadonlyMap<string, Point>;
  readonly lines: readonly { readonly source: string; readonly target: string }[];
}

const DISC = 26;
/** Room for the words below a disc. */
const WORDS = { halfWidth: 44, height: 34 };

function crossing(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Distance of a point from the stretch between two others. */
function distance(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along =
    length === 0
      ? 0
      : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}

/**
 * How untidy a drawing is: crossings count 1, lines running through a foreign disc 4, words lying on another disc or on
 * other words 3. Zero is perfect; the cost grows with the square of entities and of lines.
 */
export function untidiness({ places, lines }: Drawing): number {
  const drawn = lines.flatMap((line) => {
    const [from, to] = [places.get(line.source), places.get(line.target)];
    return from === undefined || to === undefined ? [] : [{ ...line, from, to }];
  });
  let sum = 0;
  for (const [index, one] of drawn.entries()) {
    for (const other of drawn.slice(index + 1)) {
      if (crossing(one.from, one.to, other.from, other.to)) sum += 1;
    }
    for (const [id, at] of places) {
      if (id === one.source || id === one.target) continue;
      if (distance(at, one.from, one.to) < DISC) sum += 4;
    }
  }
  const points = [...places.values()];
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      const close = Math.abs(one.x - other.x) < 2 * WORDS.halfWidth;
      if (close && Math.abs(one.y - other.y) < DISC + WORDS.height) sum += 3;
    }
  }
  return sum;
}
