import { useState } from 'react';
import type { ReactNode } from 'react';
import { NAME_LIMIT } from '../../state/console/records.ts';
import { viewsFile } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { IconButton } from '../../ui/button.tsx';
import { saveFile } from '../console/clipboard.ts';
import { useActions, useWords } from '../explorer-context.ts';
import { useSavedWords } from './saved-words.ts';

/** The form that gives a saved view another name. */
function Naming({ saved, onDone }: { saved: SavedView; onDone: () => void }): ReactNode {
  const words = useSavedWords();
  const actions = useActions();
  return (
    <form
      className="saved-naming"
      onSubmit={(event) => {
        event.preventDefault();
        const name = new FormData(event.currentTarget).get('name');
        if (typeof name === 'string') actions.renameSaved(saved, name);
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
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
        {words.renameDone}
      </button>
    </form>
  );
}

/** A saved view: opened by a click, named anew, duplicated, saved as a file, deleted. */
export function SavedRow({ saved }: { saved: SavedView }): ReactNode {
  const words = useSavedWords();
  const { time } = useWords();
  const actions = useActions();
  const [naming, setNaming] = useState(false);
  const { name, at, address } = saved;
  return (
    <li className="saved-row">
      {naming ? (
        <Naming
          saved={saved}
          onDone={() => {
            setNaming(false);
          }}
        />
      ) : (
        <button
          type="button"
          className="saved-open"
          aria-label={words.open(name)}
          onClick={() => void actions.openSaved(saved)}
        >
          <bdi className="saved-name">{name}</bdi>
          <span className="quiet">
            {words.size(address.view.ids.length)} · {time(at)}
          </span>
        </button>
      )}
      <IconButton
        icon="rename"
        label={words.rename(name)}
        onClick={() => {
          setNaming(!naming);
        }}
      />
      <IconButton
        icon="copy"
        label={words.duplicate(name)}
        onClick={() => {
          actions.duplicateSaved(saved, words.copyOf(name));
        }}
      />
      <IconButton
        icon="load"
        label={words.exportOne(name)}
        onClick={() => {
          saveFile(`${name}.json`, 'application/json', viewsFile([saved]));
        }}
      />
      <IconButton
        icon="clear"
        label={words.remove(name)}
        onClick={() => {
          actions.removeSaved(saved);
        }}
      />
    </li>
  );
}
