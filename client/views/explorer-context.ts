import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Language } from '../graph/model.ts';
import type { Schema } from '../graph/schema.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Words } from '../i18n/zh.ts';
import type { Actions } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** The store and what can be done with it, for every view. */
export interface Explorer {
  readonly store: Store;
  readonly actions: Actions;
}

export const ExplorerContext = createContext<Explorer | null>(null);

/** The store itself, for what acts on it; views read it with `useExplorerState`. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === null) throw new Error('A view stands outside of ExplorerContext.');
  return explorer;
}

/** A reading of the state; it must give the same object while nothing changed. */
export function useExplorerState<T>(select: (state: State) => T): T {
  return useStore(useExplorer().store, select);
}

export function useActions(): Actions {
  return useExplorer().actions;
}

export function useLanguage(): Language {
  return useExplorerState((state) => state.language);
}

export function useWords(): Words {
  return wordsIn(useLanguage());
}

const NO_SCHEMA: Schema = {
  entityCount: 0,
  entityTypes: new Map(),
  relationTypes: new Map(),
  documents: [],
  possiblySameAs: null,
};

/** The schema; an empty one until it has been read. */
export function useSchema(): Schema {
  return useExplorerState(({ schema }) => (schema.status === 'ready' ? schema.value : NO_SCHEMA));
}
