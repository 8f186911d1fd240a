import type { Point } from './model.ts';
import type { Scene } from './scene.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPREAD = 78;
const REACH = 130;
/** Up to so many are fanned out on one side of what they belong to. */
const FAN = 12;

function spiral(index: number): Point {
  const radius = SPREAD * Math.sqrt(index);
  const angle = index * GOLDEN_ANGLE;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/**
 * Where entities without a place begin, before the layout: fanned out on the far side of the entities they belong to,
 * or on a spiral beside everything where they belong to none. The same scene gives the same places.
 *
 * @param settled places of the entities that already stand.
 * @returns a place for every entity of the scene that has none.
 */
export function startingPlaces(
  scene: Scene,
  settled: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const neighbours = new Map<string, string[]>();
  const meet = (one: string, other: string): void => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, [other]);
    else known.push(other);
  };
  for (const { source, target } of scene.relations.values()) {
    meet(source, target);
    meet(target, source);
  }
  const standing = [...settled].filter(([id]) => scene.entities.has(id));
  const centre = standing.length === 0 ? { x: 0, y: 0 } : mean(standing.map(([, at]) => at));
  const right = standing.reduce((most, [, { x }]) => Math.max(most, x + 2 * REACH), centre.x);
  const waiting = [...scene.entities.values()]
    .filter(({ id, group, members }) => !settled.has(id) && (group === null || members.length > 0))
    .map(({ id }) => id);
  const children = new Map<string, number>();
  for (const id of waiting) {
    const parent = neighbours.get(id)?.find((other) => settled.has(other));
    if (parent !== undefined) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const places = new Map<string, Point>();
  const fanned = new Map<string, number>();
  let loose = 0;
  for (const id of waiting) {
    const parents = (neighbours.get(id) ?? []).flatMap((other) => {
      const at = settled.get(other);
      return at === undefined ? [] : [{ other, at }];
    });
    const first = parents[0];
    if (first === undefined) {
      const at = spiral(loose);
      places.set(id, { x: (standing.length === 0 ? 0 : right) + at.x, y: centre.y + at.y });
      loose += 1;
      continue;
    }
    const from = mean(parents.map(({ at }) => at));
    const turn = fanned.get(first.other) ?? 0;
    fanned.set(first.other, turn + 1);
    const outward = Math.atan2(from.y - centre.y, from.x - centre.x || 0.001);
    if ((children.get(first.other) ?? 0) > FAN) {
      // Too many for a fan: all around, ring by ring.
      const at = spiral(turn + 2);
      places.set(id, { x: from.x + at.x, y: from.y + at.y });
      continue;
    }
    const side = turn % 2 === 0 ? turn / 2 : -(turn + 1) / 2;
    const angle = outward + side * 0.5;
    const reach = REACH + 12 * Math.floor(turn / 12);
    places.set(id, { x: from.x + reach * Math.cos(angle), y: from.y + reach * Math.sin(angle) });
  }
  return places;
}
