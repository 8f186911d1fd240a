import type { Point } from '../graph/model.ts';
import { MANY_DISCS } from './layout.ts';
import type { LayoutProblem, Places } from './layout.ts';

/** Pixels between boxes. */
const GAP = 8;
/** Every box is taken for at least so wide and high, so that discs keep apart that have no name. */
const LEAST = 64;
/** Overlaps of less than this are none, so that pushing comes to an end. */
const SLACK = 1;
/** Boxes crowded closer than so many rounds can part look for room one by one, unless there are very many. */
const ROUNDS = 120;
const TRIES = 1_000;
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

/** Takes a box to the nearest room, ring by ring around where it is. */
function house(box: Pushed, boxes: readonly Pushed[]): void {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const radius = 12 * Math.sqrt(turn);
    const x = box.x + radius * Math.cos(turn * GOLDEN_ANGLE);
    const y = box.y + radius * Math.sin(turn * GOLDEN_ANGLE);
    if (boxes.some((other) => other !== box && clash(depth(box, other, { x, y })))) continue;
    [box.x, box.y] = [x, y];
    return;
  }
}

/**
 * Moves discs that lie on each other with the names below them: pushes them apart, and where what is fixed leaves no way
 * out takes them to the nearest room. What is fixed and what is clear already does not move; the same places come out the
 * same.
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
  const order = [...boxes];
  let crowded = true;
  for (let turn = 0; crowded && turn < ROUNDS; turn += 1) crowded = round(order);
  const few = fixed.size > 0 && boxes.length <= MANY_DISCS;
  if (crowded && few) for (const box of boxes) if (!box.held) house(box, boxes);
  return new Map(boxes.map(({ id, x, y }): [string, Point] => [id, { x, y }]));
}
