import type { ReactNode } from 'react';
import { DRAWN_LIMIT } from '../graph/drawing.ts';
import { nameOf } from '../graph/reading.ts';
import type { Known, Language } from '../graph/model.ts';
import { canvasWordsIn } from '../i18n/canvas-words.ts';
import type { OutcomeWords } from '../i18n/outcomes-zh.ts';
import type { Words } from '../i18n/zh.ts';
import type { Notice } from '../state/state.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useOutcomeWords } from './acting.ts';
import { useActions, useExplorerState, useLanguage, useWords } from './explorer-context.ts';

/** Names listed before the rest is counted. */
const NAMES_SHOWN = 5;

function noticeText(
  notice: Notice,
  words: Words,
  outcomes: OutcomeWords,
  known: Known,
  language: Language,
): string {
  const canvas = canvasWordsIn(language).notice;
  switch (notice.kind) {
    case 'failed':
      return words.failure[notice.failure.kind];
    case 'address':
      return words.notice.address[notice.problem];
    case 'gone': {
      const [shown, more] = [notice.names.slice(0, NAMES_SHOWN), notice.names.length - NAMES_SHOWN];
      const names = [...shown, ...(more > 0 ? [words.notice.more(more)] : [])];
      return words.notice.gone(names.join(language === 'zh' ? '、' : ', '), notice.whole);
    }
    case 'storage':
      return words.notice.storage;
    case 'noLink':
      return words.notice.noLink;
    case 'copied':
      return notice.count === null
        ? outcomes.notCopied
        : outcomes.copied(notice.what, notice.count);
    case 'revealed':
      return outcomes.revealed(notice.count);
    case 'cut':
      return canvas.held(notice.shown, notice.total);
    case 'many':
      return canvas.many(notice.count, notice.total);
    case 'clustered':
      return canvas.clustered(notice.total, DRAWN_LIMIT);
    case 'tooLarge':
      return canvas.tooLarge(notice.count, DRAWN_LIMIT);
    case 'arranged':
      return notice.ended === 'failed' ? canvas.layoutFailed : canvas[notice.ended][notice.kept];
    case 'complete': {
      if (notice.count > 1) return outcomes.complete(notice.count);
      const entity = known.entities.get(notice.id);
      return words.notice.complete(entity === undefined ? notice.id : nameOf(entity, language));
    }
  }
}

/** What there is to tell about the last act on the canvas, above it, until dismissed or overtaken. */
export function NoticeBar(): ReactNode {
  const words = useWords();
  const outcomes = useOutcomeWords();
  const language = useLanguage();
  const actions = useActions();
  const notice = useExplorerState((state) => state.notice);
  const known = useExplorerState((state) => state.known);
  if (notice === null) return null;
  const detail = notice.kind === 'failed' ? notice.failure.detail : null;
  return (
    <div
      className={`notice ${notice.kind === 'failed' ? 'notice-failed' : ''}`}
      role={notice.kind === 'failed' ? 'alert' : 'status'}
    >
      <Icon name="alert" />
      <p>
        {noticeText(notice, words, outcomes, known, language)}
        {detail !== null && <span className="failure-detail">{words.failureDetail(detail)}</span>}
      </p>
      {notice.kind === 'failed' && <Button onClick={notice.retry}>{words.notice.retry}</Button>}
      {notice.kind === 'many' && (
        <Button onClick={notice.go}>{canvasWordsIn(language).notice.manyGo}</Button>
      )}
      <IconButton
        icon="close"
        label={words.notice.dismiss}
        onClick={() => {
          actions.say(null);
        }}
      />
    </div>
  );
}
