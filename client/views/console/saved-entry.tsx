import { useState } from 'react';
import type { ReactNode } from 'react';
import { NAME_LIMIT } from '../../state/console/records.ts';
import type { Kept } from '../../state/console/records.ts';
import { IconButton } from '../../ui/button.tsx';
import { previewOf } from './preview.ts';

/** The words of what is kept under a name. */
export interface SavedWords {
  readonly newName: (name: string) => string;
  readonly rename: string;
  readonly renameOne: (name: string) => string;
  readonly removeOne: (name: string) => string;
}

/** A draft kept under a name: taken up by a click, named anew, removed. */
export function SavedEntry({
  saved,
  words,
  onTake,
  onRename,
  onRemove,
}: {
  saved: Kept & { readonly name: string };
  words: SavedWords;
  onTake: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
}): ReactNode {
  const [naming, setNaming] = useState(false);
  if (naming) {
    return (
      <form
        className="shelf-naming"
        onSubmit={(event) => {
          event.preventDefault();
          const name = new FormData(event.currentTarget).get('name');
          onRename(typeof name === 'string' ? name : '');
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
      <button type="button" className="shelf-entry" onClick={onTake}>
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
      <IconButton icon="clear" label={words.removeOne(saved.name)} onClick={onRemove} />
    </>
  );
}
