import { Menu } from '@base-ui/react/menu';
import { Fragment, useEffect, useRef } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import type { Act } from '../../acts/act.ts';
import type { ActId } from '../../acts/acts.ts';
import { nameOf } from '../../graph/reading.ts';
import type { ContextMenu } from '../../state/menus.ts';
import { Icon } from '../../ui/icon.tsx';
import { useActPlace, useActWords } from '../acting.ts';
import { useActions, useExplorerState, useLanguage } from '../explorer-context.ts';
import { Keys } from '../keys.tsx';
import { useStage } from '../use-stage.ts';
import { menuEntries } from './menu-entries.ts';
import { useMenuWords } from './menu-words.ts';

/** What the menu is about, for those who hear it. */
function useMenuName({ target }: ContextMenu): string {
  const words = useMenuWords();
  const language = useLanguage();
  const known = useExplorerState((state) => state.known);
  if (target === null) return words.menuOfCanvas;
  if (target.kind === 'relation') return words.menuOfRelation;
  if (target.kind === 'several') return words.menuOfMany(target.ids.length);
  const entity = known.entities.get(target.id);
  return words.menuOf(entity === undefined ? target.id : nameOf(entity, language));
}

/** Runs once the menu is gone and the keyboard is back, so that what takes the keyboard keeps it. */
function afterwards(run: () => void): void {
  setTimeout(run, 0);
}

/** How long after the finger is lifted the browser still tells of it, as of a mouse. */
const ECHO_MS = 700;

/**
 * Whether the finger that opened the menu by holding was lifted just now: what the browser tells of it must not close the
 * menu again. A finger is lifted that was not put down while the menu stood.
 */
function useLifted(): { readonly current: boolean } {
  const lifted = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const down = (): void => {
      lifted.current = false;
      window.removeEventListener('touchend', up, { capture: true });
    };
    const up = (): void => {
      lifted.current = true;
      timer = setTimeout(() => {
        lifted.current = false;
      }, ECHO_MS);
    };
    window.addEventListener('touchstart', down, { capture: true });
    window.addEventListener('touchend', up, { capture: true, once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('touchstart', down, { capture: true });
      window.removeEventListener('touchend', up, { capture: true });
    };
  }, []);
  return lifted;
}

/**
 * Where the menu has no room on the one side it stands on the other; on a narrow screen, where neither has room, it is moved
 * until it is whole.
 */
function avoidance(): ComponentProps<typeof Menu.Positioner>['collisionAvoidance'] {
  return window.matchMedia('(max-width: 760px)').matches
    ? { side: 'shift', align: 'shift' }
    : { side: 'flip', align: 'shift' };
}

function Entry({ act, menu }: { act: Act<ActId>; menu: ContextMenu }): ReactNode {
  const words = useActWords();
  const menuWords = useMenuWords();
  const stage = useStage();
  const place = useActPlace();
  const run = (): void => {
    afterwards(() => void act.run(place(menu.target)));
  };
  const content = (
    <>
      <Icon name={act.icon} />
      <span className="menu-words">{words[act.id]}</span>
    </>
  );
  const choices = act.choices?.(place(menu.target)) ?? [];
  if (choices.length < 2) {
    const [keys] = act.keys ?? [];
    return (
      <Menu.Item className="menu-item" label={words[act.id]} data-act={act.id} onClick={run}>
        {content}
        {keys !== undefined && <Keys keys={keys} />}
      </Menu.Item>
    );
  }
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item" label={words[act.id]} data-act={act.id}>
        {content}
        <Icon name="next" size={12} />
      </Menu.SubmenuTrigger>
      <Menu.Portal container={stage}>
        <Menu.Positioner
          className="popup-positioner"
          positionMethod="fixed"
          sideOffset={2}
          collisionPadding={8}
        >
          <Menu.Popup className="popup menu" aria-label={words[act.id]}>
            <Menu.Item className="menu-item" onClick={run}>
              <span className="menu-words">{menuWords.all}</span>
            </Menu.Item>
            {choices.map((choice) => (
              <Menu.Item
                key={choice.key}
                className="menu-item"
                label={choice.words}
                onClick={() => {
                  afterwards(() => void choice.run());
                }}
              >
                <span className="menu-words">{choice.words}</span>
                <span className="count">{choice.count}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

/** The menu of what can be done to the thing it was opened on. */
export function ContextMenuView({ menu }: { menu: ContextMenu }): ReactNode {
  const actions = useActions();
  const words = useMenuWords();
  const place = useActPlace();
  const name = useMenuName(menu);
  const stage = useStage();
  const lifted = useLifted();
  const { x, y } = menu.at;
  const entries = menuEntries(place(menu.target), menu.target !== null);
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open, { reason }) => {
        const echo = lifted.current && (reason === 'outside-press' || reason === 'focus-out');
        if (!open && !echo) actions.closeMenu();
      }}
    >
      <Menu.Portal container={stage}>
        <Menu.Positioner
          className="popup-positioner"
          positionMethod="fixed"
          anchor={{ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }}
          side="inline-end"
          align="start"
          collisionPadding={8}
          collisionAvoidance={avoidance()}
        >
          <Menu.Popup className="popup menu" aria-label={name}>
            {entries.map(({ group, acts }, index) => (
              <Fragment key={group}>
                {index > 0 && <Menu.Separator className="menu-line" />}
                <Menu.Group aria-label={words.groups[group]}>
                  {acts.map((act) => (
                    <Entry key={act.id} act={act} menu={menu} />
                  ))}
                </Menu.Group>
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
