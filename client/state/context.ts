import type { Api } from '../api/api.ts';
import type { Step } from '../graph/steps.ts';
import { currentScene, currentView } from './derived.ts';
import * as producers from './producers.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** Most entities the canvas takes. */
export const CANVAS_LIMIT = 500;

/** What the parts of the actions share. */
export interface Context {
  readonly store: Store;
  readonly api: Api;
  readonly change: (producer: (state: State) => Partial<State>) => void;
  /** Brings entities onto the canvas with all relations among what is then there; `step` names why. */
  readonly bring: (
    ids: readonly string[],
    step: (ids: readonly string[]) => Step,
  ) => Promise<number>;
}

/** What the actions over one store and one API share. */
export function createContext(store: Store, api: Api): Context {
  const change: Context['change'] = (producer) => {
    store.setState(producer(store.getState()));
  };
  return {
    store,
    api,
    change,
    async bring(ids, step) {
      const view = currentView(store.getState());
      const present = new Set(view.ids);
      const fresh = ids.filter((id) => !present.has(id));
      if (fresh.length === 0) return 0;
      if (present.size + fresh.length > CANVAS_LIMIT) {
        change(() => ({ notice: { kind: 'full' } }));
        return 0;
      }
      change(({ busy }) => ({ busy: busy + 1 }));
      try {
        const { entities, relations } = await api.connect(fresh, view.ids);
        const found = new Set(entities.map(({ id }) => id));
        const arrived = fresh.filter((id) => found.has(id));
        change((state) => producers.learned(state, entities, relations));
        if (arrived.length === 0) return 0;
        change((state) => producers.step(state, step(arrived)));
        change((state) => ({
          announcement: {
            kind: 'added',
            count: arrived.length,
            shown: currentScene(state).entities.size,
          },
        }));
        return arrived.length;
      } finally {
        change(({ busy }) => ({ busy: busy - 1 }));
      }
    },
  };
}
