import type { Point } from '../graph/model.ts';
import type { DrawnEntity, DrawnRelation } from '../graph/scene.ts';

/** A relation as a curve: from border to border, bent where several join the same two. */
export interface Curve {
  readonly relation: DrawnRelation;
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** Distance between the bends of relations that join the same two. */
const STEP = 44;
/** Room for the arrow before the border it points at. */
const ARROW = 4;

type Placed = DrawnEntity & { readonly place: Point };

/** The point at `distance` from `from` on the way to `to`. */
function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: from.x + (dx / length) * distance, y: from.y + (dy / length) * distance };
}

/** A loop above an entity that is related to itself. */
function loop(relation: DrawnRelation, at: Placed, turn: number): Curve {
  const radius = at.size / 2;
  const height = radius * 3 + STEP * turn;
  const { x, y } = at.place;
  return {
    relation,
    from: { x: x - radius * 0.7, y: y - radius * 0.7 },
    bend: { x, y: y - height },
    to: { x: x + radius * 0.7, y: y - radius * 0.7 - ARROW },
  };
}

/** The curves of all relations, in order: quadratic, with their control point. */
export function curvesOf(
  entities: readonly Placed[],
  relations: readonly DrawnRelation[],
): Curve[] {
  const at = new Map(entities.map((entity) => [entity.id, entity]));
  const pairs = new Map<string, DrawnRelation[]>();
  for (const relation of relations) {
    const key = JSON.stringify([relation.source, relation.target].sort());
    pairs.set(key, [...(pairs.get(key) ?? []), relation]);
  }
  return [...pairs.values()].flatMap((parallel) =>
    parallel.flatMap((relation, index) => {
      const [source, target] = [at.get(relation.source), at.get(relation.target)];
      if (source === undefined || target === undefined) return [];
      if (source === target) return [loop(relation, source, index)];
      const [a, b] = [source.place, target.place];
      // The same side for both directions, so that two relations between two entities do not lie on one another.
      const sign = relation.source < relation.target ? 1 : -1;
      const offset = (index - (parallel.length - 1) / 2) * STEP * sign;
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const bend = {
        x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * offset,
        y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * offset,
      };
      return [
        {
          relation,
          from: towards(a, bend, source.size / 2),
          bend,
          to: towards(b, bend, target.size / 2 + ARROW),
        },
      ];
    }),
  );
}

/** The middle of a curve, where its word stands. */
export function middleOf({ from, bend, to }: Curve): Point {
  return {
    x: (from.x + 2 * bend.x + to.x) / 4,
    y: (from.y + 2 * bend.y + to.y) / 4,
  };
}
