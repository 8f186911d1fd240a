import { once } from 'node:events';
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Asking, CypherConsole } from '../console/console.ts';
import type { ExportFormat } from '../console/protocol.ts';
import { BadInput, KnownError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import { contextOf } from './context.ts';

/** The formats in which rows are written out. */
const FORMATS: Readonly<
  Record<ExportFormat, { readonly type: string; readonly fault: (json: string) => string }>
> = {
  csv: { type: 'text/csv; charset=utf-8', fault: (json) => `\r\n#ERROR ${json}\r\n` },
  jsonl: { type: 'application/x-ndjson; charset=utf-8', fault: (json) => `{"$error":${json}}\n` },
  // Two hyphens would end the comment.
  graphml: {
    type: 'application/graphml+xml; charset=utf-8',
    fault: (json) => `\n<!--ERROR ${json.replaceAll('--', '-\\u002d')} -->\n`,
  },
};

const cancelBody = z.object({ runId: z.string().min(1).max(100) });
const exportBody = z.object({
  query: z.string(),
  parameters: z.unknown().optional(),
  format: z.enum(['csv', 'jsonl', 'graphml']),
  timeoutMs: z.number().nullable().default(null),
  runId: z.string().nullable().default(null),
});

/** How much longer than its statement an export may take. */
const GRACE_MS = 10_000;

const STATES = {
  ended: 'The query has ended in the database.',
  unknown: 'No query of this name is running; it may have ended already.',
  'still-running':
    'Neo4j was told to end the query and has not done so yet; what happens inside one expression cannot be interrupted.',
} as const;

const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  SYNTAX_ERROR: 400,
  READ_ONLY: 403,
  NOT_FOUND: 404,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Serves POST /cypher/cancel and POST /cypher/export. */
export function serveCypher(console: CypherConsole, log: Log): RequestHandler {
  const router = Router();
  router.post('/cancel', async (request, response) => {
    await answering(response, log, async () => {
      const { runId } = read(cancelBody, request.body);
      // Whoever cancels may leave at once.
      const asking = { ...askingOf(request, response), signal: undefined };
      const state = await console.cancel(runId, asking);
      response.set('Cache-Control', 'no-store').json({ runId, state, message: STATES[state] });
    });
  });
  router.post('/export', async (request, response) => {
    await answering(response, log, () => exportRows(console, request, response));
  });
  return router;
}

async function exportRows(
  console: CypherConsole,
  request: Request,
  response: Response,
): Promise<void> {
  const body = read(exportBody, request.body);
  const { type } = FORMATS[body.format];
  const asking = askingOf(request, response);
  contextOf(response).extend((body.timeoutMs ?? console.limits.exportTimeoutMs) + GRACE_MS);
  const taker = {
    begun(): void {
      response.status(200).set('Content-Type', type).set('Cache-Control', 'no-store');
      response.attachment(`cypher.${body.format}`).set('Content-Type', type);
      response.flushHeaders();
    },
    async piece(bytes: Uint8Array): Promise<void> {
      if (!response.write(bytes)) await drained(response);
    },
  };
  await console.export(body, taker, asking);
  response.end();
}

/** Resolves when more can be written, or nobody reads any more. */
async function drained(response: Response): Promise<void> {
  if (response.destroyed) return;
  const over = new AbortController();
  await Promise.race([
    once(response, 'drain', { signal: over.signal }),
    once(response, 'close', { signal: over.signal }),
  ]).finally(() => {
    over.abort();
  });
}

/** Answers with an error as GraphQL would; after the first byte by a last line and a broken connection. */
async function answering(response: Response, log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { requestId } = contextOf(response);
    if (!(error instanceof KnownError)) log.error('A request failed.', { requestId, error });
    const fault =
      error instanceof KnownError
        ? { message: error.message, extensions: { code: error.code, ...error.details } }
        : {
            message: 'Something went wrong inside the server; its log tells more.',
            extensions: { code: 'INTERNAL', requestId },
          };
    if (!response.headersSent) {
      response.status(error instanceof KnownError ? STATUS[error.code] : 500);
      response.set('Cache-Control', 'no-store').json({ errors: [fault] });
      return;
    }
    const format = /cypher\.(\w+)/.exec(String(response.get('Content-Disposition')))?.[1];
    const last = FORMATS[format as ExportFormat].fault(JSON.stringify(fault));
    // Without the end of the message whoever reads it must take it for broken.
    response.write(last, () => response.destroy());
  }
}

function askingOf(request: Request, response: Response): Asking {
  const { requestId, signal } = contextOf(response);
  return { requestId, signal, from: request.ip ?? '' };
}

function read<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const found = schema.safeParse(body);
  if (found.success) return found.data;
  const [first] = found.error.issues;
  const name = first?.path.join('.') ?? '';
  throw new BadInput(`${name === '' ? 'The body' : name}: ${first?.message ?? 'is not valid'}.`, {
    argument: name,
  });
}
