import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { later } from '../later.ts';

/** Stands for a menu that did not come: the palette has the same acts. */
function NoMenu(): ReactNode {
  return null;
}

/** The menus come with the canvas, not with the first view. */
const LayoutMenu = later(() => import('./layout-menu.tsx').then((part) => part.LayoutMenu), NoMenu);
const GroupMenu = later(() => import('./group-menu.tsx').then((part) => part.GroupMenu), NoMenu);
const ExportMenu = later(() => import('./export-menu.tsx').then((part) => part.ExportMenu), NoMenu);

/** How the canvas is arranged, gathered, bundled and written to files. */
export function CanvasMenus(): ReactNode {
  return (
    <Suspense fallback={null}>
      <LayoutMenu />
      <GroupMenu />
      <ExportMenu />
    </Suspense>
  );
}
