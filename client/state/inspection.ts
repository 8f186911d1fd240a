import { asFailure, Cancelled } from '../api/failure.ts';
import type { Context } from './context.ts';
import type { Selection } from './selection.ts';
import * as producers from './producers.ts';

/** Looking at one thing closely. */
export interface Inspection {
  /** Chooses what to look at and asks for its detail. */
  readonly select: (selection: Selection | null) => void;
  /** Selects entities: one is inspected, none leaves nothing selected. */
  readonly selectMany: (ids: readonly string[]) => void;
  /** Asks again for the detail that failed. */
  readonly inspectAgain: () => void;
}

function sameSelection(a: Selection, b: Selection): boolean {
  return a.kind !== 'several' && b.kind !== 'several' && a.kind === b.kind && a.id === b.id;
}

export function createInspection({ store, asking, change }: Context): Inspection {
  let pending: AbortController | null = null;

  const load = async (selection: Selection): Promise<void> => {
    pending?.abort();
    if (selection.kind === 'several') return;
    const mine = new AbortController();
    pending = mine;
    try {
      const value = await asking('inspect')[selection.kind](selection.id, mine.signal);
      if (mine.signal.aborted) return;
      change((state) => ({
        detail: { status: 'ready', value },
        ...(value.kind === 'entity' && state.known.entities.has(value.entity.id)
          ? producers.learned(state, [value.entity], [])
          : {}),
      }));
    } catch (error) {
      if (mine.signal.aborted || error instanceof Cancelled) return;
      change(() => ({ detail: { status: 'failed', failure: asFailure(error) } }));
    }
  };

  const inspect = (selection: Selection | null): void => {
    change((state) => producers.select(state, selection));
    if (selection === null) pending?.abort();
    else void load(selection);
  };

  const select: Inspection['select'] = (selection) => {
    const { selection: before, detail } = store.getState();
    const same = before !== null && selection !== null && sameSelection(before, selection);
    // Choosing the same thing twice, as a double click does, asks once.
    if (same && detail !== null && detail.status !== 'failed') {
      change(() => ({ chooser: null, sheet: 'inspector' }));
    } else {
      inspect(selection);
    }
  };

  return {
    select,
    selectMany(ids) {
      const [first] = ids;
      if (first === undefined) select(null);
      else if (ids.length === 1) select({ kind: 'entity', id: first });
      else select({ kind: 'several', ids });
      change(() => ({ announcement: { kind: 'chosen', count: ids.length } }));
    },
    inspectAgain() {
      inspect(store.getState().selection);
    },
  };
}
