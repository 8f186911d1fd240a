import { useState } from 'react';
import type { ReactNode } from 'react';
import { NAME_LIMIT } from '../../state/console/records.ts';
import { currentView } from '../../state/derived.ts';
import { VIEWS_FILE_LIMIT, viewsFile } from '../../state/saved-views.ts';
import '../../styles/saved.css';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../console/clipboard.ts';
import { FileButton } from '../console/file-button.tsx';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { SavedRow } from './saved-row.tsx';
import { useSavedWords } from './saved-words.ts';

/** Views kept under a name in this browser: save, open, name anew, duplicate, to and from files. */
export function SavedPanel(): ReactNode {
  const words = useSavedWords();
  const actions = useActions();
  const saved = useExplorerState((state) => state.saved);
  const empty = useExplorerState((state) => currentView(state).ids.length === 0);
  const [told, setTold] = useState<string | null>(null);
  return (
    <div className="saved">
      <form
        className="saved-new"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const name = new FormData(form).get('name');
          if (typeof name !== 'string' || name.trim() === '') return;
          if (actions.saveView(name)) form.reset();
        }}
      >
        <input
          name="name"
          aria-label={words.name}
          placeholder={words.name}
          maxLength={NAME_LIMIT}
          required
        />
        <button type="submit" className="button button-main" disabled={empty}>
          <span>{words.save}</span>
        </button>
      </form>
      {saved.length === 0 && (
        <p className="quiet">
          {words.none} {words.hint}
        </p>
      )}
      <ul>
        {saved.map((one) => (
          <SavedRow key={one.id} saved={one} />
        ))}
      </ul>
      <p className="saved-files">
        <Button
          disabled={saved.length === 0}
          onClick={() => {
            saveFile('jingtu-views.json', 'application/json', viewsFile(saved));
          }}
        >
          {words.exportAll}
        </Button>
        <FileButton
          label={words.importFile}
          accept=".json,application/json"
          limit={VIEWS_FILE_LIMIT}
          onText={(text) => {
            const found = actions.importViews(text);
            setTold(typeof found === 'number' ? words.imported(found) : words.problem(found));
          }}
        />
      </p>
      <p role="status">{told}</p>
    </div>
  );
}
