import { hangingOn } from '../graph/around.ts';
import { nameOf } from '../graph/reading.ts';
import { currentView } from '../state/derived.ts';
import { currentAround } from '../state/surroundings.ts';
import type { Act, ActPlace } from './act.ts';
import { copyOut } from './copying.ts';

/** Of what is acted on, what is on the canvas. */
export function idsHere({ state, ids }: ActPlace): readonly string[] {
  const present = new Set(currentView(state).ids);
  return ids.filter((id) => present.has(id));
}

export const inspect = {
  id: 'inspect',
  group: 'selection',
  icon: 'evidence',
  enabled: ({ ids, relation }) => ids.length === 1 || relation !== null,
  run: ({ actions, ids, relation }) => {
    const [id = ''] = ids;
    if (relation === null) actions.select({ kind: 'entity', id });
    else actions.select({ kind: 'relation', id: relation });
  },
} as const satisfies Act;

export const addToCanvas = {
  id: 'addToCanvas',
  group: 'selection',
  icon: 'plus',
  enabled: (place) => place.ids.length > idsHere(place).length,
  run: ({ actions, ids }) => actions.add(ids),
} as const satisfies Act;

function hanging(place: ActPlace): string[] {
  const [id, ...more] = idsHere(place);
  if (id === undefined || more.length > 0) return [];
  return hangingOn(currentAround(place.state), id, currentView(place.state).pinned);
}

export const collapse = {
  id: 'collapse',
  group: 'selection',
  icon: 'collapse',
  keys: ['c'],
  enabled: (place) => hanging(place).length > 0,
  run: (place) => {
    const [from = ''] = place.ids;
    place.actions.take({ kind: 'collapse', from, ids: hanging(place) });
  },
} as const satisfies Act;

/** Everything around one entity, however much it is. */
export const bringAll = {
  id: 'bringAll',
  group: 'selection',
  icon: 'expand',
  enabled: ({ ids }) => ids.length === 1,
  run: ({ actions, ids }) => {
    const [id] = ids;
    return id === undefined ? undefined : actions.bringAll(id);
  },
} as const satisfies Act;

export const hide = {
  id: 'hide',
  group: 'selection',
  icon: 'remove',
  keys: ['delete', 'backspace'],
  enabled: (place) => idsHere(place).length > 0,
  run: (place) => {
    place.actions.hide(place.ids);
  },
} as const satisfies Act;

export const keepOnly = {
  id: 'keepOnly',
  group: 'selection',
  icon: 'keepOnly',
  keys: ['k'],
  enabled: (place) => {
    const here = idsHere(place).length;
    return here > 0 && here < currentView(place.state).ids.length;
  },
  run: (place) => {
    place.actions.take({ kind: 'keepOnly', ids: idsHere(place) });
  },
} as const satisfies Act;

function pinnedHere(place: ActPlace, pinned: boolean): string[] {
  const set = new Set(currentView(place.state).pinned);
  return idsHere(place).filter((id) => set.has(id) === pinned);
}

export const pin = {
  id: 'pin',
  group: 'selection',
  icon: 'pin',
  keys: ['p'],
  enabled: (place) => pinnedHere(place, false).length > 0,
  run: (place) => {
    place.actions.take({ kind: 'pin', ids: pinnedHere(place, false) });
  },
} as const satisfies Act;

export const unpin = {
  id: 'unpin',
  group: 'selection',
  icon: 'unpin',
  keys: ['shift+p'],
  enabled: (place) => pinnedHere(place, true).length > 0,
  run: (place) => {
    place.actions.take({ kind: 'unpin', ids: pinnedHere(place, true) });
  },
} as const satisfies Act;

export const focus = {
  id: 'focus',
  group: 'selection',
  icon: 'focus',
  keys: ['f'],
  enabled: (place) => idsHere(place).length > 0,
  run: (place) => {
    place.actions.take({ kind: 'focus', ids: idsHere(place) });
  },
} as const satisfies Act;

export const fitSelection = {
  id: 'fitSelection',
  group: 'selection',
  icon: 'fit',
  keys: ['z'],
  enabled: (place) => place.canvas !== null && idsHere(place).length > 0,
  run: (place) => {
    place.canvas?.fitTo(idsHere(place));
  },
} as const satisfies Act;

export const copyNames = {
  id: 'copyNames',
  group: 'selection',
  icon: 'copy',
  keys: ['y'],
  enabled: ({ ids }) => ids.length > 0,
  run: (place) => {
    const { state, ids } = place;
    const names = ids.map((id) => {
      const entity = state.known.entities.get(id);
      return entity === undefined ? id : nameOf(entity, state.language);
    });
    return copyOut(place, 'names', names.join('\n'), names.length);
  },
} as const satisfies Act;
