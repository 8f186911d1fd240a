import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { FILE_LIMIT, operationsFile } from '../../state/console-file.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../console/clipboard.ts';
import { FileButton } from '../console/file-button.tsx';
import { holds } from '../console/preview.ts';
import { SavedEntry } from '../console/saved-entry.tsx';
import { ShelfFilter } from '../console/shelf-filter.tsx';
import { useConsoleActions, useConsoleState, useConsoleWords, useDesk } from './console-context.ts';

/** Operations kept under a name, to take up again and to carry elsewhere as a file. */
export function SavedList(): ReactNode {
  const words = useConsoleWords().shelf;
  const actions = useConsoleActions();
  const desk = useDesk();
  const saved = useConsoleState((state) => state.saved);
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  const found = saved.filter((one) => holds(one, sought));
  return (
    <>
      {saved.length === 0 ? (
        <p className="quiet shelf-hint">{words.noSaved}</p>
      ) : (
        <ShelfFilter label={words.searchSaved} value={filter} onChange={setFilter} />
      )}
      {saved.length > 0 && found.length === 0 && (
        <p className="quiet shelf-hint">{words.noneFound}</p>
      )}
      <ul className="shelf-list">
        {found.map((one) => (
          <li key={one.id} className="shelf-row">
            <SavedEntry
              saved={one}
              words={words}
              onTake={() => {
                actions.replace(one);
                desk.focus();
              }}
              onRename={(name) => {
                actions.rename(one, name);
              }}
              onRemove={() => {
                actions.remove(one);
              }}
            />
          </li>
        ))}
      </ul>
      <p className="shelf-actions">
        <Button
          disabled={saved.length === 0}
          onClick={() => {
            saveFile('jingtu-operations.json', 'application/json', operationsFile(saved));
          }}
        >
          {words.exportFile}
        </Button>
        <FileButton
          label={words.importFile}
          accept="application/json,.json"
          limit={4 * FILE_LIMIT}
          onText={actions.importFile}
        />
      </p>
    </>
  );
}
