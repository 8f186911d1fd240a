import type { Api } from '../api/api.ts';
import { asFailure } from '../api/failure.ts';
import type { GroupCount } from '../graph/detail.ts';
import type { Group } from '../graph/steps.ts';
import type { Chooser, NeighbourOrder } from './chooser.ts';
import type { Context } from './context.ts';
import { currentView, missingAround, sameGroup, shownInGroup } from './derived.ts';
import { readNeighbours, sortNeighbours } from './neighbour-reading.ts';

/** What comes at once when an entity is expanded; with more, the person chooses first. */
export const CHOOSE_ABOVE = 12;
/** What one act of choosing brings at most. */
export const BATCH = 25;
/** Most entities expanded together. */
export const EXPANDED_TOGETHER = 10;

/** Bringing in what is around entities. */
export interface Expansion {
  /** Counts first; brings everything where that is little, opens the chooser where it is not. */
  readonly expand: (ids: string | readonly string[]) => Promise<void>;
  /** Opens the chooser, however little there is to choose from. */
  readonly choose: (ids: string | readonly string[]) => Promise<void>;
  /** Brings the next `BATCH` of a group, in the order chosen. */
  readonly expandGroup: (id: string, group: Group) => Promise<void>;
  /** Which neighbours come first, here and in the group that is open. */
  readonly orderChooser: (order: NeighbourOrder) => void;
  readonly closeChooser: () => void;
}

function listOf(ids: string | readonly string[]): readonly string[] {
  return typeof ids === 'string' ? [ids] : ids;
}

/** The groups of several entities together, the largest first. */
function together(lists: readonly (readonly GroupCount[])[]): GroupCount[] {
  const groups: GroupCount[] = [];
  for (const group of lists.flat()) {
    const at = groups.findIndex((other) => sameGroup(other, group));
    const before = groups[at];
    if (before === undefined) groups.push(group);
    else groups[at] = { ...before, count: before.count + group.count };
  }
  return groups.sort((a, b) => b.count - a.count);
}

export function createExpansion(
  context: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
): Expansion {
  const { store, change, bring } = context;
  const changeChooser = (id: string, part: Partial<Chooser>): void => {
    change(({ chooser }) => (chooser?.id === id ? { chooser: { ...chooser, ...part } } : {}));
  };

  const groupsOf = async (api: Api, ids: readonly string[]): Promise<(readonly GroupCount[])[]> => {
    const lists: (readonly GroupCount[])[] = [];
    for (const id of ids) lists.push(await api.expansion(id));
    return lists;
  };

  /** Ids of the next neighbours of a group, or of all, that are not on the canvas, at most `limit`. */
  const nextAround = async (
    api: Api,
    ids: readonly string[],
    group: Group | null,
    limit: number,
    order: NeighbourOrder | null = null,
  ): Promise<string[]> => {
    const present = new Set(currentView(store.getState()).ids);
    let list = await readNeighbours(api, ids, group);
    const fresh = (): string[] => {
      const { neighbours } = list;
      const sorted = order === null ? neighbours : sortNeighbours(neighbours, order);
      return sorted.map(({ entity }) => entity.id).filter((id) => !present.has(id));
    };
    while (fresh().length < limit && list.next.size > 0) {
      list = await readNeighbours(api, ids, group, list);
    }
    return fresh().slice(0, limit);
  };

  const openChooser = (asked: readonly string[], groups: Chooser['groups']): void => {
    const ids = asked.slice(0, EXPANDED_TOGETHER);
    change(({ chooser }) => ({
      chooser: {
        id: ids[0] ?? '',
        ids,
        asked: asked.length,
        groups,
        order: chooser?.order ?? 'most',
        open: null,
        busy: null,
        failure: null,
        brought: null,
      },
      sheet: 'inspector',
    }));
  };

  const choose: Expansion['choose'] = async (given) => {
    const asked = listOf(given);
    const ids = asked.slice(0, EXPANDED_TOGETHER);
    const [id = ''] = ids;
    openChooser(asked, { status: 'loading' });
    try {
      const lists = await groupsOf(context.asking('choose'), ids);
      changeChooser(id, { groups: { status: 'ready', value: together(lists) } });
    } catch (error) {
      changeChooser(id, { groups: { status: 'failed', failure: asFailure(error) } });
    }
  };

  return {
    choose,
    expand: (given) =>
      attempt(async () => {
        const asked = listOf(given);
        const ids = asked.slice(0, EXPANDED_TOGETHER);
        const api = context.asking('expand');
        change(({ busy }) => ({ busy: busy + 1 }));
        try {
          const lists = await groupsOf(api, ids);
          const { known } = store.getState();
          const view = currentView(store.getState());
          const missing = ids.reduce(
            (sum, id, index) => sum + missingAround(known, view, id, lists[index] ?? []),
            0,
          );
          if (missing > CHOOSE_ABOVE || asked.length > ids.length) {
            openChooser(asked, { status: 'ready', value: together(lists) });
            return;
          }
          const [from = ''] = ids;
          const found = await nextAround(api, ids, null, BATCH);
          const count = await bring(
            found,
            (arrived) =>
              ids.length === 1
                ? { kind: 'expand', from, group: null, ids: arrived }
                : { kind: 'expandMany', from: ids, group: null, ids: arrived },
            api,
          );
          if (count === 0 && found.length === 0) {
            change(() => ({ notice: { kind: 'complete', id: from, count: ids.length } }));
          }
        } finally {
          change(({ busy }) => ({ busy: busy - 1 }));
        }
      }),
    async expandGroup(id, group) {
      const { chooser } = store.getState();
      const ids = chooser?.id === id ? chooser.ids : [id];
      const order = chooser?.order ?? 'most';
      const api = context.asking('choose');
      const relations = (): number => {
        const state = store.getState();
        const view = currentView(state);
        return ids.reduce((sum, from) => sum + shownInGroup(state.known, view, from, group), 0);
      };
      changeChooser(id, { busy: group, failure: null, brought: null });
      try {
        const found = await nextAround(api, ids, group, BATCH, order);
        const before = relations();
        const entities = await bring(
          found,
          (arrived) =>
            ids.length === 1
              ? { kind: 'expand', from: id, group, ids: arrived }
              : { kind: 'expandMany', from: ids, group, ids: arrived },
          api,
        );
        changeChooser(id, {
          busy: null,
          brought: { group, entities, relations: relations() - before },
        });
      } catch (error) {
        changeChooser(id, { busy: null, failure: { group, failure: asFailure(error) } });
      }
    },
    orderChooser(order) {
      const { chooser } = store.getState();
      if (chooser !== null) changeChooser(chooser.id, { order });
    },
    closeChooser() {
      change(({ selection }) => ({
        chooser: null,
        ...(selection === null ? { sheet: null } : {}),
      }));
    },
  };
}
