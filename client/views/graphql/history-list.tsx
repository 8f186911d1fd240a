import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../explorer-context.ts';
import { useConsoleActions, useConsoleState, useConsoleWords, useDesk } from './console-context.ts';
import { holds, previewOf } from './preview.ts';
import { ShelfFilter } from './shelf-filter.tsx';

/** What was run here before, the latest first. */
export function HistoryList(): ReactNode {
  const words = useConsoleWords().shelf;
  const language = useLanguage();
  const actions = useConsoleActions();
  const desk = useDesk();
  const past = useConsoleState((state) => state.past);
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const found = past.filter((one) => holds(one, sought));
  if (past.length === 0) return <p className="quiet shelf-hint">{words.noHistory}</p>;
  return (
    <>
      <ShelfFilter label={words.searchHistory} value={filter} onChange={setFilter} />
      {found.length === 0 && <p className="quiet shelf-hint">{words.noneFound}</p>}
      <ul className="shelf-list">
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="shelf-entry"
              onClick={() => {
                actions.replace(one);
                desk.focus();
              }}
            >
              <code>{previewOf(one.query)}</code>
              <span className="quiet">
                {when.format(one.at)} · {words.outcome[one.outcome]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="shelf-actions">
        <Button icon="clear" onClick={actions.forget}>
          {words.forget}
        </Button>
      </p>
    </>
  );
}
