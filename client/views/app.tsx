import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { currentView } from '../state/derived.ts';
import { LoadingLine } from './loading-line.tsx';
import { CanvasMissing } from './canvas-missing.tsx';
import { Announcer } from './announcer.tsx';
import type { CanvasHandle } from './canvas-handle.ts';
import { useActions, useExplorerState, useLanguage, useWords } from './explorer-context.ts';
import { Header } from './header.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Mirror } from './mirror.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Sidebar } from './sidebar/sidebar.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useUndoShortcut } from './toolbar/undo-shortcut.ts';

const loadCanvas = () => import('./canvas/canvas-view.tsx');
const CanvasView = lazy(() =>
  loadCanvas().then(
    (room) => ({ default: room.CanvasView }),
    () => ({ default: CanvasMissing }),
  ),
);

/** The whole window of the explorer. */
export function App(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const actions = useActions();
  const [cursor, setCursor] = useState<string | null>(null);
  const [ringed, setRinged] = useState(false);
  const canvas = useRef<CanvasHandle>(null);
  const list = useRef<HTMLUListElement>(null);
  const stage = useRef<HTMLElement>(null);
  const empty = useExplorerState((state) => currentView(state).ids.length === 0);
  const opening = useExplorerState((state) => state.busy > 0);
  useUndoShortcut(actions);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    document.title = words.documentTitle;
  }, [language, words]);

  // Fetched while the start screen is read, so that the first choice does not wait for it.
  useEffect(() => {
    loadCanvas().catch(() => undefined);
  }, []);

  return (
    <div className="window">
      <a
        className="skip"
        href="#stage"
        onClick={(event) => {
          event.preventDefault();
          (list.current ?? stage.current)?.focus();
        }}
      >
        {words.skipToCanvas}
      </a>
      <Header
        onChosen={(id) => {
          setCursor(id);
          // The list may come only with this choice; it is there once the page is drawn again.
          requestAnimationFrame(() => list.current?.focus());
        }}
      />
      <div className="room">
        {!empty && <Sidebar />}
        <main
          ref={stage}
          id="stage"
          className="stage"
          tabIndex={-1}
          aria-label={words.canvas.label}
        >
          {!empty && <h1 className="unseen">{words.documentTitle}</h1>}
          <NoticeBar />
          {empty ? (
            opening ? (
              <div className="start start-wait">
                <LoadingLine>{words.canvas.busy}</LoadingLine>
              </div>
            ) : (
              <StartScreen />
            )
          ) : (
            <>
              <Toolbar canvas={canvas} />
              <div className="canvas-frame">
                <Suspense fallback={<LoadingLine>{words.canvas.loading}</LoadingLine>}>
                  <CanvasView
                    ref={canvas}
                    cursor={ringed ? cursor : null}
                    onPoint={(id) => {
                      setCursor(id);
                      list.current?.focus({ preventScroll: true });
                    }}
                  />
                </Suspense>
                <Mirror ref={list} cursor={cursor} onCursor={setCursor} onRing={setRinged} />
                <p className="canvas-keys" aria-hidden="true">
                  {words.canvas.keys}
                </p>
              </div>
            </>
          )}
        </main>
        <Inspector />
      </div>
      <Announcer />
    </div>
  );
}
