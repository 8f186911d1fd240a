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
  enabled: drawn,
  run: ({ canvas }) => canvas?.zoomBy(1 / ZOOM_STEP),
} as const satisfies Act;

export const zoomIn = {
  id: 'zoomIn',
  group: 'canvas',
  icon: 'zoomIn',
  enabled: drawn,
  run: ({ canvas }) => canvas?.zoomBy(ZOOM_STEP),
} as const satisfies Act;

export const fit = {
  id: 'fit',
  group: 'canvas',
  icon: 'fit',
  enabled: drawn,
  run: ({ canvas }) => canvas?.fit(),
} as const satisfies Act;

export const arrange = {
  id: 'arrange',
  group: 'canvas',
  icon: 'arrange',
  enabled: drawn,
  run: ({ state, actions, canvas }) => {
    if (canvas !== null) actions.arrange(currentView(state).layout, canvas.arrange());
  },
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
