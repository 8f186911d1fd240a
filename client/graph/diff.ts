import type { DrawnEntity, DrawnRelation, Scene } from './scene.ts';

interface Changes<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly removed: readonly string[];
}

/** What turns one scene into another, so that the canvas touches nothing else. */
export interface SceneDiff {
  readonly entities: Changes<DrawnEntity>;
  readonly relations: Changes<DrawnRelation>;
}

/** Whether two things drawn are alike in every field; lists and places are compared by what they hold. */
function same<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).every((field) => {
    const [one, other] = [a[field], b[field]];
    if (one === other) return true;
    if (typeof one !== 'object' || typeof other !== 'object') return false;
    return JSON.stringify(one) === JSON.stringify(other);
  });
}

function changes<T extends { readonly id: string }>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Changes<T> {
  const added: T[] = [];
  const changed: T[] = [];
  for (const [id, item] of after) {
    const old = before.get(id);
    if (old === undefined) added.push(item);
    else if (old !== item && !same(old, item)) changed.push(item);
  }
  return { added, changed, removed: [...before.keys()].filter((id) => !after.has(id)) };
}

/** The difference of two scenes: applied to `before` it gives `after`; of equal scenes it is empty. */
export function diffScenes(before: Scene, after: Scene): SceneDiff {
  return {
    entities: changes(before.entities, after.entities),
    relations: changes(before.relations, after.relations),
  };
}
