import type { ReactNode } from 'react';
import type { Words } from '../i18n/zh.ts';
import type { Announcement } from '../state/state.ts';
import { useExplorerState, useWords } from './explorer-context.ts';

function announced(announcement: Announcement, words: Words): string {
  switch (announcement.kind) {
    case 'added':
      return words.announce.added(announcement.count, announcement.shown);
    case 'hidden':
      return words.announce.hidden(announcement.count, announcement.shown);
    case 'undone':
      return words.announce.undone(announcement.shown);
    case 'redone':
      return words.announce.redone(announcement.shown);
    case 'hits':
      return words.search.hits(announcement.count);
  }
}

/** Tells people who do not see the canvas what just happened. */
export function Announcer(): ReactNode {
  const words = useWords();
  const announcement = useExplorerState((state) => state.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite" data-announcer>
      {announcement === null ? '' : announced(announcement, words)}
    </div>
  );
}
