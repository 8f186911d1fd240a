import { Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { DRAWER_PANELS } from '../../state/drawer-panels.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useActions, useExplorerState, useWords } from '../explorer-context.ts';
import { LoadingLine } from '../loading-line.tsx';
import { DrawerHandle } from './drawer-handle.tsx';
import { DRAWER_VIEWS } from './drawer-views.tsx';

/** The doors of the panels below the canvas, and the panel that is open. */
export function Drawer(): ReactNode {
  const words = useWords();
  const actions = useActions();
  const open = useExplorerState((state) => state.drawer);
  const { full, height } = useExplorerState((state) => state.drawerSize);
  const { maximise, restore } = words.drawer;
  const View = open === null ? null : DRAWER_VIEWS[open];
  const isFull = full && open !== null;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where doors do not all fit, the one that is open is in sight.
    bar.current
      ?.querySelector('[aria-expanded=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [open]);
  return (
    <section
      className={`drawer ${open === null ? '' : 'drawer-open'} ${isFull ? 'drawer-full' : ''}`}
      style={open === null || isFull ? undefined : { height: `${height}dvh` }}
      aria-label={words.drawer.label}
    >
      {open !== null && <DrawerHandle />}
      <div ref={bar} className="drawer-bar">
        {DRAWER_PANELS.map((panel) => (
          <button
            key={panel}
            type="button"
            className="drawer-door"
            aria-expanded={panel === open}
            aria-controls={panel === open ? 'drawer-panel' : undefined}
            onClick={() => {
              actions.openDrawer(panel);
            }}
          >
            <Icon name="next" size={12} />
            {words.drawer[panel]}
          </button>
        ))}
        {open !== null && (
          <span className="drawer-end">
            <IconButton
              icon={isFull ? 'restore' : 'maximise'}
              label={isFull ? restore : maximise}
              onClick={() => {
                actions.facts.size({ full: !isFull });
              }}
            />
            <IconButton
              icon="close"
              label={words.drawer.close}
              onClick={() => {
                actions.openDrawer(null);
              }}
            />
          </span>
        )}
      </div>
      {View !== null && (
        <div id="drawer-panel" className="drawer-panel" tabIndex={-1}>
          <Suspense fallback={<LoadingLine>{words.rooms.loading}</LoadingLine>}>
            <View />
          </Suspense>
        </div>
      )}
    </section>
  );
}
