import type { Act } from './act.ts';
import { idsHere } from './selection-acts.ts';

export const expand = {
  id: 'expand',
  group: 'selection',
  icon: 'expand',
  keys: ['e'],
  enabled: (place) => idsHere(place).length > 0,
  run: (place) => place.actions.expand(idsHere(place)),
} as const satisfies Act;

export const chooseExpansion = {
  id: 'chooseExpansion',
  group: 'selection',
  icon: 'choose',
  keys: ['shift+e'],
  enabled: (place) => idsHere(place).length > 0,
  run: (place) => place.actions.choose(idsHere(place)),
} as const satisfies Act;
