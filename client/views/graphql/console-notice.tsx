import type { ReactNode } from 'react';
import type { ConsoleWords } from '../../i18n/console-zh.ts';
import type { ConsoleNotice } from '../../state/console-state.ts';
import { Button } from '../../ui/button.tsx';
import { NoticeLine } from '../console/notice-line.tsx';
import { useConsoleActions, useConsoleState, useConsoleWords } from './console-context.ts';

function noticeText(notice: ConsoleNotice, words: ConsoleWords['notice']): string {
  switch (notice.kind) {
    case 'link':
      return words.link[notice.problem];
    case 'copied':
      return words.copied[notice.what];
    case 'saved':
      return words.saved(notice.name);
    case 'deleted':
      return words.deleted(notice.saved.name);
    case 'imported':
      return words.imported(notice.count, notice.known);
    case 'not-shown':
      return words.notShown(notice.detail);
    case 'linked':
    case 'too-long':
    case 'not-copied':
    case 'not-pretty':
    case 'variables':
    case 'not-kept':
    case 'not-imported':
    case 'no-entities':
      return words[notice.kind];
  }
}

const FAILURES: ReadonlySet<ConsoleNotice['kind']> = new Set([
  'link',
  'too-long',
  'not-copied',
  'not-pretty',
  'variables',
  'not-kept',
  'not-imported',
  'not-shown',
]);

/** What there is to tell about the last act in the console. */
export function ConsoleNoticeBar(): ReactNode {
  const words = useConsoleWords().notice;
  const actions = useConsoleActions();
  const notice = useConsoleState((state) => state.notice);
  if (notice === null) return null;
  return (
    <NoticeLine
      failed={FAILURES.has(notice.kind)}
      text={noticeText(notice, words)}
      dismiss={words.dismiss}
      onDismiss={() => {
        actions.say(null);
      }}
    >
      {notice.kind === 'deleted' && (
        <Button
          onClick={() => {
            actions.restore(notice.saved);
          }}
        >
          {words.restore}
        </Button>
      )}
    </NoticeLine>
  );
}
