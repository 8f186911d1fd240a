import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { startDeadline } from '../deadline.ts';
import { sendError } from './answers.ts';
import type { RequestContext } from './context.ts';

/** Milliseconds a request may take; asking the database has less. */
const DEADLINE_MS = 10_000;
/** How much later the answer comes from here, where whoever works on the request did not see to it. */
const GRACE_MS = 1_000;

/** Gives each request an id, a deadline, and a signal that ends its work when the caller leaves. */
export const withContext: RequestHandler = (_request, response, next) => {
  const left = new AbortController();
  const deadline = startDeadline(DEADLINE_MS, left.signal);
  const { signal } = deadline;
  const requestId = randomUUID();
  const giveUp = (): void => {
    if (!response.headersSent) sendError(response, 504, 'TIMEOUT', 'The answer took too long.');
  };
  const begun = Date.now();
  let latest = DEADLINE_MS;
  let last = setTimeout(giveUp, DEADLINE_MS + GRACE_MS);
  const extend = (milliseconds: number): void => {
    const until = Date.now() - begun + milliseconds;
    if (until <= latest) return;
    latest = until;
    deadline.extend(milliseconds);
    clearTimeout(last);
    last = setTimeout(giveUp, milliseconds + GRACE_MS);
  };
  response.on('close', () => {
    clearTimeout(last);
    if (!response.writableEnded) left.abort();
    deadline.clear();
  });
  response.set('X-Request-Id', requestId);
  response.locals['context'] = { signal, requestId, extend } satisfies RequestContext;
  next();
};
