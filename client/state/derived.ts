import type { GroupCount } from '../graph/detail.ts';
import { EMPTY_SCENE, sceneOf } from '../graph/scene.ts';
import type { Scene } from '../graph/scene.ts';
import { viewOf } from '../graph/history.ts';
import type { History } from '../graph/history.ts';
import type { Group } from '../graph/steps.ts';
import type { View } from '../graph/view.ts';
import type { Known, Language } from '../graph/model.ts';
import type { Schema } from '../graph/schema.ts';
import type { Load, State } from './state.ts';

/** Remembers the last answer while the arguments stay the same objects. */
export function remember<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { given: Arguments; result: Result } | null = null;
  return (...given) => {
    const old = last;
    if (old !== null && given.every((value, index) => value === old.given[index]))
      return old.result;
    const result = compute(...given);
    last = { given, result };
    return result;
  };
}

const viewOfHistory = remember((history: History) => viewOf(history));

/** What the canvas holds now. */
export function currentView(state: State): View {
  return viewOfHistory(state.history);
}

const computeScene = remember(
  (view: View, known: Known, schema: Load<Schema>, language: Language): Scene =>
    schema.status === 'ready' ? sceneOf(view, known, schema.value, language) : EMPTY_SCENE,
);

/** What is drawn now: the same object while nothing it depends on changed. */
export function currentScene(state: State): Scene {
  return computeScene(currentView(state), state.known, state.schema, state.language);
}

const computeTypeCounts = remember((view: View, known: Known): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const id of view.ids) {
    const type = known.entities.get(id)?.type;
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
});

/** Entities of each type on the canvas, those of hidden types included. */
export function typeCounts(state: State): ReadonlyMap<string, number> {
  return computeTypeCounts(currentView(state), state.known);
}

export function sameGroup(a: Group, b: Group): boolean {
  return (
    a.relationType === b.relationType &&
    a.direction === b.direction &&
    a.entityType === b.entityType
  );
}

/** Relations of one of an entity's groups whose other end is on the canvas. */
export function shownInGroup(known: Known, view: View, id: string, group: Group): number {
  const present = new Set(view.ids);
  let count = 0;
  for (const relation of known.relations.values()) {
    if (relation.type !== group.relationType) continue;
    const [near, far] =
      group.direction === 'OUT'
        ? [relation.source, relation.target]
        : [relation.target, relation.source];
    if (near !== id || !present.has(far)) continue;
    if (known.entities.get(far)?.type === group.entityType) count += 1;
  }
  return count;
}

/** Relations of an entity that would come with entities not on the canvas yet. */
export function missingAround(
  known: Known,
  view: View,
  id: string,
  groups: readonly GroupCount[],
): number {
  return groups.reduce(
    (sum, group) => sum + Math.max(0, group.count - shownInGroup(known, view, id, group)),
    0,
  );
}

/** The theme on screen. */
export function shownTheme({ theme, systemDark }: State): 'light' | 'dark' {
  if (theme === 'system') return systemDark ? 'dark' : 'light';
  return theme;
}
