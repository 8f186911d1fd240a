import type { ReactNode } from 'react';
import type { OutcomeWords } from '../i18n/outcomes-zh.ts';
import { stepWords } from '../i18n/step-words.ts';
import type { Words } from '../i18n/zh.ts';
import type { Announcement } from '../state/state.ts';
import { useOutcomeWords } from './acting.ts';
import { useExplorerState, useLanguage, useSchema, useWords } from './explorer-context.ts';

function announced(
  announcement: Exclude<Announcement, { kind: 'taken' }>,
  words: Words,
  outcomes: OutcomeWords,
): string {
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
    case 'paths':
      return words.announce.paths(announcement.count);
    case 'chosen':
      return outcomes.chosen(announcement.count);
  }
}

/** Tells people who do not see the canvas what just happened. */
export function Announcer(): ReactNode {
  const words = useWords();
  const outcomes = useOutcomeWords();
  const language = useLanguage();
  const schema = useSchema();
  const known = useExplorerState((state) => state.known);
  const announcement = useExplorerState((state) => state.announcement);
  const said =
    announcement === null
      ? ''
      : announcement.kind === 'taken'
        ? outcomes.taken(stepWords(announcement.step, known, schema, language), announcement.shown)
        : announced(announcement, words, outcomes);
  return (
    <div className="unseen" role="status" aria-live="polite" data-announcer>
      {said}
    </div>
  );
}
