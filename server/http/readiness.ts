import type { RequestHandler } from 'express';

/** Milliseconds for which an answer is kept, so that probes do not weigh on the database. */
const KEPT_MS = 1_000;

/** Asks at most once at a time and once a second, however many want to know. */
export function createReadiness(
  probe: () => Promise<boolean>,
  now: () => number = Date.now,
): () => Promise<boolean> {
  let known: { readonly at: number; readonly ready: boolean } | null = null;
  let asking: Promise<boolean> | null = null;

  async function ask(): Promise<boolean> {
    const ready = await probe().catch(() => false);
    known = { at: now(), ready };
    asking = null;
    return ready;
  }
  return () => {
    if (known && now() - known.at < KEPT_MS) return Promise.resolve(known.ready);
    asking ??= ask();
    return asking;
  };
}

/** The process runs; the database is not asked. */
export const live: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'live' });
};

/** 200 where the graph can be asked, 503 while it cannot. */
export function ready(isReady: () => Promise<boolean>): RequestHandler {
  return async (_request, response) => {
    const good = await isReady();
    response.set('Cache-Control', 'no-store').status(good ? 200 : 503);
    if (!good) response.set('Retry-After', '1');
    response.json({ status: good ? 'ready' : 'unavailable' });
  };
}
