import { currentScene, currentView } from '../state/derived.ts';
import type { Act, ActPlace } from './act.ts';

function drawn({ state }: ActPlace): boolean {
  return currentScene(state).entities.size > 0;
}

export const groupByType = {
  id: 'groupByType',
  group: 'canvas',
  icon: 'group',
  enabled: (place) => drawn(place) && currentView(place.state).grouping?.by.by !== 'type',
  run: ({ actions }) => {
    actions.group({ by: { by: 'type' }, open: [] });
  },
} as const satisfies Act;

export const ungroup = {
  id: 'ungroup',
  group: 'canvas',
  icon: 'group',
  enabled: ({ state }) => currentView(state).grouping !== null,
  run: ({ actions }) => {
    actions.group(null);
  },
} as const satisfies Act;

export const bundleRelations = {
  id: 'bundleRelations',
  group: 'canvas',
  icon: 'bundle',
  enabled: drawn,
  run: ({ state, actions }) => {
    actions.take({ kind: 'bundle', on: !currentView(state).bundled });
  },
} as const satisfies Act;

export const writePeriods = {
  id: 'writePeriods',
  group: 'canvas',
  icon: 'period',
  enabled: drawn,
  run: ({ state, actions }) => {
    actions.take({ kind: 'periods', on: !currentView(state).periods });
  },
} as const satisfies Act;

export const lasso = {
  id: 'lasso',
  group: 'selection',
  icon: 'lasso',
  enabled: drawn,
  run: ({ state, actions }) => {
    actions.takeTool(state.tool === 'lasso' ? 'hand' : 'lasso');
  },
} as const satisfies Act;
