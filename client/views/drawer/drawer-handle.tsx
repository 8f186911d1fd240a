import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { DRAWER_HEIGHT } from '../../state/drawer-panels.ts';
import { useActions, useExplorerState, useWords } from '../explorer-context.ts';

function within(height: number): number {
  return Math.round(Math.max(DRAWER_HEIGHT.least, Math.min(DRAWER_HEIGHT.most, height)));
}

/** The upper edge of the open drawer: drawn or moved by the arrow keys, it changes how high the drawer is. */
export function DrawerHandle(): ReactNode {
  const words = useWords().drawer;
  const { size } = useActions().facts;
  const { full, height } = useExplorerState((state) => state.drawerSize);
  const dragged = useRef(false);
  const keys = (event: KeyboardEvent): void => {
    const to: Readonly<Record<string, number>> = {
      ArrowUp: height + DRAWER_HEIGHT.step,
      ArrowDown: height - DRAWER_HEIGHT.step,
      Home: DRAWER_HEIGHT.most,
      End: DRAWER_HEIGHT.least,
    };
    const wanted = to[event.key];
    if (event.key === 'Enter') size({ full: !full });
    else if (wanted !== undefined) size({ full: false, height: within(wanted) });
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="drawer-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={words.height}
      aria-valuemin={DRAWER_HEIGHT.least}
      aria-valuemax={full ? 100 : DRAWER_HEIGHT.most}
      aria-valuenow={full ? 100 : height}
      tabIndex={0}
      onKeyDown={keys}
      onDoubleClick={() => {
        size({ full: !full });
      }}
      onPointerDown={(event) => {
        dragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!dragged.current) return;
        const share = 100 * (1 - event.clientY / window.innerHeight);
        size({ full: false, height: within(share) });
      }}
      onPointerUp={() => {
        dragged.current = false;
      }}
      onPointerCancel={() => {
        dragged.current = false;
      }}
    />
  );
}
