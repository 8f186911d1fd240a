import { Worker } from 'node:worker_threads';
import type { Connection } from '../config.ts';
import { ConsoleError } from './failure.ts';
import type { Failure } from './failure.ts';
import type { FromThread, RunOutcome, RunRequest, ToThread } from './protocol.ts';

const THREAD = new URL('../neo4j/console/thread.ts', import.meta.url);
/** On Node 20 a thread does not inherit how TypeScript is read, so it is told. */
const BOOT = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(THREAD.href)}); });`;

/** MiB of heap of one thread; a result that needs more ends the thread and nothing else. */
const HEAP_MB = 256;

/** Takes the pieces of an export. */
export interface PieceTaker {
  begun(): void;
  /** Resolves when a further piece may come. */
  piece(bytes: Uint8Array): Promise<void>;
}

interface Job {
  readonly id: number;
  readonly taker: PieceTaker | null;
  resolve(outcome: RunOutcome): void;
  reject(error: Error): void;
}

/** A thread that runs one statement at a time. It starts with its first statement and can be ended at any moment. */
export class ConsoleWorker {
  private readonly connection: Connection;
  private thread: Worker | null = null;
  private job: Job | null = null;
  private last = 0;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  get isBusy(): boolean {
    return this.job !== null;
  }

  /** Starts the thread, which takes up to a second, so that the first statement need not wait for it. */
  warm(): void {
    this.thread ??= this.start();
  }

  /** Runs a statement. Rejects with a ConsoleError. */
  run(request: RunRequest, taker: PieceTaker | null): Promise<RunOutcome> {
    this.warm();
    return new Promise((resolve, reject) => {
      this.last += 1;
      this.job = { id: this.last, taker, resolve, reject };
      this.tell({ kind: 'run', id: this.last, request });
    });
  }

  /** Asks the thread to end its statement in the database. */
  stop(): void {
    if (this.job) this.tell({ kind: 'stop', id: this.job.id });
  }

  /** Ends the thread, whatever it does; its connection breaks, at which Neo4j ends the transaction. */
  async end(failure: Failure): Promise<void> {
    const { thread } = this;
    this.thread = null;
    this.settle((job) => {
      job.reject(new ConsoleError(failure));
    });
    await thread?.terminate();
  }

  private start(): Worker {
    const thread = new Worker(BOOT, {
      eval: true,
      execArgv: [],
      workerData: this.connection,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    thread.unref();
    thread.on('message', (message: FromThread) => {
      if (thread === this.thread) this.hear(message);
    });
    thread.on('error', (error: Error & { code?: string }) => {
      if (thread === this.thread) this.fail(error);
    });
    thread.on('exit', () => {
      if (thread === this.thread) this.fail(new Error('The thread ended by itself.'));
    });
    return thread;
  }

  private hear(message: FromThread): void {
    const { job } = this;
    if (message.kind === 'ready' || message.id !== job?.id) return;
    switch (message.kind) {
      case 'begun':
        job.taker?.begun();
        return;
      case 'piece': {
        const more = (): void => {
          if (this.job === job) this.tell({ kind: 'more', id: job.id });
        };
        void job.taker?.piece(message.bytes).then(more, () => undefined);
        return;
      }
      case 'done':
        this.settle((settled) => {
          settled.resolve(message.outcome);
        });
        return;
      case 'failed':
        this.settle((settled) => {
          settled.reject(new ConsoleError(message.failure));
        });
    }
  }

  private fail(error: Error & { code?: string }): void {
    this.thread = null;
    const failure: Failure =
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? {
            code: 'TOO_LARGE',
            rule: 'memory',
            message: `The result needs more than the ${HEAP_MB} MiB that one query may take here.`,
            remedy: 'Return fewer or smaller values in a row.',
          }
        : { code: 'INTERNAL', rule: 'other', message: error.stack ?? error.message };
    this.settle((settled) => {
      settled.reject(new ConsoleError(failure));
    });
  }

  private settle(how: (job: Job) => void): void {
    const { job } = this;
    this.job = null;
    if (job) how(job);
  }

  private tell(message: ToThread): void {
    this.thread?.postMessage(message);
  }
}
