/** The panels that open below the canvas, in the order of their doors. */
export const DRAWER_PANELS = [
  'table',
  'figures',
  'timeline',
  'document',
  'paths',
  'saved',
  'steps',
] as const;

export type DrawerPanel = (typeof DRAWER_PANELS)[number];

/** Heights of the drawer in per cent of the window, and the step of a key. */
export const DRAWER_HEIGHT = { least: 16, most: 80, first: 38, step: 4 } as const;
