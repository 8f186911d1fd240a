import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { ACTS } from '../../acts/acts.ts';
import { currentScene } from '../../state/derived.ts';
import { Icon } from '../../ui/icon.tsx';
import { useActWords, useRunAct } from '../acting.ts';
import { useExplorerState, useWords } from '../explorer-context.ts';
import { useStage } from '../use-stage.ts';

/** How the view is handed on: as a link, or as one of the kinds of files. */
export function ExportMenu(): ReactNode {
  const stage = useStage();
  const words = useWords();
  const acts = useActWords();
  const run = useRunAct();
  const empty = useExplorerState((state) => currentScene(state).entities.size === 0);
  return (
    <Menu.Root>
      <Menu.Trigger
        className="icon-button"
        aria-label={words.toolbar.export}
        title={words.toolbar.export}
        disabled={empty}
      >
        <Icon name="load" />
      </Menu.Trigger>
      <Menu.Portal container={stage}>
        <Menu.Positioner sideOffset={6} align="end" className="popup-positioner">
          <Menu.Popup className="popup menu">
            <Menu.Item
              className="menu-item"
              onClick={() => {
                run('copyLink');
              }}
            >
              <Icon name="link" />
              {acts.copyLink}
            </Menu.Item>
            <Menu.Separator className="menu-line" />
            {ACTS.filter(({ group }) => group === 'export').map(({ id }) => (
              <Menu.Item
                key={id}
                className="menu-item"
                onClick={() => {
                  run(id);
                }}
              >
                {acts[id]}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
