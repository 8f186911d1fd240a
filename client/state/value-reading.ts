import { VALUES_AT_ONCE } from '../api/api.ts';
import { asFailure, Cancelled } from '../api/failure.ts';
import { needsValues } from '../graph/looks.ts';
import type { Values } from '../graph/values.ts';
import type { Context } from './context.ts';
import { currentView } from './derived.ts';
import type { State } from './state.ts';

/** Properties kept at most; beyond it those of things no longer on the canvas are dropped. */
const VALUES_KEPT = 20_000;

/** Reading the stored properties of what is on the canvas. */
export interface ValueReading {
  /**
   * Keeps `state.values` in step with the canvas until what is returned is called: whatever comes onto the canvas is
   * read, in bulk. Any number of callers may need values at once.
   */
  readonly needValues: () => () => void;
  /** Reads again what could not be read. */
  readonly readValuesAgain: () => void;
}

/** Entities of the view and the relations among them. */
function idsOnCanvas(state: State): string[] {
  const { known } = state;
  const present = new Set(currentView(state).ids);
  const relations = [...known.relations.values()].filter(
    ({ source, target }) => present.has(source) && present.has(target),
  );
  return [...present, ...relations.map(({ id }) => id)];
}

function joined(old: Values, arrived: Values, wanted: readonly string[]): Values {
  const all = new Map([...old, ...arrived]);
  if (all.size <= VALUES_KEPT) return all;
  const onCanvas = new Set(wanted);
  return new Map([...all].filter(([id]) => onCanvas.has(id)));
}

export function createValueReading({ store, api, change }: Context): ValueReading {
  let needs = 0;
  const needed = (): boolean => needs > 0 || needsValues(currentView(store.getState()));
  let reading: AbortController | null = null;

  /** One question after the other, until the canvas holds nothing unread. */
  const read = async (mine: AbortController): Promise<void> => {
    for (;;) {
      const state = store.getState();
      const wanted = idsOnCanvas(state);
      const missing = wanted.filter((id) => !state.values.has(id)).slice(0, VALUES_AT_ONCE);
      if (missing.length === 0) {
        // At once, so that no change of the canvas falls between the last look and the end.
        reading = null;
        return;
      }
      change(() => ({ valuesRead: { status: 'loading' } }));
      const answer = await api.values(missing, mine.signal);
      if (mine.signal.aborted) return;
      // What is gone from the graph has no properties, and is not asked for again.
      const arrived = new Map(missing.map((id) => [id, answer.get(id) ?? {}]));
      change(({ values }) => ({ values: joined(values, arrived, wanted) }));
    }
  };

  const keepUp = async (): Promise<void> => {
    if (!needed() || reading !== null) return;
    const mine = new AbortController();
    reading = mine;
    try {
      await read(mine);
      if (!mine.signal.aborted) change(() => ({ valuesRead: { status: 'ready', value: null } }));
    } catch (error) {
      if (!mine.signal.aborted && !(error instanceof Cancelled)) {
        change(() => ({ valuesRead: { status: 'failed', failure: asFailure(error) } }));
      }
    } finally {
      if (reading === mine) reading = null;
    }
  };

  store.subscribe((state, before) => {
    const grown =
      state.known.relations !== before.known.relations ||
      currentView(state) !== currentView(before);
    if (grown && state.valuesRead.status !== 'failed') void keepUp();
  });

  return {
    needValues() {
      needs += 1;
      void keepUp();
      let released = false;
      return () => {
        if (released) return;
        released = true;
        needs -= 1;
        if (needed()) return;
        reading?.abort();
        reading = null;
        change(({ valuesRead }) =>
          valuesRead.status === 'loading' ? { valuesRead: { status: 'ready', value: null } } : {},
        );
      };
    },
    readValuesAgain() {
      void keepUp();
    },
  };
}
