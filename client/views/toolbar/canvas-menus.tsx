import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';

/** The menus come with the canvas, not with the first view; where they do not come, the palette has the same acts. */
const LayoutMenu = lazy(() =>
  import('./layout-menu.tsx').then(
    (room) => ({ default: room.LayoutMenu }),
    () => ({ default: () => null }),
  ),
);
const GroupMenu = lazy(() =>
  import('./group-menu.tsx').then(
    (room) => ({ default: room.GroupMenu }),
    () => ({ default: () => null }),
  ),
);

/** How the canvas is arranged, gathered and bundled. */
export function CanvasMenus(): ReactNode {
  return (
    <Suspense fallback={null}>
      <LayoutMenu />
      <GroupMenu />
    </Suspense>
  );
}
