import { lazy } from 'react';

/** The panel of filters, fetched when it is first opened. */
export const FiltersPanel = lazy(() =>
  import('../filters/filters-panel.tsx').then((room) => ({ default: room.FiltersPanel })),
);

/** The panel of styles, fetched when it is first opened. */
export const StylePanel = lazy(() =>
  import('../looks/style-panel.tsx').then((room) => ({ default: room.StylePanel })),
);
