import type { Api } from '../api/api.ts';
import type { Context } from './context.ts';
import { currentView } from './derived.ts';

/** Bringing everything around an entity at once. */
export interface Bringing {
  /**
   * Brings all neighbours of an entity: where they are many it asks first, and what is more than the canvas draws comes
   * as closed groups.
   */
  readonly bringAll: (id: string) => Promise<void>;
}

/** Every neighbour of an entity, page by page. */
async function neighboursOf(api: Api, id: string): Promise<string[]> {
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const page = await api.neighbours(id, null, after);
    for (const { other } of page.lines) found.add(other.id);
    after = page.next;
  } while (after !== null);
  return [...found];
}

export function createBringing(
  { store, api, change, bring, agreed }: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
): Bringing {
  const bringAll = async (id: string): Promise<void> => {
    const state = store.getState();
    const around = state.known.entities.get(id)?.degree ?? 0;
    const total = currentView(state).ids.length + around;
    // Asked before anything is read: listing thousands takes its time.
    if (!agreed(around, total, () => attempt(() => bringAll(id)))) return;
    change(({ busy }) => ({ busy: busy + 1 }));
    try {
      const ids = await neighboursOf(api, id);
      await bring(ids, (arrived) => ({ kind: 'expand', from: id, group: null, ids: arrived }));
      change(({ chooser }) => (chooser?.id === id ? { chooser: null } : {}));
    } finally {
      change(({ busy }) => ({ busy: busy - 1 }));
    }
  };
  return { bringAll: (id) => attempt(() => bringAll(id)) };
}
