import type { RequestHandler } from 'express';
import { isLoopback } from '../config.ts';
import { sendError } from './answers.ts';

/**
 * Refuses requests under a foreign host name: a page elsewhere may point its own name at this machine (DNS rebinding)
 * and would then count as same-origin. The port does not matter, for a proxy may have another.
 */
export function hostGuard(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const name = hostName(request.headers.host);
    if (name !== null && isAllowed(name, allowed)) next();
    else {
      const said = `The host name "${name ?? ''}" is not served here. Set ALLOWED_HOSTS to allow it.`;
      sendError(response, 403, 'BAD_USER_INPUT', said);
    }
  };
}

/** Refuses what pages of other origins send here; requests without an Origin do not come from a page. */
export function originGuard(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : null;
    const same = from !== null && from.host === host;
    const named = from !== null && allowed.includes(from.hostname);
    if (
      request.method === 'GET' ||
      request.method === 'HEAD' ||
      origin === undefined ||
      same ||
      named
    )
      next();
    else sendError(response, 403, 'BAD_USER_INPUT', 'Pages of another origin may not ask here.');
  };
}

function isAllowed(name: string, allowed: readonly string[]): boolean {
  return isLoopback(name) || allowed.includes(name);
}

/** @example hostName('[::1]:4000') // '::1' */
function hostName(host: string | undefined): string | null {
  const found = /^(?:\[([0-9a-f:.]+)\]|([^:@/\s]+))(?::\d{1,5})?$/i.exec(host ?? '');
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}

/**
 * Lets through what is posted as JSON alone: forms and plain text are what a foreign page could send without being
 * asked whether it may.
 */
export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && request.is('application/json') !== false) next();
  else if (request.method === 'POST') {
    sendError(
      response,
      415,
      'BAD_USER_INPUT',
      'Post JSON, with the content type application/json.',
    );
  } else sendError(response, 405, 'BAD_USER_INPUT', 'Only POST is answered here.');
};
