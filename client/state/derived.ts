import type { GroupCount } from '../graph/detail.ts';
import { EMPTY_SCENE, sceneOf } from '../graph/scene.ts';
import type { Scene } from '../graph/scene.ts';
import { colouringOf, NO_COLOURING } from '../graph/colouring.ts';
import type { Colouring } from '../graph/colouring.ts';
import type { LabelLanguage } from '../graph/drawn-label.ts';
import { faultsOf } from '../graph/filtering.ts';
import type { Faults } from '../graph/filtering.ts';
import type { Metrics } from '../graph/metrics.ts';
import { sizingOf } from '../graph/sizing.ts';
import type { Sizing } from '../graph/sizing.ts';
import { thingsOf } from '../graph/things.ts';
import type { Things } from '../graph/things.ts';
import type { Values } from '../graph/values.ts';
import { lightScene } from '../graph/lit.ts';
import { viewOf } from '../graph/history.ts';
import type { History } from '../graph/history.ts';
import type { Group } from '../graph/steps.ts';
import type { View } from '../graph/view.ts';
import type { Known } from '../graph/model.ts';
import type { Schema } from '../graph/schema.ts';
import { litBy } from './path-state.ts';
import { remember } from './remember.ts';
import type { Load, State } from './state.ts';

const viewOfHistory = remember((history: History) => viewOf(history));

/** What the canvas holds now. */
export function currentView(state: State): View {
  return viewOfHistory(state.history);
}

const computeThings = remember(
  (ids: View['ids'], hiddenTypes: View['hiddenTypes'], known: Known): Things =>
    thingsOf({ ids, hiddenTypes }, known),
);

/** What filters choose from. */
export function currentThings(state: State): Things {
  const { ids, hiddenTypes } = currentView(state);
  return computeThings(ids, hiddenTypes, state.known);
}

const computeFaults = remember(faultsOf);

/** What the filters leave out. */
export function currentFaults(state: State): Faults {
  const { filters } = currentView(state).filtering;
  return computeFaults(filters, currentThings(state), state.values);
}

const computeColouring = remember(
  (
    look: View['look'],
    things: Things,
    values: Values,
    metrics: Metrics,
    schema: Load<Schema>,
  ): Colouring =>
    schema.status === 'ready'
      ? colouringOf(look, things.entities, values, metrics, schema.value)
      : NO_COLOURING,
);

/** Colours on the canvas and what they mean. */
export function currentColouring(state: State): Colouring {
  const { look } = currentView(state);
  return computeColouring(look, currentThings(state), state.values, state.metrics, state.schema);
}

const computeSizing = remember(
  (size: View['look']['size'], things: Things, values: Values, metrics: Metrics): Sizing =>
    sizingOf(size, things.entities, values, metrics),
);

/** Sizes on the canvas and the ends of their scale. */
export function currentSizing(state: State): Sizing {
  const { size } = currentView(state).look;
  return computeSizing(size, currentThings(state), state.values, state.metrics);
}

const computeScene = remember(
  (
    view: View,
    known: Known,
    schema: Load<Schema>,
    labels: LabelLanguage,
    things: Things,
    faults: Faults,
    colouring: Colouring,
    sizing: Sizing,
  ): Scene =>
    schema.status === 'ready'
      ? sceneOf(view, known, schema.value, labels, { things, faults, colouring, sizing })
      : EMPTY_SCENE,
);

/** The language of what is written on the canvas. */
export function shownLabels({ labels, language }: State): LabelLanguage {
  return labels === 'interface' ? language : labels;
}

const computeLit = remember(litBy);
const computeLitScene = remember(lightScene);

/** What is drawn now: the same object while nothing it depends on changed. */
export function currentScene(state: State): Scene {
  const scene = computeScene(
    currentView(state),
    state.known,
    state.schema,
    shownLabels(state),
    currentThings(state),
    currentFaults(state),
    currentColouring(state),
    currentSizing(state),
  );
  return computeLitScene(scene, computeLit(state.paths));
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

/** Whether the theme on screen is light or dark; high contrast is one of the two. */
export function shownTheme({ theme, systemDark }: State): 'light' | 'dark' {
  if (theme === 'system' || theme === 'contrast') return systemDark ? 'dark' : 'light';
  return theme;
}

/** Whether everything is drawn in high contrast. */
export function highContrast({ theme, systemContrast }: State): boolean {
  return theme === 'contrast' || systemContrast;
}
