import { ApiFailure } from '../api/failure.ts';
import { neededMetrics } from '../graph/looks.ts';
import type { Metric, Shape } from '../graph/metrics.ts';
import type { Things } from '../graph/things.ts';
import type { Measure } from '../metrics/measure-in-worker.ts';
import type { Context } from './context.ts';
import { currentThings, currentView } from './derived.ts';

function shapeOf({ entities, relations }: Things): Shape {
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const place = (id: string): number => places.get(id) ?? 0;
  return {
    ids: entities.map(({ id }) => id),
    ends: relations.map(({ source, target }) => [place(source), place(target)] as const),
  };
}

/** Keeps `state.metrics` in step with the canvas, as far as the view is drawn with metrics. */
export function keepMetrics({ store, change }: Context, measure: Measure): void {
  let things: Things | null = null;
  let last = '';
  let busy = false;

  const keepUp = async (): Promise<void> => {
    while (!busy) {
      const state = store.getState();
      const wanted: readonly Metric[] = neededMetrics(currentView(state));
      if (wanted.length === 0) return;
      const now = currentThings(state);
      if (things === now && last.startsWith(`${wanted.join()} `)) return;
      things = now;
      // Much that is learned changes nothing of the shape.
      const shape = shapeOf(now);
      const key = `${wanted.join()} ${JSON.stringify(shape)}`;
      if (key === last) return;
      last = key;
      busy = true;
      change(() => ({ metricsRead: { status: 'loading' } }));
      try {
        const metrics = await measure(shape, wanted);
        change(() => ({ metrics, metricsRead: { status: 'ready', value: null } }));
      } catch (error) {
        const failure = new ApiFailure('refused', String(error));
        change(() => ({ metricsRead: { status: 'failed', failure } }));
      } finally {
        busy = false;
      }
    }
  };

  store.subscribe((state, before) => {
    if (state.history !== before.history || state.known !== before.known) void keepUp();
  });
}
