import { parentPort, workerData } from 'node:worker_threads';
import type { Connection } from '../../config.ts';
import { ConsoleError } from '../../console/failure.ts';
import type { Failure } from '../../console/failure.ts';
import type { FromThread, RunRequest, ToThread } from '../../console/protocol.ts';
import { createDriver } from '../session.ts';
import { createSink } from './export-sink.ts';
import type { PieceGate } from './piece-writer.ts';
import { runStatement } from './run-statement.ts';
import { WireBudget } from './wire-budget.ts';

/** Bytes of one record, as they come over the wire. */
const MOST_RECORD = 6 * 2 ** 20;

/** The thread that runs statements of the console, one at a time; it may be ended at any moment. */
const connection = workerData as Connection;
const port = parentPort;
if (!port) throw new Error('This file runs in a thread.');
const budget = new WireBudget();
const driver = createDriver(connection, 0, { useBigInt: false, maxConnectionPoolSize: 2 });
let running: { id: number; stop: AbortController; gate: PieceGate | null } | null = null;

function tell(message: FromThread, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'run') void run(message.id, message.request);
  else if (running?.id === message.id) {
    if (message.kind === 'stop') {
      running.stop.abort();
      running.gate?.release();
    } else running.gate?.open();
  }
});

async function run(id: number, request: RunRequest): Promise<void> {
  const stop = new AbortController();
  budget.start(MOST_RECORD);
  const made =
    request.format === null
      ? null
      : createSink(request.format, {
          begin: () => {
            tell({ kind: 'begun', id });
          },
          piece: (bytes) => {
            tell({ kind: 'piece', id, bytes }, [bytes.buffer]);
          },
          budget,
        });
  running = { id, stop, gate: made?.gate ?? null };
  try {
    const outcome = await runStatement(request, {
      driver,
      database: connection.database,
      signal: stop.signal,
      sink: made?.sink ?? null,
      budget,
    });
    tell({ kind: 'done', id, outcome });
  } catch (error) {
    tell({ kind: 'failed', id, failure: failureOf(error) });
  } finally {
    running = null;
  }
}

function failureOf(error: unknown): Failure {
  if (budget.exceeded) {
    return {
      code: 'TOO_LARGE',
      rule: 'row-too-large',
      message: `One row alone is larger than ${MOST_RECORD / 2 ** 20} MiB.`,
      remedy: 'Return fewer values in a row: UNWIND long lists, or ask for single properties.',
    };
  }
  if (error instanceof ConsoleError) return error.failure;
  return {
    code: 'INTERNAL',
    rule: 'other',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

tell({ kind: 'ready' });
