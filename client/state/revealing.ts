import type { Context } from './context.ts';
import { currentView } from './derived.ts';
import * as producers from './producers.ts';

/** Bringing out what ties the shown together. */
export interface Revealing {
  /** Asks for every relation among what is on the canvas, and says how many were not known. */
  readonly revealRelations: () => Promise<void>;
}

export function createRevealing(
  { store, asking, change }: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
): Revealing {
  return {
    revealRelations: () =>
      attempt(async () => {
        const { ids } = currentView(store.getState());
        change(({ busy }) => ({ busy: busy + 1 }));
        try {
          const { entities, relations } = await asking('reveal').connect(ids, []);
          const before = store.getState().known.relations;
          const fresh = relations.filter(({ id }) => !before.has(id));
          change((state) => producers.learned(state, entities, fresh));
          change(() => ({ notice: { kind: 'revealed', count: fresh.length } }));
        } finally {
          change(({ busy }) => ({ busy: busy - 1 }));
        }
      }),
  };
}
