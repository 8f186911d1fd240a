import type { Metric, Metrics, Shape } from '../graph/metrics.ts';
import type { MeasureAnswer, MeasureRequest } from './metrics-worker.ts';

/** Works out metrics beside the window, which goes on answering meanwhile. */
export type Measure = (shape: Shape, wanted: readonly Metric[]) => Promise<Metrics>;

/** A worker that is fetched and started with the first question. */
export function createMeasure(
  hire: () => Worker = () =>
    new Worker(new URL('./metrics-worker.ts', import.meta.url), { type: 'module' }),
): Measure {
  let worker: Worker | null = null;
  let asked = 0;
  const waiting = new Map<
    number,
    { resolve: (metrics: Metrics) => void; reject: (error: Error) => void }
  >();

  const start = (): Worker => {
    const started = hire();
    started.addEventListener('message', ({ data }: MessageEvent<MeasureAnswer>) => {
      const asker = waiting.get(data.number);
      waiting.delete(data.number);
      if ('metrics' in data) asker?.resolve(data.metrics);
      else asker?.reject(new Error(data.problem));
    });
    started.addEventListener('error', (event) => {
      // Nothing it was asked will be answered; the next question starts another one.
      worker = null;
      started.terminate();
      for (const { reject } of waiting.values()) reject(new Error(event.message));
      waiting.clear();
    });
    return started;
  };

  return (shape, wanted) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      asked += 1;
      waiting.set(asked, { resolve, reject });
      const request: MeasureRequest = { number: asked, shape, wanted };
      worker.postMessage(request);
    });
}
