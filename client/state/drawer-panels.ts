/** The panels that open below the canvas, in the order of their doors. */
export const DRAWER_PANELS = ['saved', 'steps'] as const;

export type DrawerPanel = (typeof DRAWER_PANELS)[number];
