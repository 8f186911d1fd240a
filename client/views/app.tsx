import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ROOMS } from '../state/rooms.ts';
import type { Room } from '../state/rooms.ts';
import { Announcer } from './announcer.tsx';
import { ExploreRoom } from './explore-room.tsx';
import { useActions, useExplorerState, useLanguage, useWords } from './explorer-context.ts';
import { Header } from './header.tsx';
import { LoadingLine } from './loading-line.tsx';
import { ROOM_VIEWS } from './room-views.tsx';
import { CanvasContext } from './acting.ts';
import { useActShortcuts } from './act-shortcuts.ts';
import type { CanvasHandle } from '../state/canvas-handle.ts';

const Overlays = lazy(() =>
  import('./overlays/overlays.tsx').then((room) => ({ default: room.Overlays })),
);

/** The whole window of the explorer. */
export function App(): ReactNode {
  const canvas = useRef<CanvasHandle>(null);
  return (
    <CanvasContext value={canvas}>
      <Window />
    </CanvasContext>
  );
}

function Window(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const actions = useActions();
  const room = useExplorerState((state) => state.room);
  const [cursor, setCursor] = useState<string | null>(null);
  const [visited, setVisited] = useState<readonly Room[]>([room]);
  const list = useRef<HTMLUListElement>(null);
  const stage = useRef<HTMLElement>(null);
  useActShortcuts(room);
  const covered = useExplorerState((state) => state.menu !== null || state.overlay !== null);
  if (!visited.includes(room)) setVisited([...visited, room]);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    document.title = words.documentTitle;
  }, [language, words]);

  const onChosen = (id: string): void => {
    actions.enter('explore');
    setCursor(id);
    // The list may come only with this choice; it is there once the page is drawn again.
    requestAnimationFrame(() => list.current?.focus());
  };

  return (
    <div className="window">
      <a
        className="skip"
        href={room === 'explore' ? '#stage' : `#stage-${room}`}
        onClick={(event) => {
          event.preventDefault();
          const other = document.querySelector<HTMLElement>('.room-view:not([hidden]) main');
          (other ?? list.current ?? stage.current)?.focus();
        }}
      >
        {room === 'explore' ? words.skipToCanvas : words.skipToRoom}
      </a>
      <Header onChosen={onChosen} />
      {room === 'explore' && (
        <ExploreRoom cursor={cursor} onCursor={setCursor} list={list} stage={stage} />
      )}
      {ROOMS.map(({ id }) => {
        // A room that was left stays as it is, out of sight; the canvas keeps itself in the store.
        const View = id === 'explore' || !visited.includes(id) ? null : ROOM_VIEWS[id];
        return (
          View !== null && (
            <div key={id} className="room-view" hidden={room !== id}>
              <Suspense fallback={<LoadingLine>{words.rooms.loading}</LoadingLine>}>
                <View />
              </Suspense>
            </div>
          )
        );
      })}
      {covered && (
        <Suspense fallback={null}>
          <Overlays onChosen={onChosen} />
        </Suspense>
      )}
      <Announcer />
    </div>
  );
}
