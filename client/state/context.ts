import type { Api } from '../api/api.ts';
import { asFailure, Cancelled } from '../api/failure.ts';
import { ASK_ABOVE, DRAWN_LIMIT, HELD_LIMIT } from '../graph/drawing.ts';
import type { Step } from '../graph/steps.ts';
import { askAnew, noteAsked } from './asked.ts';
import type { Asking } from './asked.ts';
import { currentScene, currentView } from './derived.ts';
import * as producers from './producers.ts';
import type { Notice, State } from './state.ts';
import type { Store } from './store.ts';

/** What the parts of the actions share. */
export interface Context {
  readonly store: Store;
  readonly api: Api;
  /** The API, where what is asked of it is noted under a purpose; the questions of the time before are forgotten. */
  readonly asking: (purpose: Asking) => Api;
  readonly change: (producer: (state: State) => Partial<State>) => void;
  /**
   * Brings entities onto the canvas with all relations among what is then there; `step` names why. Where that is more
   * than the canvas shows well it asks first, and brings nothing until it is answered.
   */
  readonly bring: (
    ids: readonly string[],
    step: (ids: readonly string[]) => Step,
    asked?: Pick<Api, 'connect'>,
  ) => Promise<number>;
  /**
   * Whether so many more may come onto the canvas; where that would be crowded it asks, and does `then` once it is wanted.
   */
  readonly agreed: (count: number, total: number, then: () => Promise<unknown>) => boolean;
}

/** What is to be said after entities came: that not all did, or that they are too many to be drawn one by one. */
function noticeAfter(state: State, wanted: number, held: number): Notice | null {
  if (held < wanted) return { kind: 'cut', shown: held, total: wanted };
  const drawn = currentScene(state).entities.size;
  const alone = currentView(state).grouping === null;
  return alone && drawn > DRAWN_LIMIT ? { kind: 'clustered', total: drawn } : null;
}

/** What the actions over one store and one API share. */
export function createContext(store: Store, api: Api): Context {
  /** Whether a person said that a crowded canvas is wanted. */
  let crowded = false;
  const change: Context['change'] = (producer) => {
    store.setState(producer(store.getState()));
  };
  const noted = (purpose: Asking): Api =>
    api.noting((question) => {
      change(({ asked }) => ({ asked: noteAsked(asked, purpose, question) }));
    });
  const asking: Context['asking'] = (purpose) => {
    change(({ asked }) => ({ asked: askAnew(asked, purpose) }));
    return noted(purpose);
  };

  const agreed: Context['agreed'] = (count, total, answer) => {
    if (total <= ASK_ABOVE || crowded) return true;
    const go = (): void => {
      crowded = true;
      change(() => ({ notice: null }));
      answer().catch((error: unknown) => {
        if (error instanceof Cancelled) return;
        change(() => ({ notice: { kind: 'failed', failure: asFailure(error), retry: go } }));
      });
    };
    change(() => ({ notice: { kind: 'many', count, total, go } }));
    return false;
  };

  const bring: Context['bring'] = async (ids, step, asked = asking('add')) => {
    const view = currentView(store.getState());
    const present = new Set(view.ids);
    const fresh = ids.filter((id) => !present.has(id));
    if (fresh.length === 0) return 0;
    const total = present.size + fresh.length;
    if (!agreed(fresh.length, total, () => bring(ids, step, asked))) return 0;
    const fitting = fresh.slice(0, Math.max(0, HELD_LIMIT - present.size));
    change(({ busy }) => ({ busy: busy + 1 }));
    try {
      const { entities, relations } = await asked.connect(fitting, view.ids);
      const found = new Set(entities.map(({ id }) => id));
      const arrived = fitting.filter((id) => found.has(id));
      change((state) => producers.learned(state, entities, relations));
      if (arrived.length > 0) change((state) => producers.step(state, step(arrived)));
      const notice = noticeAfter(store.getState(), total, present.size + fitting.length);
      if (notice !== null) change(() => ({ notice }));
      if (arrived.length === 0) return 0;
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
  };
  return { store, api: noted('other'), asking, change, bring, agreed };
}
