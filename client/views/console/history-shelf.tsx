import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { Kept } from '../../state/console/records.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../explorer-context.ts';
import { holds, previewOf } from './preview.ts';
import { ShelfFilter } from './shelf-filter.tsx';

/** The words of a list of what was run. */
export interface HistoryWords {
  readonly noHistory: string;
  readonly searchHistory: string;
  readonly noneFound: string;
  readonly forget: string;
}

/** What was run before, the latest first; `tell` says what came of one. */
export function HistoryShelf<T extends Kept>({
  past,
  words,
  tell,
  onTake,
  onForget,
}: {
  past: readonly T[];
  words: HistoryWords;
  tell: (one: T) => string;
  onTake: (one: T) => void;
  onForget: () => void;
}): ReactNode {
  const language = useLanguage();
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const found = past.filter((one) => holds({ ...one, name: tell(one) }, sought));
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
                onTake(one);
              }}
            >
              <code>{previewOf(one.query)}</code>
              <span className="quiet">
                {when.format(one.at)} · {tell(one)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="shelf-actions">
        <Button icon="clear" onClick={onForget}>
          {words.forget}
        </Button>
      </p>
    </>
  );
}
