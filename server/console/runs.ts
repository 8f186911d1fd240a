import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../config.ts';
import { ConsoleError } from './failure.ts';
import type { Failure } from './failure.ts';
import type { RunOutcome, RunRequest } from './protocol.ts';
import { ConsoleWorker } from './worker.ts';
import type { PieceTaker } from './worker.ts';

/** Milliseconds by which the database may be late with ending a query before the thread is ended instead. */
const LATE_MS = 3_000;
/** Milliseconds that a thread gets to end its statement by itself when it is cancelled. */
const STOP_MS = 700;

/** What is needed of the database beside the statements themselves. */
export interface Overseer {
  /** Ends the transactions with this mark; resolves with how many there were. */
  terminate(mark: string): Promise<number>;
  /** How many transactions with this mark there are. */
  count(mark: string): Promise<number>;
}

export interface Lane {
  readonly workers: number;
  /** Statements that may wait. */
  readonly queue: number;
}

export interface StartedRun {
  readonly mark: string;
  readonly outcome: Promise<RunOutcome>;
}

interface Waiting {
  readonly start: (worker: ConsoleWorker) => void;
  readonly drop: (failure: Failure) => void;
}

type Ending = 'ended' | 'still-running';

/** Runs statements in a few threads, with a bounded queue before them and a deadline for each. */
export class Runs {
  private readonly workers: readonly ConsoleWorker[];
  private readonly queue: Waiting[] = [];
  private readonly lane: Lane;
  private readonly overseer: Overseer;
  /** What ends each run, by its mark. */
  private readonly enders = new Map<string, () => Promise<Ending>>();
  /** Told of transactions that should have ended. */
  private readonly onLost: (mark: string, text: string) => void;

  constructor(
    connection: Connection,
    lane: Lane,
    overseer: Overseer,
    onLost: (mark: string, text: string) => void,
  ) {
    this.workers = Array.from({ length: lane.workers }, () => new ConsoleWorker(connection));
    this.lane = lane;
    this.overseer = overseer;
    this.onLost = onLost;
  }

  warm(): void {
    this.workers[0]?.warm();
  }

  /** Begins a statement, now or when a thread is free. `outcome` rejects with a ConsoleError. */
  begin(
    asked: Omit<RunRequest, 'mark'>,
    taker: PieceTaker | null = null,
    signal?: AbortSignal,
  ): StartedRun {
    const mark = randomUUID();
    const request: RunRequest = { ...asked, mark };
    const outcome = this.enter(request, taker);
    const leave = (): void => void this.end(mark);
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    const settled = outcome.finally(() => {
      signal?.removeEventListener('abort', leave);
    });
    settled.catch(() => undefined);
    return { mark, outcome: settled };
  }

  /** Ends a run in the database, and tells whether it is gone. */
  end(mark: string): Promise<Ending | 'unknown'> {
    return this.enders.get(mark)?.() ?? Promise.resolve('unknown');
  }

  async close(): Promise<void> {
    const closing = {
      code: 'UNAVAILABLE',
      rule: 'off',
      message: 'The server is stopping.',
    } as const;
    for (const one of this.queue.splice(0)) one.drop(closing);
    await Promise.all(this.workers.map((worker) => worker.end(closing)));
  }

  private enter(request: RunRequest, taker: PieceTaker | null): Promise<RunOutcome> {
    return new Promise((resolve, reject) => {
      const { mark } = request;
      const waiting: Waiting = {
        start: (worker) => {
          this.watch(worker, request, taker).then(resolve, reject);
        },
        drop: (failure) => {
          this.enders.delete(mark);
          reject(new ConsoleError(failure));
        },
      };
      const free = this.workers.find(({ isBusy }) => !isBusy);
      if (free) {
        waiting.start(free);
        return;
      }
      if (this.queue.length >= this.lane.queue) {
        waiting.drop(queueFull(this.lane));
        return;
      }
      this.queue.push(waiting);
      this.enders.set(mark, () => {
        this.queue.splice(this.queue.indexOf(waiting), 1);
        waiting.drop(CANCELLED);
        return Promise.resolve('ended');
      });
    });
  }

  /** Runs a statement in a thread that is free, and sees to it that it ends. */
  private async watch(
    worker: ConsoleWorker,
    request: RunRequest,
    taker: PieceTaker | null,
  ): Promise<RunOutcome> {
    const { mark, text, timeoutMs } = request;
    const running = worker.run(request, taker);
    let ending: Promise<Ending> | null = null;
    this.enders.set(mark, () => (ending ??= this.stop(worker, request, running)));
    const late = setTimeout(() => {
      void worker.end(TOO_LATE).then(() => this.lost(mark, text));
    }, timeoutMs + LATE_MS);
    try {
      return await running;
    } finally {
      clearTimeout(late);
      // Who cancels is told the truth, which may take longer than the run.
      const left = ending as Promise<Ending> | null;
      if (left) void left.finally(() => this.enders.delete(mark));
      else this.enders.delete(mark);
      this.next(worker);
    }
  }

  private next(worker: ConsoleWorker): void {
    if (worker.isBusy) return;
    this.queue.shift()?.start(worker);
  }

  /** Ends a statement by every way there is: by its own connection, by another one, and with its thread. */
  private async stop(
    worker: ConsoleWorker,
    { mark, text }: RunRequest,
    running: Promise<RunOutcome>,
  ): Promise<Ending> {
    worker.stop();
    void this.overseer.terminate(mark).catch(() => undefined);
    const settled = running.then(
      () => true,
      () => true,
    );
    const isOver = await Promise.race([settled, delay(STOP_MS, false)]);
    if (!isOver) await worker.end(CANCELLED);
    for (let tries = 0; tries < 10; tries += 1) {
      if ((await this.overseer.count(mark).catch(() => 0)) === 0) return 'ended';
      await delay(100);
    }
    void this.lost(mark, text);
    return 'still-running';
  }

  private async lost(mark: string, text: string): Promise<void> {
    await this.overseer.terminate(mark).catch(() => undefined);
    this.onLost(mark, text);
  }
}

const CANCELLED: Failure = {
  code: 'TIMEOUT',
  rule: 'cancelled',
  message: 'The query was cancelled before it had finished.',
  remedy: 'Run it again.',
};

const TOO_LATE: Failure = {
  code: 'TIMEOUT',
  rule: 'timeout',
  message: 'The query took longer than it may, and did not end when Neo4j was told to end it.',
  remedy: 'Ask for less: work inside one expression, such as a long list, cannot be interrupted.',
};

function queueFull({ workers, queue }: Lane): Failure {
  return {
    code: 'UNAVAILABLE',
    rule: 'queue-full',
    message: `${workers} queries are running and ${queue} are waiting already.`,
    remedy: 'Try again in a moment.',
    retryAfterS: 2,
  };
}
