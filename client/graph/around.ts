import type { GroupCount } from './detail.ts';
import type { Known, Relation } from './model.ts';

/** The relations among some entities, by each of their ends; an entity without any is not in it. */
export type Around = ReadonlyMap<string, readonly Relation[]>;

/** The known relations among the entities given. */
export function aroundOf(ids: readonly string[], { relations }: Known): Around {
  const present = new Set(ids);
  const around = new Map<string, Relation[]>();
  const note = (id: string, relation: Relation): void => {
    const list = around.get(id);
    if (list === undefined) around.set(id, [relation]);
    else list.push(relation);
  };
  for (const relation of relations.values()) {
    if (!present.has(relation.source) || !present.has(relation.target)) continue;
    note(relation.source, relation);
    if (relation.source !== relation.target) note(relation.target, relation);
  }
  return around;
}

function farEnd({ source, target }: Relation, id: string): string {
  return source === id ? target : source;
}

/** The neighbours of entities, each once, they themselves left out. */
export function neighboursOf(around: Around, ids: readonly string[]): string[] {
  const from = new Set(ids);
  const found = new Set<string>();
  for (const id of from) {
    for (const relation of around.get(id) ?? []) {
      const other = farEnd(relation, id);
      if (!from.has(other)) found.add(other);
    }
  }
  return [...found];
}

/** The entities that hang on one alone: its neighbours that touch nothing else, but for those to be kept. */
export function hangingOn(around: Around, id: string, kept: readonly string[]): string[] {
  const stay = new Set(kept);
  return neighboursOf(around, [id]).filter(
    (other) =>
      !stay.has(other) &&
      (around.get(other) ?? []).every((relation) => {
        const far = farEnd(relation, other);
        return far === id || far === other;
      }),
  );
}

/** Neighbours of the same relation type, direction and entity type. */
export interface NeighbourGroup extends GroupCount {
  readonly ids: readonly string[];
}

/** The neighbours of entities by relation type, direction and type, the largest group first; `count` counts relations. */
export function neighbourGroups(
  around: Around,
  { entities }: Known,
  ids: readonly string[],
): NeighbourGroup[] {
  const from = new Set(ids);
  const groups = new Map<string, NeighbourGroup & { ids: string[]; count: number }>();
  for (const id of from) {
    for (const relation of around.get(id) ?? []) {
      const other = farEnd(relation, id);
      const entityType = entities.get(other)?.type;
      if (from.has(other) || entityType === undefined) continue;
      const direction = relation.source === id ? 'OUT' : 'IN';
      const key = JSON.stringify([relation.type, direction, entityType]);
      const group = groups.get(key) ?? {
        relationType: relation.type,
        direction,
        entityType,
        count: 0,
        ids: [],
      };
      group.count += 1;
      if (!group.ids.includes(other)) group.ids.push(other);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
