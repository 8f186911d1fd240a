import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';

/** Milliseconds before each further start; the last one holds for all after it. */
const BACK_OFF_MS = [500, 2_000, 5_000, 10_000, 20_000];
/** So many ends within WINDOW_MS and it is given up. */
const MOST_ENDS = 6;
const WINDOW_MS = 10 * 60_000;

/** A program that was started and answers. */
export interface Running {
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

export interface Supervised {
  stop(): Promise<void>;
}

export interface SupervisorOptions {
  /** Starts the program and resolves when it answers; the signal calls the attempt off. */
  readonly start: (signal: AbortSignal) => Promise<Running>;
  readonly log: Log;
  /** Called once where the program keeps ending. */
  readonly giveUp: (reason: Error) => void;
  readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<unknown>) | undefined;
  readonly now?: () => number;
}

/** Starts a program again when it ends by itself, ever later, until it has ended too often in ten minutes. */
export function supervise(
  first: Running,
  { start, log, giveUp, wait = pause, now = Date.now }: SupervisorOptions,
): Supervised {
  const stopping = new AbortController();
  // A function, for the compiler takes the flag as unchanged across an await.
  const isStopping = (): boolean => stopping.signal.aborted;
  let running: Running | null = first;

  async function watch(): Promise<void> {
    let ends: number[] = [];
    while (running) {
      const exitCode: number = await running.exited;
      running = null;
      while (!running && !isStopping()) {
        ends = [...ends.filter((end) => now() - end < WINDOW_MS), now()];
        if (ends.length >= MOST_ENDS) {
          giveUp(new Error(`Neo4j ended ${ends.length} times within ten minutes.`));
          return;
        }
        const pauseMs = BACK_OFF_MS[Math.min(ends.length, BACK_OFF_MS.length) - 1] ?? 0;
        log.warn('Neo4j has ended by itself and is started again.', { exitCode, pauseMs });
        running = await again(pauseMs);
        // The attempt may have come through after the call to stop.
        if (running && isStopping()) await running.stop();
      }
    }
  }

  async function again(pauseMs: number): Promise<Running | null> {
    try {
      await wait(pauseMs, stopping.signal);
      const started = await start(stopping.signal);
      log.info('Neo4j answers again.');
      return started;
    } catch (error) {
      if (!isStopping()) log.error('Neo4j could not be started again.', { error });
      return null;
    }
  }

  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await running?.stop();
      await watching;
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return delay(milliseconds, undefined, { signal });
}
