import type { Act } from './act.ts';

export const undo = {
  id: 'undo',
  group: 'history',
  icon: 'undo',
  keys: ['mod+z'],
  enabled: ({ state }) => state.history.done > 0,
  run: ({ actions }) => {
    actions.undo();
  },
} as const satisfies Act;

export const redo = {
  id: 'redo',
  group: 'history',
  icon: 'redo',
  keys: ['mod+shift+z', 'mod+y'],
  enabled: ({ state }) => state.history.done < state.history.steps.length,
  run: ({ actions }) => {
    actions.redo();
  },
} as const satisfies Act;
