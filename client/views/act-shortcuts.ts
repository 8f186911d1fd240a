import { useEffect, useEffectEvent } from 'react';
import { actOfKeys } from '../acts/shortcuts.ts';
import { useRunAct } from './acting.ts';

/** Runs the act that the pressed keys stand for, outside of fields, which have keys of their own. */
export function useActShortcuts(active: boolean): void {
  const run = useRunAct();
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]'))
      return;
    const id = actOfKeys(event);
    if (id === null) return;
    event.preventDefault();
    run(id);
  });
  useEffect(() => {
    if (!active) return;
    const listener = (event: KeyboardEvent): void => {
      onKeyDown(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, [active]);
}
