import type { Log } from '../log.ts';

/** npm and the terminal may both deliver one Ctrl-C; a signal counts as a second one only after this. */
const REPEAT_MS = 1_500;

export interface Ending {
  /** Fires as soon as the program shall end. */
  readonly signal: AbortSignal;
  /** Resolves with the exit code at the same moment. */
  readonly code: Promise<number>;
  readonly end: (code: number) => void;
}

/**
 * Waits for Ctrl-C, SIGTERM or SIGHUP, and for mistakes that nobody caught. A second signal ends the process at once;
 * the private Neo4j then ends by its keeper.
 */
export function waitForEnd(log: Log): Ending {
  const ending = new AbortController();
  let resolveCode: (code: number) => void;
  const code = new Promise<number>((resolve) => {
    resolveCode = resolve;
  });
  let endedAt = Infinity;
  const end = (exitCode: number): void => {
    endedAt = Math.min(endedAt, Date.now());
    resolveCode(exitCode);
    ending.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (Date.now() - endedAt > REPEAT_MS) process.exit(1);
      end(0);
    });
  }
  for (const name of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(name, (error: unknown) => {
      log.error('A mistake was not caught, so the server ends.', { error });
      end(1);
    });
  }
  return { signal: ending.signal, code, end };
}
