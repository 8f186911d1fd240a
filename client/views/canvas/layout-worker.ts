/** The worker that layouts run in. */
import { layoutOf } from '../../layouts/layouts.ts';
import type { LayoutJob, LayoutNews } from './layout-service.ts';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutJob>) => void) | null;
  postMessage(news: LayoutNews, transfer?: Transferable[]): void;
};

async function work({ job, layout, problem }: LayoutJob): Promise<void> {
  let failure: string | null = null;
  try {
    for await (const places of layoutOf(layout).run(problem)) {
      const numbers = new Float64Array(2 * problem.nodes.length);
      problem.nodes.forEach(({ id, at }, index) => {
        const { x, y } = places.get(id) ?? at;
        numbers[2 * index] = x;
        numbers[2 * index + 1] = y;
      });
      scope.postMessage({ job, places: numbers, failure: null }, [numbers.buffer]);
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  scope.postMessage({ job, places: null, failure });
}

scope.onmessage = (event) => {
  void work(event.data);
};
