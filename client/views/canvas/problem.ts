import { discRoom } from '../../graph/label-box.ts';
import type { Point } from '../../graph/model.ts';
import type { DrawnEntity, Scene } from '../../graph/scene.ts';
import type { LayoutNode, LayoutProblem } from '../../layouts/layout.ts';

/** What of an entity only some layouts ask. */
export interface Traits {
  readonly type: string;
  readonly time: string | null;
}

/** The same graph comes out the same, today and tomorrow. */
const SEED = 20250320;

export function isFrame({ group, members }: DrawnEntity): boolean {
  return group !== null && members.length === 0;
}

/** What is drawn, as a layout takes it. */
export function problemOf(
  scene: Scene,
  fixed: ReadonlySet<string>,
  placeOf: (id: string) => Point,
  traitsOf: (entity: DrawnEntity) => Traits,
): LayoutProblem {
  const all = [...scene.entities.values()];
  const frames = all.filter(isFrame).map(({ id }) => id);
  const nodes = all
    .filter((entity) => !isFrame(entity))
    .map((entity): LayoutNode => ({
      id: entity.id,
      ...discRoom(entity),
      at: placeOf(entity.id),
      ...traitsOf(entity),
      parent: entity.parent,
    }));
  return {
    nodes,
    frames,
    lines: [...scene.relations.values()].map(({ source, target }) => ({ source, target })),
    fixed: nodes.flatMap(({ id }) => (fixed.has(id) ? [id] : [])),
    seed: SEED,
  };
}
