import type { Point } from './model.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const APART = 78;

function fanned(index: number): Point {
  const radius = APART * Math.sqrt(index);
  return {
    x: radius * Math.cos(index * GOLDEN_ANGLE),
    y: radius * Math.sin(index * GOLDEN_ANGLE),
  };
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/**
 * Where the members of a closed group stand when the group stands at a point: as they stood to each other, those without
 * a place fanned out among them. Their middle is the point.
 */
export function memberPlaces(
  members: readonly string[],
  at: Point,
  placeOf: (id: string) => Point | undefined,
): Map<string, Point> {
  const standing = members.flatMap((id) => placeOf(id) ?? []);
  const from = standing.length === 0 ? at : middle(standing);
  let loose = 0;
  const places = members.map((id): Point => {
    const place = placeOf(id);
    if (place !== undefined) return place;
    const off = fanned(standing.length + loose);
    loose += 1;
    return { x: from.x + off.x, y: from.y + off.y };
  });
  const now = middle(places);
  return new Map(
    members.map((id, index) => {
      const { x, y } = places[index] ?? at;
      return [id, { x: Math.round(x + at.x - now.x), y: Math.round(y + at.y - now.y) }];
    }),
  );
}
