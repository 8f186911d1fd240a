import { useEffect, useEffectEvent, useRef } from 'react';
import { actOf } from '../acts/acts.ts';
import { actOfKeys } from '../acts/shortcuts.ts';
import type { Room } from '../state/rooms.ts';
import { useActPlace } from './acting.ts';
import { useExplorer } from './explorer-context.ts';

const WRITING = 'input, textarea, select, [contenteditable]';

/** Whether the person has marked text on the page, which the keys of the browser then mean. */
function marksText(): boolean {
  return (window.getSelection()?.toString() ?? '') !== '';
}

/**
 * Runs the act that the pressed keys stand for. Fields have keys of their own, but for the palette's; so have menus and
 * whatever lies over the window. In rooms without the canvas only acts of the window are at hand.
 */
export function useActShortcuts(room: Room): void {
  const { store } = useExplorer();
  const place = useActPlace();
  const covered = useRef(false);
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || covered.current) return;
    const { singleKeys } = store.getState();
    const id = actOfKeys(event, singleKeys);
    if (id === null) return;
    const { target } = event;
    const writing = target instanceof HTMLElement && target.closest(WRITING) !== null;
    if (writing && id !== 'palette') return;
    const act = actOf(id);
    if (room !== 'explore' && act.group !== 'window') return;
    if (id === 'copyNames' && marksText()) return;
    const here = place();
    if (!act.enabled(here)) return;
    event.preventDefault();
    void act.run(here);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      onKeyDown(event);
    };
    // A menu that a key closes is gone by the time the key comes up here, and the key was the menu's all the same.
    const look = (): void => {
      const { menu, overlay } = store.getState();
      covered.current = menu !== null || overlay !== null;
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', listener);
    };
  }, [store]);
}
