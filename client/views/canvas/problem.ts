import { widthOf } from '../../graph/label.ts';
import { remembering } from '../../graph/memory.ts';
import type { Point } from '../../graph/model.ts';
import type { DrawnEntity, Scene } from '../../graph/scene.ts';
import type { LayoutNode, LayoutProblem } from '../../layouts/layout.ts';

/** What of an entity only some layouts ask. */
export interface Traits {
  readonly type: string;
  readonly time: string | null;
}

const LETTER = 12;
const LINE = 15;
const GAP = 5;
/** The same graph comes out the same, today and tomorrow. */
const SEED = 20250320;

export function isFrame({ group, members }: DrawnEntity): boolean {
  return group !== null && members.length === 0;
}

const widthOfLine = remembering(widthOf, 20_000);

function boxOf({ label, size }: DrawnEntity): { width: number; height: number } {
  const lines = label.split('\n');
  const widest = Math.max(...lines.map(widthOfLine)) * LETTER;
  return { width: Math.ceil(Math.max(size, widest)), height: size + GAP + lines.length * LINE };
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
      ...boxOf(entity),
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
