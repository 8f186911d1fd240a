import { later } from '../later.ts';
import { RoomMissing } from '../room-missing.tsx';

/** The panel of filters, fetched when it is first opened. */
export const FiltersPanel = later(
  () => import('../filters/filters-panel.tsx').then((part) => part.FiltersPanel),
  RoomMissing,
);

/** The panel of styles, fetched when it is first opened. */
export const StylePanel = later(
  () => import('../looks/style-panel.tsx').then((part) => part.StylePanel),
  RoomMissing,
);
