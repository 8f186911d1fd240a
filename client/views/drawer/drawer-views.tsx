import type { ComponentType } from 'react';
import type { DrawerPanel } from '../../state/drawer-panels.ts';
import { SavedPanel } from '../saved/saved-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';

/** What stands in the panels below the canvas. Panels that bring much code with them are fetched when first opened. */
export const DRAWER_VIEWS: Readonly<Record<DrawerPanel, ComponentType>> = {
  saved: SavedPanel,
  steps: StepsPanel,
};
