import type { Point } from './model.ts';

/** Whether a point lies inside a shape whose last corner joins the first; of overlapping parts every other one counts. */
export function inPolygon({ x, y }: Point, shape: readonly Point[]): boolean {
  let inside = false;
  shape.forEach((a, index) => {
    const b = shape[(index + 1) % shape.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
