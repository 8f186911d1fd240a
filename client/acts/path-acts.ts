import { ENDS_AT_MOST, VIA_AT_MOST } from '../graph/path-question.ts';
import type { Act, ActPlace } from './act.ts';

function only({ ids }: ActPlace): string | null {
  const [id = null, ...more] = ids;
  return more.length === 0 ? id : null;
}

export const pathFrom = {
  id: 'pathFrom',
  group: 'paths',
  icon: 'path',
  keys: ['s'],
  enabled: (place) => only(place) !== null,
  run: ({ actions, ids }) => {
    actions.pathsBetween(ids);
  },
} as const satisfies Act;

export const pathTo = {
  id: 'pathTo',
  group: 'paths',
  icon: 'path',
  keys: ['t'],
  enabled: (place) => {
    const { ends } = place.state.paths.question;
    const id = only(place);
    return id !== null && ends.length > 0 && ends.length < ENDS_AT_MOST && !ends.includes(id);
  },
  run: ({ actions, ids }) => {
    actions.addEnd(ids[0] ?? '');
  },
} as const satisfies Act;

export const pathVia = {
  id: 'pathVia',
  group: 'paths',
  icon: 'path',
  keys: ['v'],
  enabled: (place) => {
    const { ends, via } = place.state.paths.question;
    const id = only(place);
    if (id === null || ends.length < 2 || via.length >= VIA_AT_MOST) return false;
    return !ends.includes(id) && !via.includes(id);
  },
  run: ({ actions, ids }) => {
    actions.addVia(ids[0] ?? '');
  },
} as const satisfies Act;

export const pathBetween = {
  id: 'pathBetween',
  group: 'paths',
  icon: 'path',
  keys: ['o'],
  enabled: ({ ids }) => ids.length >= 2 && ids.length <= ENDS_AT_MOST,
  run: ({ actions, ids }) => {
    actions.pathsBetween(ids);
  },
} as const satisfies Act;

export const openPaths = {
  id: 'openPaths',
  group: 'window',
  icon: 'path',
  keys: ['shift+o'],
  enabled: ({ state }) => state.history.done > 0,
  run: ({ actions }) => {
    actions.openDrawer('paths');
  },
} as const satisfies Act;
