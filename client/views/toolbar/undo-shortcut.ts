import { useEffect } from 'react';
import type { Actions } from '../../state/actions.ts';

/** Ctrl-Z (⌘Z) undoes a step and Ctrl-Shift-Z or Ctrl-Y does it again, outside of fields, which have their own. */
export function useUndoShortcut(actions: Actions, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      const key = event.key.toLowerCase();
      if (key === 'z') {
        event.preventDefault();
        if (event.shiftKey) actions.redo();
        else actions.undo();
      } else if (key === 'y') {
        event.preventDefault();
        actions.redo();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [actions, active]);
}
