import type { Act } from './act.ts';

export const hide = {
  id: 'hide',
  group: 'selection',
  icon: 'remove',
  enabled: ({ ids }) => ids.length > 0,
  run: ({ actions, ids }) => {
    actions.hide(ids);
  },
} as const satisfies Act;
