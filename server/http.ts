import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { errorHandler, notFound, sendError } from './http/answers.ts';
import { readBody } from './http/body.ts';
import { withContext } from './http/deadline.ts';
import { starting } from './http/explorer.ts';
import { hostGuard, jsonOnly, originGuard } from './http/guards.ts';
import { live, ready } from './http/readiness.ts';
import type { Log } from './log.ts';

/** What the server hands out; the parts come one after the other while it starts. */
export interface Parts {
  /** Serves POST and GET /graphql; null while there is none yet. */
  graphql: RequestHandler | null;
  /** Serves /cypher/cancel and /cypher/export; null while there is none yet. */
  cypher?: RequestHandler | null;
  /** Serves the explorer's files; null while they are being built. */
  explorer: RequestHandler | null;
  /** Whether the graph can be asked at this moment. */
  isReady: () => Promise<boolean>;
}

export interface HttpOptions {
  readonly parts: Parts;
  /** Host names that are served beside the loopback ones. */
  readonly allowedHosts: readonly string[];
  readonly log: Log;
}

/** The HTTP side: health, API and explorer, to callers on allowed host names and of the same origin only. */
export function createApp({ parts, allowedHosts, log }: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(security(), withContext);
  app.get('/health/live', live);
  app.get(
    '/health/ready',
    ready(() => parts.isReady()),
  );
  app.use(hostGuard(allowedHosts), originGuard(allowedHosts));
  app.use(
    '/graphql',
    ...readBody(),
    later(() => parts.graphql ?? notYet),
  );
  app.use(
    '/cypher',
    jsonOnly,
    ...readBody(),
    later(() => parts.cypher ?? notYet),
  );
  app.use(later(() => parts.explorer ?? starting));
  app.use(notFound, errorHandler(log));
  return app;
}

/** A handler that is looked up when a request comes, for the parts come after the server listens. */
function later(find: () => RequestHandler): RequestHandler {
  return (request, response, next) => find()(request, response, next);
}

const notYet: RequestHandler = (_request, response) => {
  sendError(response, 503, 'UNAVAILABLE', 'The server is starting.');
};

/** Everything comes from here, nothing is framed, and no other origin is asked. */
function security(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // The server speaks plain HTTP; a proxy that adds TLS says this itself.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
}
