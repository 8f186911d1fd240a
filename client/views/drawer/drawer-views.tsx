import type { ComponentType } from 'react';
import type { DrawerPanel } from '../../state/drawer-panels.ts';
import { later } from '../later.ts';
import { RoomMissing } from '../room-missing.tsx';
import { StepsPanel } from './steps-panel.tsx';

/** What stands in the panels below the canvas. Panels that bring much code with them are fetched when first opened. */
export const DRAWER_VIEWS: Readonly<Record<DrawerPanel, ComponentType>> = {
  table: later(
    () => import('../table/table-panel.tsx').then(({ TablePanel }) => TablePanel),
    RoomMissing,
  ),
  figures: later(
    () => import('../figures/figures-panel.tsx').then(({ FiguresPanel }) => FiguresPanel),
    RoomMissing,
  ),
  timeline: later(
    () => import('../timeline/timeline-panel.tsx').then(({ TimelinePanel }) => TimelinePanel),
    RoomMissing,
  ),
  document: later(
    () => import('../document/document-panel.tsx').then(({ DocumentPanel }) => DocumentPanel),
    RoomMissing,
  ),
  paths: later(
    () => import('../paths/paths-panel.tsx').then(({ PathsPanel }) => PathsPanel),
    RoomMissing,
  ),
  saved: later(
    () => import('../saved/saved-panel.tsx').then(({ SavedPanel }) => SavedPanel),
    RoomMissing,
  ),
  steps: StepsPanel,
};
