import type { Entity, Known, Relation } from './model.ts';
import type { View } from './view.ts';

/** What filters choose from: the view's entities of types not hidden, and every known relation among them. */
export interface Things {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

export function thingsOf(
  { ids, hiddenTypes }: Pick<View, 'ids' | 'hiddenTypes'>,
  known: Known,
): Things {
  const hidden = new Set(hiddenTypes);
  const entities = ids.flatMap((id) => {
    const entity = known.entities.get(id);
    return entity === undefined || hidden.has(entity.type) ? [] : [entity];
  });
  const here = new Set(entities.map(({ id }) => id));
  const relations = [...known.relations.values()].filter(
    ({ source, target }) => here.has(source) && here.has(target),
  );
  return { entities, relations };
}
