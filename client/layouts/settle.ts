import type { Point } from '../graph/model.ts';
import type { LayoutProblem, Places } from './layout.ts';

/** How near two discs may come: what moves keeps this far from what stands. */
const APART = 70;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const TRIES = 2_000;

/** Discs by squares of the plane, so that only the near ones are looked at. */
class Squares {
  readonly #side: number;
  readonly #taken = new Map<number, Point[]>();

  constructor(side: number) {
    this.#side = side;
  }

  add(at: Point): void {
    const key = this.#key(at.x, at.y);
    const here = this.#taken.get(key);
    if (here === undefined) this.#taken.set(key, [at]);
    else here.push(at);
  }

  free(at: Point): boolean {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const near = this.#taken.get(this.#key(at.x + dx * this.#side, at.y + dy * this.#side));
        if (near?.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < this.#side)) return false;
      }
    }
    return true;
  }

  #key(x: number, y: number): number {
    return Math.floor(x / this.#side) * 0x100000 + Math.floor(y / this.#side);
  }
}

function rounded({ x, y }: Point): Point {
  // Never minus zero: places are compared and written down.
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

/**
 * Places as the canvas takes them: whole pixels, everything finite, what is fixed exactly where it was, what moves clear
 * of what is fixed, and no two on one place. A disc without room goes to the nearest free place around its own.
 *
 * @param apart how far what moves stays from everything else; 1 keeps a layout's own distances.
 */
export function settle(problem: LayoutProblem, wanted: Places, apart = 1): Places {
  const fixed = new Set(problem.fixed);
  const standing = new Squares(APART);
  const placed = new Squares(apart);
  const places = new Map<string, Point>();
  for (const { id, at } of problem.nodes) {
    if (!fixed.has(id)) continue;
    places.set(id, at);
    standing.add(at);
  }
  for (const { id, at } of problem.nodes) {
    if (fixed.has(id)) continue;
    const asked = wanted.get(id) ?? at;
    const good = Number.isFinite(asked.x) && Number.isFinite(asked.y);
    const start = rounded(good ? asked : { x: 0, y: 0 });
    let place = start;
    for (let turn = 1; turn < TRIES; turn += 1) {
      if (standing.free(place) && placed.free(place)) break;
      const radius = 14 * Math.sqrt(turn) + (apart > 1 ? apart / 3 : 0);
      place = rounded({
        x: start.x + radius * Math.cos(turn * GOLDEN_ANGLE),
        y: start.y + radius * Math.sin(turn * GOLDEN_ANGLE),
      });
    }
    places.set(id, place);
    placed.add(place);
  }
  return places;
}

/** Moves an arrangement so that its middle lies on that of what is fixed, or of where everything stood. */
export function centred(problem: LayoutProblem, places: Places): Places {
  const fixed = new Set(problem.fixed);
  const anchors = problem.nodes.filter(({ id }) => fixed.size === 0 || fixed.has(id));
  const to = middle(anchors.map(({ at }) => at));
  const from = middle([...places.values()]);
  return new Map(
    [...places].map(([id, { x, y }]) => [id, { x: x + to.x - from.x, y: y + to.y - from.y }]),
  );
}

function middle(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const half = (values: readonly number[]): number =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return { x: half(xs), y: half(ys) };
}
