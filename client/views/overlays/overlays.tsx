import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';

import { useActions, useExplorerState } from '../explorer-context.ts';
import { ContextMenuView } from './context-menu.tsx';
import { HelpView } from './help.tsx';
import { QueriesView } from './queries.tsx';
import { PaletteView } from './palette.tsx';
import { useMenuWords } from './menu-words.ts';

/** What lies over the window: the context menu, the command palette, the page of help. */
export function Overlays({ onChosen }: { onChosen: (id: string) => void }): ReactNode {
  const words = useMenuWords();
  const actions = useActions();
  const menu = useExplorerState((state) => state.menu);
  const overlay = useExplorerState((state) => state.overlay);
  return (
    <>
      {menu !== null && (
        <ContextMenuView
          key={`${menu.at.x} ${menu.at.y} ${JSON.stringify(menu.target)}`}
          menu={menu}
        />
      )}
      {overlay !== null && (
        <Dialog.Root
          open
          onOpenChange={(open) => {
            if (!open) actions.openOverlay(null);
          }}
        >
          <Dialog.Portal>
            <Dialog.Backdrop className="overlay-backdrop" />
            <Dialog.Viewport className="overlay-viewport">
              {overlay === 'palette' ? (
                <Dialog.Popup
                  className="popup overlay palette"
                  aria-label={words.palette.placeholder}
                >
                  <PaletteView onChosen={onChosen} />
                </Dialog.Popup>
              ) : (
                <Dialog.Popup className="popup overlay overlay-page">
                  <Dialog.Close
                    className="icon-button overlay-close"
                    aria-label={words.close}
                    title={words.close}
                  >
                    <Icon name="close" />
                  </Dialog.Close>
                  {overlay === 'help' ? <HelpView /> : <QueriesView />}
                </Dialog.Popup>
              )}
            </Dialog.Viewport>
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </>
  );
}
