import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { cypherFile, FILE_LIMIT } from '../../cypher/cypher-file.ts';
import type { Favourite } from '../../state/cypher/records.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../console/clipboard.ts';
import { FileButton } from '../console/file-button.tsx';
import { holds } from '../console/preview.ts';
import { SavedEntry } from '../console/saved-entry.tsx';
import { ShelfFilter } from '../console/shelf-filter.tsx';
import { useCypher, useCypherActions, useCypherState, useCypherWords } from './cypher-context.ts';

/** Favourites of each collection, the collections by name, those of none at the end. */
function grouped(
  saved: readonly Favourite[],
): readonly (readonly [string, readonly Favourite[]])[] {
  const groups = new Map<string, Favourite[]>();
  for (const one of saved) groups.set(one.collection, [...(groups.get(one.collection) ?? []), one]);
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b));
}

/** Queries kept under a name, in collections, to take up again and to carry elsewhere as a `.cypher` file. */
export function FavouriteList(): ReactNode {
  const words = useCypherWords().shelf;
  const actions = useCypherActions();
  const { desk } = useCypher();
  const saved = useCypherState((state) => state.saved);
  const [filter, setFilter] = useState('');
  const sought = useDeferredValue(filter);
  const found = saved.filter((one) =>
    holds({ ...one, name: `${one.name} ${one.collection}` }, sought),
  );
  const collections = [...new Set(saved.map(({ collection }) => collection))].filter(
    (one) => one !== '',
  );
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
      {grouped(found).map(([collection, entries]) => (
        <section key={collection} className="collection">
          {collections.length > 0 && (
            <h2 className="collection-name">
              {collection === '' ? words.noCollection : collection}
            </h2>
          )}
          <ul className="shelf-list">
            {entries.map((one) => (
              <li key={one.id}>
                <div className="shelf-row">
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
                </div>
                {collections.length > 0 && (
                  <select
                    className="collection-choice"
                    aria-label={words.moveOne(one.name)}
                    value={one.collection}
                    onChange={(event) => {
                      actions.move(one, event.target.value);
                    }}
                  >
                    <option value="">{words.noCollection}</option>
                    {collections.map((name) => (
                      <option key={name} value={name}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="shelf-actions">
        <Button
          disabled={saved.length === 0}
          onClick={() => {
            saveFile('jingtu.cypher', 'text/plain', cypherFile(saved));
          }}
        >
          {words.exportFile}
        </Button>
        <FileButton
          label={words.importFile}
          accept=".cypher,.cql,.cyp,text/plain"
          limit={4 * FILE_LIMIT}
          onText={actions.importFile}
        />
      </p>
    </>
  );
}
