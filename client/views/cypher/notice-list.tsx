import type { ReactNode } from 'react';
import type { CypherNotice } from '../../api/cypher-api.ts';
import type { StatementRun } from '../../state/cypher/state.ts';
import { useCypher, useCypherWords } from './cypher-context.ts';

/** What the database noted about a statement that ran; a place leads there. */
export function NoticeList({
  notices,
  statement,
  open,
}: {
  notices: readonly CypherNotice[];
  statement: StatementRun;
  /** Whether they are in sight at first. */
  open: boolean;
}): ReactNode {
  const { result: words, failure } = useCypherWords();
  const { desk } = useCypher();
  if (notices.length === 0) return null;
  return (
    <details className="notice-list" open={open}>
      <summary>
        {words.notices} ({notices.length})
      </summary>
      <ul>
        {notices.map(({ code, title, description, start, end }, index) => {
          const place = (at: number): number => statement.from + Math.max(0, at - statement.shift);
          return (
            <li key={index}>
              <p>{description === '' ? title : description}</p>
              <p className="error-about">
                {code !== '' && <code>{code}</code>}
                {start !== null && (
                  <button
                    type="button"
                    onClick={() => {
                      desk.goTo(place(start), place(end ?? start));
                    }}
                  >
                    {failure.show}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
