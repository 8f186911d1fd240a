import type { Act } from './act.ts';
import { idsHere } from './selection-acts.ts';

export const expand = {
  id: 'expand',
  group: 'selection',
  icon: 'expand',
  keys: ['e'],
  enabled: (place) => idsHere(place).length === 1,
  run: (place) => place.actions.expand(place.ids[0] ?? ''),
} as const satisfies Act;

export const chooseExpansion = {
  id: 'chooseExpansion',
  group: 'selection',
  icon: 'choose',
  keys: ['shift+e'],
  enabled: (place) => idsHere(place).length === 1,
  run: (place) => place.actions.choose(place.ids[0] ?? ''),
} as const satisfies Act;
