import { asFailure } from '../api/failure.ts';
import type { Group } from '../graph/steps.ts';
import type { Context } from './context.ts';
import { currentView, missingAround } from './derived.ts';
import type { Chooser } from './state.ts';

/** What comes at once when an entity is expanded; with more, the person chooses first. */
export const CHOOSE_ABOVE = 12;
/** What one act of choosing brings at most. */
export const BATCH = 25;

/** Bringing in what is around an entity. */
export interface Expansion {
  /** Counts first; brings everything where that is little, opens the chooser where it is not. */
  readonly expand: (id: string) => Promise<void>;
  /** Opens the chooser, however little there is to choose from. */
  readonly choose: (id: string) => Promise<void>;
  /** Brings the next `BATCH` of a group. */
  readonly expandGroup: (id: string, group: Group) => Promise<void>;
  readonly closeChooser: () => void;
}

export function createExpansion(
  { store, api, change, bring }: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
): Expansion {
  const changeChooser = (id: string, part: Partial<Chooser>): void => {
    change(({ chooser }) => (chooser?.id === id ? { chooser: { ...chooser, ...part } } : {}));
  };

  /** Ids of a group's (or everybody's) next neighbours that are not on the canvas, at most `limit`. */
  const nextAround = async (id: string, group: Group | null, limit: number): Promise<string[]> => {
    const present = new Set(currentView(store.getState()).ids);
    const found = new Set<string>();
    let after: string | null = null;
    do {
      const page = await api.neighbours(id, group, after);
      for (const { other } of page.lines) {
        if (!present.has(other.id) && found.size < limit) found.add(other.id);
      }
      after = page.next;
    } while (found.size < limit && after !== null);
    return [...found];
  };

  const choose: Expansion['choose'] = async (id) => {
    change(() => ({
      chooser: { id, groups: { status: 'loading' }, busy: null, failure: null },
      sheet: 'inspector',
    }));
    try {
      changeChooser(id, { groups: { status: 'ready', value: await api.expansion(id) } });
    } catch (error) {
      changeChooser(id, { groups: { status: 'failed', failure: asFailure(error) } });
    }
  };

  return {
    choose,
    expand: (id) =>
      attempt(async () => {
        change(({ busy }) => ({ busy: busy + 1 }));
        try {
          const groups = await api.expansion(id);
          const { known } = store.getState();
          const missing = missingAround(known, currentView(store.getState()), id, groups);
          if (missing > CHOOSE_ABOVE) {
            change(() => ({
              chooser: {
                id,
                groups: { status: 'ready', value: groups },
                busy: null,
                failure: null,
              },
              sheet: 'inspector',
            }));
            return;
          }
          const ids = await nextAround(id, null, BATCH);
          const count = await bring(ids, (arrived) => ({
            kind: 'expand',
            from: id,
            group: null,
            ids: arrived,
          }));
          if (count === 0 && ids.length === 0) change(() => ({ notice: { kind: 'complete', id } }));
        } finally {
          change(({ busy }) => ({ busy: busy - 1 }));
        }
      }),
    async expandGroup(id, group) {
      changeChooser(id, { busy: group, failure: null });
      try {
        const ids = await nextAround(id, group, BATCH);
        await bring(ids, (arrived) => ({ kind: 'expand', from: id, group, ids: arrived }));
        changeChooser(id, { busy: null });
      } catch (error) {
        changeChooser(id, { busy: null, failure: { group, failure: asFailure(error) } });
      }
    },
    closeChooser() {
      change(({ selection }) => ({
        chooser: null,
        ...(selection === null ? { sheet: null } : {}),
      }));
    },
  };
}
