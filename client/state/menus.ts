import type { Point } from '../graph/model.ts';
import type { Selection } from './selection.ts';
import type { Context } from './context.ts';

/** What opens over the window: the palette of commands, the page of help, the questions asked. */
export type Overlay = 'palette' | 'help' | 'queries';

/** The menu of what can be done to something, and where in the window it opens. */
export interface ContextMenu {
  /** `null` on the empty canvas. */
  readonly target: Selection | null;
  readonly at: Point;
}

/** Opening menus and what lies over the window. */
export interface Menus {
  /** Opens the menu for a thing; where the thing is one of several selected, the menu is for all of them. */
  readonly openMenu: (target: Selection | null, at: Point) => void;
  readonly closeMenu: () => void;
  readonly openOverlay: (overlay: Overlay | null) => void;
  /** Turns shortcuts of a single key on or off. */
  readonly setSingleKeys: (on: boolean) => void;
}

export function createMenus({ store, change }: Context): Menus {
  return {
    openMenu(target, at) {
      const { selection } = store.getState();
      const among =
        target?.kind === 'entity' &&
        selection?.kind === 'several' &&
        selection.ids.includes(target.id);
      change(() => ({ menu: { target: among ? selection : target, at } }));
    },
    closeMenu() {
      change(() => ({ menu: null }));
    },
    openOverlay(overlay) {
      change(() => ({ overlay, menu: null, found: null }));
    },
    setSingleKeys(singleKeys) {
      change(() => ({ singleKeys }));
    },
  };
}
