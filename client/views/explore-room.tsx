import { lazy, Suspense, useContext, useEffect, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { currentView } from '../state/derived.ts';
import { CanvasMissing } from './canvas-missing.tsx';
import { useExplorerState, useWords } from './explorer-context.ts';
import { later } from './later.ts';
import { LoadingLine } from './loading-line.tsx';
import { Mirror } from './mirror.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { RoomMissing } from './room-missing.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { StartWait } from './start/start-wait.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { Drawer } from './drawer/drawer.tsx';
import { CanvasContext } from './acting.ts';

const loadCanvas = () => import('./canvas/canvas-view.tsx');
const CanvasView = lazy(() =>
  loadCanvas().then(
    (room) => ({ default: room.CanvasView }),
    () => ({ default: CanvasMissing }),
  ),
);

const loadSidebar = () => import('./sidebar/sidebar.tsx');
const Sidebar = later(() => loadSidebar().then((part) => part.Sidebar), RoomMissing);
const loadInspector = () => import('./inspector/inspector.tsx');
const Inspector = later(() => loadInspector().then((part) => part.Inspector), RoomMissing);

/** The room with the canvas, what is beside it, and the start screen while it is empty. */
export function ExploreRoom({
  cursor,
  onCursor,
  list,
  stage,
}: {
  /** The entity the keyboard stands on. */
  cursor: string | null;
  onCursor: (id: string | null) => void;
  list: RefObject<HTMLUListElement | null>;
  stage: RefObject<HTMLElement | null>;
}): ReactNode {
  const words = useWords();
  const [ringed, setRinged] = useState(false);
  const canvas = useContext(CanvasContext);
  const empty = useExplorerState((state) => currentView(state).ids.length === 0);
  const ready = useExplorerState(({ schema }) => schema.status === 'ready');
  const covered = useExplorerState(({ drawer, drawerSize }) => drawer !== null && drawerSize.full);
  const opening = useExplorerState((state) => state.busy > 0);

  // Fetched while the start screen is read, so that the first choice does not wait for it.
  useEffect(() => {
    for (const load of [loadCanvas, loadSidebar, loadInspector]) load().catch(() => undefined);
  }, []);

  return (
    <div className="room">
      {!empty && (
        <Suspense fallback={<aside className="sidebar" />}>
          <Sidebar />
        </Suspense>
      )}
      <main ref={stage} id="stage" className="stage" tabIndex={-1} aria-label={words.canvas.label}>
        {!empty && <h1 className="unseen">{words.documentTitle}</h1>}
        <NoticeBar />
        <div className="stage-above" inert={covered}>
          {empty ? (
            opening ? (
              <StartWait>
                <LoadingLine>{words.canvas.busy}</LoadingLine>
              </StartWait>
            ) : (
              <StartScreen />
            )
          ) : (
            <>
              <Toolbar />
              <div className="canvas-frame">
                <Suspense fallback={<LoadingLine>{words.canvas.loading}</LoadingLine>}>
                  <CanvasView
                    ref={canvas}
                    cursor={ringed ? cursor : null}
                    onPoint={(id) => {
                      onCursor(id);
                      list.current?.focus({ preventScroll: true });
                    }}
                  />
                </Suspense>
                <Mirror ref={list} cursor={cursor} onCursor={onCursor} onRing={setRinged} />
                <p className="canvas-keys" aria-hidden="true">
                  {words.canvas.keys}
                </p>
              </div>
            </>
          )}
        </div>
        {ready && <Drawer />}
      </main>
      <Suspense fallback={null}>
        <Inspector />
      </Suspense>
    </div>
  );
}
