import type { FactsApi } from '../api/facts-api.ts';
import { asFailure } from '../api/failure.ts';
import { learn, NOTHING_KNOWN } from '../graph/model.ts';
import type { Known } from '../graph/model.ts';
import type { ReadyView } from '../graph/ready-view.ts';
import type { Context } from './context.ts';
import type { DrawerPanel } from './drawer-panels.ts';
import type { FactsState } from './facts-state.ts';
import { createReading } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Load } from './state.ts';

/** What the panels of figures, time and text ask for, and how they are set. */
export interface Facts extends Reading {
  /** Reads all figures, once; again where that failed. */
  readonly loadBoard: () => Promise<void>;
  /** Reads the best-connected entities of the graph with the relations among them, once. */
  readonly loadWhole: () => Promise<void>;
  readonly set: (change: Partial<FactsState>) => void;
  /** Opens a panel over the whole canvas area. */
  readonly openFull: (panel: DrawerPanel) => void;
  /** Opens the timeline of the whole graph over the whole canvas area. */
  readonly openWholeTimeline: () => void;
  readonly size: (change: { readonly full?: boolean; readonly height?: number }) => void;
  /** Puts the entities of a ready view on the canvas. */
  readonly openView: (view: ReadyView) => Promise<void>;
  /** Puts the best-connected entities on the canvas: of a type, or some of each. */
  readonly openLandmarks: (type: string | null) => Promise<void>;
  readonly groupLines: FactsApi['groupLines'];
}

/** Entities whose relations the timeline of the whole graph reads. */
export const WHOLE_LIMIT = 400;
/** Entities a ready view puts on the canvas at most, and a type. */
const VIEW_LIMIT = 60;
const TYPE_LIMIT = 25;
const EACH_TYPE = 3;

export function createFacts(
  context: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
): Facts {
  const { store, api, change, bring } = context;
  const set: Facts['set'] = (part) => {
    change(({ facts }) => ({ facts: { ...facts, ...part } }));
  };
  const load = async <T>(
    known: Load<T> | null,
    told: (load: Load<T>) => Partial<FactsState>,
    ask: () => Promise<T>,
  ): Promise<void> => {
    if (known !== null && known.status !== 'failed') return;
    set(told({ status: 'loading' }));
    try {
      set(told({ status: 'ready', value: await ask() }));
    } catch (error) {
      set(told({ status: 'failed', failure: asFailure(error) }));
    }
  };
  const show = (ids: () => Promise<readonly string[]>): Promise<void> =>
    attempt(async () => {
      change(({ busy }) => ({ busy: busy + 1 }));
      try {
        await bring(await ids(), (arrived) => ({ kind: 'add', ids: arrived }));
      } finally {
        change(({ busy }) => ({ busy: busy - 1 }));
      }
    });
  const openFull: Facts['openFull'] = (panel) => {
    change(({ drawerSize }) => ({ drawer: panel, drawerSize: { ...drawerSize, full: true } }));
  };
  return {
    ...createReading(context),
    set,
    openFull,
    openWholeTimeline() {
      set({ timeline: { ...store.getState().facts.timeline, scope: 'graph' } });
      openFull('timeline');
    },
    groupLines: (...asked) => api.facts.groupLines(...asked),
    loadBoard: () =>
      load(
        store.getState().facts.board,
        (board) => ({ board }),
        () => api.facts.board(),
      ),
    loadWhole: () => {
      const whole = async (): Promise<Known> => {
        const { schema } = store.getState();
        const types = schema.status === 'ready' ? schema.value.entityTypes.size : 1;
        // As many of each type as fill the limit even where a few types hold most of the graph.
        const perType = Math.min(100, Math.ceil((4 * WHOLE_LIMIT) / Math.max(1, types)));
        const entities = (await api.facts.landmarks(perType, null)).slice(0, WHOLE_LIMIT);
        const { relations } = await api.connect(
          entities.map(({ id }) => id),
          [],
        );
        return learn(NOTHING_KNOWN, entities, relations);
      };
      return load(store.getState().facts.whole, (told) => ({ whole: told }), whole);
    },
    size(part) {
      change(({ drawerSize }) => ({ drawerSize: { ...drawerSize, ...part } }));
    },
    openView: (view) => show(() => api.facts.readyEntities(view, VIEW_LIMIT)),
    openLandmarks: (type) =>
      show(async () => {
        const found =
          type === null
            ? await api.facts.landmarks(EACH_TYPE, null)
            : await api.facts.landmarks(TYPE_LIMIT, [type]);
        return found.slice(0, VIEW_LIMIT).map(({ id }) => id);
      }),
  };
}
