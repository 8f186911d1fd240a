import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { DrawerPanel } from '../../state/drawer-panels.ts';
import { SavedPanel } from '../saved/saved-panel.tsx';
import { RoomMissing } from '../room-missing.tsx';
import { StepsPanel } from './steps-panel.tsx';

const PathsPanel = lazy(() =>
  import('../paths/paths-panel.tsx').then((panel) => ({ default: panel.PathsPanel })),
);

/** What stands in the panels below the canvas. Panels that bring much code with them are fetched when first opened. */
export const DRAWER_VIEWS: Readonly<Record<DrawerPanel, ComponentType>> = {
  figures: lazy(() =>
    import('../figures/figures-panel.tsx').then(
      (panel) => ({ default: panel.FiguresPanel }),
      () => ({ default: RoomMissing }),
    ),
  ),
  timeline: lazy(() =>
    import('../timeline/timeline-panel.tsx').then(
      (panel) => ({ default: panel.TimelinePanel }),
      () => ({ default: RoomMissing }),
    ),
  ),
  document: lazy(() =>
    import('../document/document-panel.tsx').then(
      (panel) => ({ default: panel.DocumentPanel }),
      () => ({ default: RoomMissing }),
    ),
  ),
  paths: PathsPanel,
  saved: SavedPanel,
  steps: StepsPanel,
};
