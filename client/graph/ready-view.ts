import type { GroupCount } from './detail.ts';
import type { Direction, Entity } from './model.ts';

/** A view that is ready to be opened: entities of one type with what one relation type ties to them. */
export interface ReadyView {
  readonly type: string;
  readonly relationType: string;
  readonly direction: Direction;
  readonly otherType: string;
  /** Relations seen around the entities looked at. */
  readonly count: number;
}

/** An entity and how its relations are counted. */
export interface Surrounded {
  readonly entity: Entity;
  readonly groups: readonly GroupCount[];
}

const MOST_VIEWS = 4;

/**
 * The views worth offering, from the best-connected entities of each type: a question such as which company makes
 * which model is one relation type between two types. The more of the entities of a type take part, the better. Relation
 * types that only arrange things are no question.
 */
export function readyViews(
  surrounded: readonly Surrounded[],
  leftOut: ReadonlySet<string>,
  arranging: ReadonlySet<string>,
): ReadyView[] {
  const found = new Map<string, { view: ReadyView; members: number }>();
  for (const { entity, groups } of surrounded) {
    if (leftOut.has(entity.type)) continue;
    for (const { relationType, direction, entityType: otherType, count } of groups) {
      if (leftOut.has(otherType) || otherType === entity.type) continue;
      if (arranging.has(relationType)) continue;
      const key = JSON.stringify([entity.type, relationType, direction, otherType]);
      const old = found.get(key);
      found.set(key, {
        view: {
          type: entity.type,
          relationType,
          direction,
          otherType,
          count: count + (old?.view.count ?? 0),
        },
        members: 1 + (old?.members ?? 0),
      });
    }
  }
  const best = [...found.values()].sort(
    (a, b) =>
      b.members - a.members ||
      // Many ties to few entities read worse than some to each.
      Math.min(b.view.count, 3 * b.members) - Math.min(a.view.count, 3 * a.members) ||
      (JSON.stringify(a.view) < JSON.stringify(b.view) ? -1 : 1),
  );
  const chosen: ReadyView[] = [];
  const begun = new Set<string>();
  const reached = new Set<string>();
  for (const { view, members } of best) {
    // Mirror images, and four views that all lead to the same hub, would be one view told four times.
    const again = begun.has(view.type) || begun.has(view.otherType) || reached.has(view.otherType);
    if (members < 2 || again) continue;
    begun.add(view.type);
    reached.add(view.otherType);
    chosen.push(view);
    if (chosen.length === MOST_VIEWS) break;
  }
  return chosen;
}
