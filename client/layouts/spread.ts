import type { Point } from '../graph/model.ts';
import { MANY_DISCS } from './layout.ts';
import type { LayoutProblem, Places } from './layout.ts';

/** Pixels between boxes. */
const GAP = 8;
/** Every box is taken for at least so wide and high, so that discs keep apart that have no name. */
const LEAST = 64;
/** Overlaps of less than this are none, so that pushing comes to an end. */
const SLACK = 1;
/** Boxes crowded closer than so many rounds can part look for room one by one. */
const ROUNDS = 120;
const TRIES = 4_000;
/** How much of their field very many boxes may fill before they are pushed: fuller ones would hardly part. */
const FULL = 0.5;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Pushed {
  readonly id: string;
  x: number;
  y: number;
  /** Half of its width and height, with half of the gap. */
  readonly half: Point;
  readonly held: boolean;
}

/** How far two boxes lie on each other, across and down; negative where they do not. */
function depth(one: Pushed, other: Pushed, { x, y }: Point = one): Point {
  return {
    x: one.half.x + other.half.x - Math.abs(other.x - x),
    y: one.half.y + other.half.y - Math.abs(other.y - y),
  };
}

function clash({ x, y }: Point): boolean {
  return x > SLACK && y > SLACK;
}

/** Pushes two boxes apart along the way that is shorter, each by half, what is held not at all. */
function part(one: Pushed, other: Pushed, by: Point): void {
  const axis = by.x < by.y ? 'x' : 'y';
  const push = (other[axis] < one[axis] ? -1 : 1) * (by[axis] + SLACK / 2);
  const share = one.held || other.held ? 1 : 0.5;
  if (!one.held) one[axis] -= push * share;
  if (!other.held) other[axis] += push * share;
}

/** One round over all that overlap; whether there were any. */
function round(boxes: Pushed[]): boolean {
  let any = false;
  boxes.sort((a, b) => a.x - a.half.x - (b.x - b.half.x));
  for (const [index, one] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other === undefined || other.x - other.half.x >= one.x + one.half.x) break;
      if (one.held && other.held) continue;
      const by = depth(one, other);
      if (!clash(by)) continue;
      any = true;
      part(one, other, by);
    }
  }
  return any;
}

/**
 * Draws very many boxes away from their middle where they are crowded around it: none stays nearer than those nearer
 * still leave it room. Their order around and away from it stays.
 */
function widen(boxes: readonly Pushed[]): void {
  const mean = (axis: 'x' | 'y'): number =>
    boxes.reduce((sum, box) => sum + box[axis], 0) / boxes.length;
  const [x, y] = [mean('x'), mean('y')];
  const far = boxes
    .map((box) => ({ box, away: Math.hypot(box.x - x, box.y - y) }))
    .sort((a, b) => a.away - b.away);
  let taken = 0;
  for (const [index, { box, away }] of far.entries()) {
    taken += 4 * box.half.x * box.half.y;
    const least = Math.sqrt(taken / (Math.PI * FULL));
    if (box.held || away >= least) continue;
    // What stands in the very middle goes all ways in turn.
    const angle = away < 1 ? index * GOLDEN_ANGLE : Math.atan2(box.y - y, box.x - x);
    [box.x, box.y] = [x + least * Math.cos(angle), y + least * Math.sin(angle)];
  }
}

/** Boxes by the squares of the plane that they lie in, so that only the near ones are looked at. */
class Squares {
  static readonly #SIDE = 96;
  readonly #here = new Map<number, Pushed[]>();

  add(box: Pushed): void {
    for (const key of this.#keys(box, box)) {
      const here = this.#here.get(key);
      if (here === undefined) this.#here.set(key, [box]);
      else here.push(box);
    }
  }

  free(box: Pushed, at: Point): boolean {
    for (const key of this.#keys(box, at)) {
      if (this.#here.get(key)?.some((other) => clash(depth(box, other, at)))) return false;
    }
    return true;
  }

  *#keys({ half }: Pushed, { x, y }: Point): Generator<number> {
    const square = (value: number): number => Math.floor(value / Squares.#SIDE);
    for (let column = square(x - half.x); column <= square(x + half.x); column += 1) {
      for (let row = square(y - half.y); row <= square(y + half.y); row += 1) {
        yield column * 0x100000 + row;
      }
    }
  }
}

/** Whether no box lies on another. */
function clear(boxes: readonly Pushed[]): boolean {
  const taken = new Squares();
  return boxes.every((box) => {
    const free = taken.free(box, box);
    taken.add(box);
    return free;
  });
}

/**
 * Takes every box that lies on another to the nearest room, ring by ring around where it is; what finds none within so
 * many tries stands in a row below all others.
 */
function house(boxes: readonly Pushed[]): void {
  const taken = new Squares();
  for (const box of boxes) if (box.held) taken.add(box);
  let bottom = boxes.reduce((lowest, { y, half }) => Math.max(lowest, y + half.y), -Infinity);
  for (const box of boxes) {
    if (box.held) continue;
    const from = { x: box.x, y: box.y };
    for (let turn = 0; !taken.free(box, box); turn += 1) {
      if (turn === TRIES) {
        bottom += 2 * box.half.y;
        [box.x, box.y] = [from.x, bottom - box.half.y];
        break;
      }
      const radius = 12 * Math.sqrt(turn);
      box.x = from.x + radius * Math.cos(turn * GOLDEN_ANGLE);
      box.y = from.y + radius * Math.sin(turn * GOLDEN_ANGLE);
    }
    bottom = Math.max(bottom, box.y + box.half.y);
    taken.add(box);
  }
}

/**
 * Moves discs that lie on each other with the names below them: pushes them apart, and takes what finds no way out to the
 * nearest room, so that in the end none lies on another. What is fixed does not move, nor anything where all is clear
 * already; the same places come out the same.
 */
export function spread(problem: LayoutProblem, wanted: Places): Places {
  const fixed = new Set(problem.fixed);
  const boxes = problem.nodes.map(({ id, at, width, height }): Pushed => {
    const { x, y } = wanted.get(id) ?? at;
    const half = {
      x: (Math.max(width, LEAST) + GAP) / 2,
      y: (Math.max(height, LEAST) + GAP) / 2,
    };
    return { id, x, y, half, held: fixed.has(id) };
  });
  // A heap is drawn apart before it is pushed, which would only make a long row of it.
  if (boxes.length > MANY_DISCS && !clear(boxes)) widen(boxes);
  const order = [...boxes];
  let crowded = true;
  for (let turn = 0; crowded && turn < ROUNDS; turn += 1) crowded = round(order);
  if (crowded) house(boxes);
  return new Map(boxes.map(({ id, x, y }): [string, Point] => [id, { x, y }]));
}
