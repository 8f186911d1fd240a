import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { SchemaIndex } from '../../cypher/schema-index.ts';
import { en } from '../../i18n/cypher-en.ts';
import { zh } from '../../i18n/cypher-zh.ts';
import type { CypherWords } from '../../i18n/cypher-zh.ts';
import type { CypherActions } from '../../state/cypher/console.ts';
import type { CypherStore } from '../../state/cypher/context.ts';
import type { CypherState } from '../../state/cypher/state.ts';
import type { CypherApi } from '../../api/cypher-api.ts';
import { useLanguage } from '../explorer-context.ts';
import type { CypherDesk } from './cypher-desk.ts';

/** The console's store, what can be done with it, the API for what a view asks by itself, and the editor. */
interface CypherRoomParts {
  readonly store: CypherStore;
  readonly actions: CypherActions;
  readonly api: CypherApi;
  readonly newId: () => string;
  readonly desk: CypherDesk;
}

export const CypherContext = createContext<CypherRoomParts | null>(null);

export function useCypher(): CypherRoomParts {
  const given = useContext(CypherContext);
  if (given === null) throw new Error('A view stands outside of CypherContext.');
  return given;
}

/** A reading of the console's state; it must give the same object while nothing changed. */
export function useCypherState<T>(select: (state: CypherState) => T): T {
  return useStore(useCypher().store, select);
}

export function useCypherActions(): CypherActions {
  return useCypher().actions;
}

export function useCypherWords(): CypherWords {
  return useLanguage() === 'zh' ? zh : en;
}

/** The schema prepared for use; `null` until it is read. */
export function useSchemaIndex(): SchemaIndex | null {
  return useCypherState(({ schema }) => (schema.status === 'ready' ? schema.index : null));
}
