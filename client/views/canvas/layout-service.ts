import type { Point } from '../../graph/model.ts';
import type { LayoutProblem, Places } from '../../layouts/layout.ts';
import type { LayoutId } from '../../layouts/layouts.ts';

/** A job for the worker. */
export interface LayoutJob {
  readonly job: number;
  readonly layout: LayoutId;
  readonly problem: LayoutProblem;
}

/** What the worker tells of a job: places so far, in the order of the problem's nodes, or its end. */
export interface LayoutNews {
  readonly job: number;
  /** x and y in turn; `null` at the end. */
  readonly places: Float64Array | null;
  /** Why the job came to nothing. */
  readonly failure: string | null;
}

/** How a layout ended, with the best that there was by then. */
interface LayoutOutcome {
  readonly ended: 'done' | 'stopped' | 'timeUp' | 'failed' | 'replaced';
  /** `null` where it ended before the first answer. */
  readonly places: Places | null;
}

/** Layouts beside the window: one at a time, each within its time. */
export interface LayoutService {
  run(layout: LayoutId, problem: LayoutProblem, milliseconds: number): Promise<LayoutOutcome>;
  /** Ends what is under way, with the best so far. */
  stop(): void;
}

type Desk = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<LayoutNews>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Runs layouts in workers that `hire` starts; one that had to be interrupted is let go. */
export function createLayoutService(hire: () => Desk): LayoutService {
  let desk: Desk | null = null;
  let end: ((ended: LayoutOutcome['ended']) => void) | null = null;
  let jobs = 0;

  const dismiss = (): void => {
    desk?.terminate();
    desk = null;
  };

  return {
    stop() {
      end?.('stopped');
    },
    run(layout, problem, milliseconds) {
      end?.('replaced');
      jobs += 1;
      const job = jobs;
      return new Promise((resolve) => {
        let best: Places | null = null;
        const timer = setTimeout(() => {
          finish('timeUp');
        }, milliseconds);
        const finish = (ended: LayoutOutcome['ended']): void => {
          clearTimeout(timer);
          end = null;
          // A worker in the middle of its sums hears nothing; the next job gets another one.
          if (ended !== 'done') dismiss();
          resolve({ ended, places: best });
        };
        end = finish;
        try {
          desk ??= hire();
        } catch {
          finish('failed');
          return;
        }
        desk.onmessage = ({ data }) => {
          if (data.job !== job) return;
          if (data.places !== null) best = read(problem, data.places);
          else finish(data.failure === null ? 'done' : 'failed');
        };
        desk.onerror = () => {
          finish('failed');
        };
        desk.postMessage({ job, layout, problem } satisfies LayoutJob);
      });
    },
  };
}

function read({ nodes }: LayoutProblem, numbers: Float64Array): Places {
  return new Map(
    nodes.map(({ id }, index): [string, Point] => [
      id,
      { x: numbers[2 * index] ?? 0, y: numbers[2 * index + 1] ?? 0 },
    ]),
  );
}
