import { layoutOf } from '../layouts/layouts.ts';
import type { LayoutId } from '../layouts/layouts.ts';
import { currentScene, currentView } from '../state/derived.ts';
import type { Act, ActPlace } from './act.ts';

function drawn({ state, canvas }: ActPlace): boolean {
  return canvas !== null && currentScene(state).entities.size > 0;
}

async function arrangeBy({ actions, canvas }: ActPlace, layout: LayoutId): Promise<void> {
  if (canvas === null) return;
  actions.tellArranged(layout, await canvas.arrange(layout));
}

export const arrange = {
  id: 'arrange',
  group: 'canvas',
  icon: 'arrange',
  keys: ['l'],
  enabled: drawn,
  run: (place) => arrangeBy(place, layoutOf(currentView(place.state).layout).id),
} as const satisfies Act;

export const stopArranging = {
  id: 'stopArranging',
  group: 'canvas',
  icon: 'stop',
  enabled: ({ state, canvas }) => state.arranging && canvas !== null,
  run: ({ canvas }) => canvas?.stop(),
} as const satisfies Act;

function layoutAct<const Id extends LayoutId>(layout: Id) {
  return {
    id: `layout.${layout}`,
    group: 'canvas',
    icon: 'arrange',
    enabled: drawn,
    run: (place) => arrangeBy(place, layout),
  } as const satisfies Act;
}

export const layoutForce = layoutAct('force');
export const layoutLayered = layoutAct('layered');
export const layoutConcentric = layoutAct('concentric');
export const layoutGrid = layoutAct('grid');
export const layoutByType = layoutAct('byType');
export const layoutByTime = layoutAct('byTime');
