import { useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import type { Point } from '../graph/model.ts';
import type { Selection } from '../state/selection.ts';
import { useActions } from './explorer-context.ts';

/** How long a finger holds for the menu to open, and how far it may stray. */
const HOLD_MS = 500;
const STRAY = 10;

/** Makes an element open the menu of something: by the second button, the menu key, or a finger that holds. */
export function useMenuTarget(target: Selection): {
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: MouseEvent) => void;
} {
  const actions = useActions();
  const hold = useRef<{ timer: ReturnType<typeof setTimeout>; from: Point } | null>(null);
  const held = useRef(false);
  const leave = (): void => {
    if (hold.current !== null) clearTimeout(hold.current.timer);
    hold.current = null;
  };
  const open = (at: Point): void => {
    leave();
    actions.openMenu(target, at);
  };
  return {
    onContextMenu(event) {
      event.preventDefault();
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      // The menu key brings no place of its own.
      const byKey = event.clientX === 0 && event.clientY === 0;
      open(byKey ? { x: left, y: bottom } : { x: event.clientX, y: event.clientY });
    },
    onPointerDown(event) {
      held.current = false;
      leave();
      if (event.pointerType !== 'touch') return;
      const from = { x: event.clientX, y: event.clientY };
      const timer = setTimeout(() => {
        held.current = true;
        open(from);
      }, HOLD_MS);
      hold.current = { timer, from };
    },
    onPointerMove(event) {
      const from = hold.current?.from;
      if (from === undefined) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STRAY) leave();
    },
    onPointerUp: leave,
    onPointerCancel: leave,
    onClickCapture(event) {
      // The finger that held has opened the menu and chooses nothing besides.
      if (!held.current) return;
      held.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
