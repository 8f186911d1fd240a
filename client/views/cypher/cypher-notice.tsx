import type { ReactNode } from 'react';
import type { CypherWords } from '../../i18n/cypher-zh.ts';
import type { CypherNotification } from '../../state/cypher/state.ts';
import { Button } from '../../ui/button.tsx';
import { NoticeLine } from '../console/notice-line.tsx';
import { useCypherActions, useCypherState, useCypherWords } from './cypher-context.ts';
import { failureText } from './failure-text.ts';

function noticeText(notice: CypherNotification, all: CypherWords): string {
  const words = all.notice;
  switch (notice.kind) {
    case 'link':
      return words.link[notice.problem];
    case 'copied':
      return words.copied[notice.what];
    case 'parameters':
      return words.parameters(notice.names.map((name) => `$${name}`).join(', '));
    case 'saved':
      return words.saved(notice.name);
    case 'deleted':
      return words.deleted(notice.saved.name);
    case 'imported':
      return words.imported(notice.count, notice.known);
    case 'exported':
      return words.exported(notice.bytes);
    case 'not-exported':
      return words.notExported(failureText(notice.failure, all));
    case 'linked':
    case 'too-long':
    case 'not-copied':
    case 'not-kept':
    case 'not-imported':
      return words[notice.kind];
  }
}

const FAILURES: ReadonlySet<CypherNotification['kind']> = new Set([
  'link',
  'too-long',
  'not-copied',
  'parameters',
  'not-kept',
  'not-imported',
  'not-exported',
]);

/** What there is to tell about the last act in the console, and how far an export is. */
export function CypherNoticeBar(): ReactNode {
  const all = useCypherWords();
  const { notice: words, result } = all;
  const actions = useCypherActions();
  const notice = useCypherState((state) => state.notice);
  const exporting = useCypherState((state) => state.exporting);
  return (
    <>
      {exporting !== null && (
        <div className="notice" role="status">
          <p>{result.exporting(result.formats[exporting.format], exporting.bytes)}</p>
          <Button icon="stop" onClick={actions.cancelExport}>
            {result.stopExport}
          </Button>
        </div>
      )}
      {notice !== null && (
        <NoticeLine
          failed={FAILURES.has(notice.kind)}
          text={noticeText(notice, all)}
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
      )}
    </>
  );
}
