import type { Context } from './context.ts';
import type { Address } from './address.ts';
import { shortAddress, writeAddress } from './address.ts';
import { currentView } from './derived.ts';
import type { Records } from './console/records.ts';
import { NAME_LIMIT } from './console/records.ts';
import { readViewsFile } from './saved-views.ts';
import type { KeptNames, SavedView, ViewsFileProblem } from './saved-views.ts';
import type { State } from './state.ts';

/** What a link leads to. */
export type LinkTo =
  | { readonly kind: 'view' }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'around'; readonly id: string }
  | { readonly kind: 'path'; readonly ids: readonly string[] };

/** Views kept under names, and links to hand on. */
export interface Keeping {
  /** Keeps what is on screen under a name; `false` where the storage takes nothing more, which is said. */
  readonly saveView: (name: string) => boolean;
  readonly openSaved: (saved: SavedView) => Promise<void>;
  readonly renameSaved: (saved: SavedView, name: string) => void;
  readonly duplicateSaved: (saved: SavedView, name: string) => void;
  readonly removeSaved: (saved: SavedView) => void;
  /** Keeps every view of such a file; how many there were, or why none was kept. */
  readonly importViews: (text: string) => number | ViewsFileProblem;
  /** The fragment to hand on; `null` where the view is too large for one, which is said. */
  readonly linkTo: (to: LinkTo) => Promise<string | null>;
  /** Reads again what other windows have changed. */
  readonly readSaved: () => void;
}

/** What is on screen, with the places entities came to stand at. */
export function addressOf(state: State): Address {
  const view = currentView(state);
  const places = view.ids.flatMap((id) => {
    const at = view.positions.get(id) ?? state.settled.get(id);
    return at === undefined ? [] : [[id, at] as const];
  });
  return { view: { ...view, positions: new Map(places) }, selection: state.selection };
}

function namesIn({ known }: State, ids: readonly string[]): KeptNames {
  return new Map(
    ids.flatMap((id) => {
      const entity = known.entities.get(id);
      return entity === undefined ? [] : [[id, [entity.name, entity.nameEn]] as const];
    }),
  );
}

/** Keeping over the records of a browser. */
export function createKeeping(
  { store, change }: Context,
  records: Records<SavedView>,
  open: (address: Address, names?: KeptNames) => Promise<void>,
  { now, newId }: { readonly now: () => number; readonly newId: () => string },
): Keeping {
  const read = (): void => {
    change(() => ({ saved: records.all() }));
  };
  const put = (saved: SavedView): boolean => {
    const kept = records.put(saved);
    if (!kept) change(() => ({ notice: { kind: 'storage' } }));
    read();
    return kept;
  };
  const named = (name: string): string => name.trim().slice(0, NAME_LIMIT);
  return {
    readSaved: read,
    saveView(name) {
      const state = store.getState();
      const address = addressOf(state);
      const names = namesIn(state, address.view.ids);
      return put({ id: newId(), at: now(), name: named(name), address, names });
    },
    openSaved: ({ address, names }) => open(address, names),
    renameSaved(saved, name) {
      if (named(name) !== '') put({ ...saved, name: named(name) });
    },
    duplicateSaved(saved, name) {
      put({ ...saved, id: newId(), at: now(), name: named(name) });
    },
    removeSaved({ id }) {
      records.remove(id);
      read();
    },
    importViews(text) {
      const views = readViewsFile(text);
      if ('kind' in views) return views;
      // The first of the file shall come to stand first in the list.
      const at = now();
      const kept = views.filter((view, index) => put({ ...view, id: newId(), at: at - index }));
      return kept.length;
    },
    async linkTo(to) {
      const fragment =
        to.kind === 'view' ? await writeAddress(addressOf(store.getState())) : shortAddress(to);
      if (fragment === null) change(() => ({ notice: { kind: 'noLink' } }));
      return fragment;
    },
  };
}
