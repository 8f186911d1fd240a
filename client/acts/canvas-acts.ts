import { currentScene, currentView } from '../state/derived.ts';
import type { Act, ActPlace } from './act.ts';

const ZOOM_STEP = 1.3;

function drawn({ state, canvas }: ActPlace): boolean {
  return canvas !== null && currentScene(state).entities.size > 0;
}

export const zoomOut = {
  id: 'zoomOut',
  group: 'canvas',
  icon: 'zoomOut',
  keys: ['-'],
  enabled: drawn,
  run: ({ canvas }) => canvas?.zoomBy(1 / ZOOM_STEP),
} as const satisfies Act;

export const zoomIn = {
  id: 'zoomIn',
  group: 'canvas',
  icon: 'zoomIn',
  keys: ['+', '='],
  enabled: drawn,
  run: ({ canvas }) => canvas?.zoomBy(ZOOM_STEP),
} as const satisfies Act;

export const fit = {
  id: 'fit',
  group: 'canvas',
  icon: 'fit',
  keys: ['0'],
  enabled: drawn,
  run: ({ canvas }) => canvas?.fit(),
} as const satisfies Act;

export const unfocus = {
  id: 'unfocus',
  group: 'canvas',
  icon: 'shown',
  keys: ['shift+f'],
  enabled: ({ state }) => currentView(state).focus.length > 0,
  run: ({ actions }) => {
    actions.take({ kind: 'focus', ids: [] });
  },
} as const satisfies Act;

export const reveal = {
  id: 'reveal',
  group: 'canvas',
  icon: 'reveal',
  keys: ['r'],
  enabled: ({ state }) => currentView(state).ids.length > 1,
  run: ({ actions }) => actions.revealRelations(),
} as const satisfies Act;

export const clear = {
  id: 'clear',
  group: 'canvas',
  icon: 'clear',
  enabled: ({ state }) => currentView(state).ids.length > 0,
  run: ({ actions }) => {
    actions.clear();
  },
} as const satisfies Act;
