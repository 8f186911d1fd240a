import { useDeferredValue, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FILE_LIMIT, operationsFile } from '../../state/console-file.ts';
import { NAME_LIMIT } from '../../state/console-records.ts';
import type { Saved } from '../../state/console-records.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { saveFile } from './clipboard.ts';
import { useConsoleActions, useConsoleState, useConsoleWords, useDesk } from './console-context.ts';
import { holds, previewOf } from './preview.ts';
import { ShelfFilter } from './shelf-filter.tsx';

function SavedEntry({ saved }: { saved: Saved }): ReactNode {
  const words = useConsoleWords().shelf;
  const actions = useConsoleActions();
  const desk = useDesk();
  const [naming, setNaming] = useState(false);
  if (naming) {
    return (
      <form
        className="shelf-naming"
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          actions.rename(saved, typeof name === 'string' ? name : '');
          setNaming(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setNaming(false);
        }}
      >
        <input
          name="name"
          aria-label={words.newName(saved.name)}
          defaultValue={saved.name}
          maxLength={NAME_LIMIT}
          required
          autoFocus
        />
        <button type="submit" className="button">
          {words.rename}
        </button>
      </form>
    );
  }
  return (
    <>
      <button
        type="button"
        className="shelf-entry"
        onClick={() => {
          actions.replace(saved);
          desk.focus();
        }}
      >
        <b>
          <bdi>{saved.name}</bdi>
        </b>
        <code>{previewOf(saved.query)}</code>
      </button>
      <IconButton
        icon="rename"
        label={words.renameOne(saved.name)}
        onClick={() => {
          setNaming(true);
        }}
      />
      <IconButton
        icon="clear"
        label={words.removeOne(saved.name)}
        onClick={() => {
          actions.remove(saved);
        }}
      />
    </>
  );
}

/** Operations kept under a name, to take up again and to carry elsewhere as a file. */
export function SavedList(): ReactNode {
  const words = useConsoleWords().shelf;
  const actions = useConsoleActions();
  const saved = useConsoleState((state) => state.saved);
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  const file = useRef<HTMLInputElement>(null);
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
            <SavedEntry saved={one} />
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
        <Button onClick={() => file.current?.click()}>{words.importFile}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={words.importFile}
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            if (chosen === undefined) return;
            if (chosen.size > 4 * FILE_LIMIT) actions.importFile('');
            else void chosen.text().then(actions.importFile);
          }}
        />
      </p>
    </>
  );
}
