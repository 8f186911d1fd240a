import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { State } from './state.ts';

export type Store = StoreApi<State>;

export function createExplorerStore(state: State): Store {
  return createStore<State>()(() => state);
}
