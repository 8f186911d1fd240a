import { asFailure } from '../api/failure.ts';
import type { Group } from '../graph/steps.ts';
import type { Chooser, OpenGroup } from './chooser.ts';
import type { Context } from './context.ts';
import { sameGroup } from './derived.ts';
import { readNeighbours } from './neighbour-reading.ts';

const SEARCH_LIMIT = 200;

/** Listing the neighbours of one group of the chooser, and picking among them. */
export interface GroupListing {
  /** Lists a group; the one that is open, or `null`, closes it. */
  readonly openGroup: (group: Group | null) => void;
  /** Lists only neighbours with this in a name. */
  readonly searchGroup: (search: string) => void;
  /** Lists only relations to what is on the canvas, or all. */
  readonly onlyShown: (on: boolean) => void;
  readonly moreNeighbours: () => Promise<void>;
  readonly listAgain: () => void;
  readonly pickNeighbour: (id: string) => void;
  /** Brings what was picked. */
  readonly addPicked: () => Promise<void>;
}

export function createGroupListing(context: Context): GroupListing {
  const { store, change, bring } = context;
  let round = 0;

  const changeOpen = (part: Partial<OpenGroup>): void => {
    change(({ chooser }) =>
      chooser?.open == null ? {} : { chooser: { ...chooser, open: { ...chooser.open, ...part } } },
    );
  };

  const read = async (): Promise<void> => {
    const { chooser } = store.getState();
    if (chooser?.open == null) return;
    round += 1;
    const mine = round;
    const { open } = chooser;
    if (open.list.status !== 'ready') changeOpen({ list: { status: 'loading' } });
    try {
      const api = context.asking('choose');
      const value = await readNeighbours(api, chooser.ids, open.group);
      if (mine === round) changeOpen({ list: { status: 'ready', value }, more: 'idle' });
    } catch (error) {
      if (mine !== round) return;
      changeOpen({ list: { status: 'failed', failure: asFailure(error) } });
    }
  };

  return {
    openGroup(group) {
      const before = store.getState().chooser;
      if (before === null) return;
      const closing =
        group === null || (before.open !== null && sameGroup(before.open.group, group));
      change(({ chooser }) => ({
        chooser: chooser && {
          ...chooser,
          open: closing
            ? null
            : {
                group,
                search: '',
                onlyShown: false,
                list: { status: 'loading' },
                more: 'idle',
                picked: [],
              },
        },
      }));
      if (!closing) void read();
    },
    searchGroup(search) {
      changeOpen({ search: search.slice(0, SEARCH_LIMIT) });
    },
    onlyShown(onlyShown) {
      changeOpen({ onlyShown });
    },
    async moreNeighbours() {
      const { chooser } = store.getState();
      if (chooser?.open?.list.status !== 'ready') return;
      const mine = round;
      const { ids, open } = chooser;
      const before = open.list.status === 'ready' ? open.list.value : null;
      changeOpen({ more: 'loading' });
      try {
        const api = context.asking('choose');
        const value = await readNeighbours(api, ids, open.group, before);
        if (mine === round) changeOpen({ list: { status: 'ready', value }, more: 'idle' });
      } catch {
        if (mine === round) changeOpen({ more: 'failed' });
      }
    },
    listAgain() {
      void read();
    },
    pickNeighbour(id) {
      change(({ chooser }) => {
        if (chooser?.open == null) return {};
        const { open } = chooser;
        const picked = open.picked.includes(id)
          ? open.picked.filter((other) => other !== id)
          : [...open.picked, id];
        return { chooser: { ...chooser, open: { ...open, picked } } };
      });
    },
    async addPicked() {
      const { chooser } = store.getState();
      if (chooser?.open == null) return;
      const { id, ids, open } = chooser;
      const { group, picked } = open;
      change(() => ({ chooser: { ...chooser, busy: group, failure: null } }));
      const after = (part: Partial<Chooser>): void => {
        change(({ chooser: now }) =>
          now?.id === id ? { chooser: { ...now, busy: null, ...part } } : {},
        );
      };
      try {
        await bring(
          picked,
          (arrived) =>
            ids.length === 1
              ? { kind: 'expand', from: id, group, ids: arrived }
              : { kind: 'expandMany', from: ids, group, ids: arrived },
          context.asking('choose'),
        );
        after({});
        changeOpen({ picked: [] });
      } catch (error) {
        after({ failure: { group, failure: asFailure(error) } });
      }
    },
  };
}
