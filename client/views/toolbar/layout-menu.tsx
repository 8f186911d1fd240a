import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import type { ActId } from '../../acts/acts.ts';
import { canvasWordsIn } from '../../i18n/canvas-words.ts';
import { LAYOUTS, layoutOf } from '../../layouts/layouts.ts';
import { currentView } from '../../state/derived.ts';
import { Icon } from '../../ui/icon.tsx';
import { useActEnabled, useRunAct } from '../acting.ts';
import { useExplorerState, useLanguage } from '../explorer-context.ts';
import { useStage } from '../use-stage.ts';

/** The ways of arranging the canvas; choosing one arranges by it. */
export function LayoutMenu(): ReactNode {
  const stage = useStage();
  const language = useLanguage();
  const run = useRunAct();
  const enabled = useActEnabled('arrange');
  const current = useExplorerState((state) => layoutOf(currentView(state).layout));
  const label = canvasWordsIn(language).layouts.label(current.words[language]);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="icon-button" aria-label={label} title={label} disabled={!enabled}>
        <Icon name="layouts" />
      </Menu.Trigger>
      <Menu.Portal container={stage}>
        <Menu.Positioner sideOffset={6} align="start" className="popup-positioner">
          <Menu.Popup className="popup tool-menu">
            <Menu.RadioGroup
              value={current.id}
              onValueChange={(id: string) => {
                const act: ActId = `layout.${layoutOf(id).id}`;
                run(act);
              }}
            >
              {LAYOUTS.map(({ id, words }) => (
                <Menu.RadioItem key={id} value={id} className="tool-menu-item" closeOnClick>
                  <span>
                    <Menu.RadioItemIndicator>
                      <Icon name="check" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {words[language]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
