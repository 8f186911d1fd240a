import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Details, ErrorCode } from '../errors.ts';
import type { Log } from '../log.ts';
import { contextOf } from './context.ts';

/** Answers in the form that GraphQL clients know, whatever the address. */
export function sendError(
  response: Response,
  status: number,
  code: ErrorCode | 'INTERNAL',
  message: string,
  details: Details = {},
): void {
  response.status(status).set('Cache-Control', 'no-store');
  response.json({ errors: [{ message, extensions: { code, ...details } }] });
}

export const notFound: RequestHandler = (request, response) => {
  sendError(response, 404, 'NOT_FOUND', `There is nothing at ${request.path}.`);
};

/** Mistakes in the request are named; anything else is logged whole and masked. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = typeof error === 'object' && error ? (error as BodyProblem) : {};
    const { type, status, limit } = problem;
    if (type === 'entity.too.large') {
      const value = problem.length ?? problem.received;
      const message = `The request has ${value} bytes or more; ${limit} are allowed.`;
      sendError(response, 413, 'TOO_LARGE', message, { value, limit });
    } else if (type === 'entity.parse.failed') {
      sendError(response, 400, 'BAD_USER_INPUT', 'The body of the request is not JSON.');
    } else if (status !== undefined && status >= 400 && status < 500) {
      sendError(response, status, 'BAD_USER_INPUT', 'The request cannot be read.');
    } else {
      log.error('A request failed.', {
        requestId: contextOf(response).requestId,
        path: request.path,
        error,
      });
      sendError(
        response,
        500,
        'INTERNAL',
        'Something went wrong here; the log of the server says what.',
      );
    }
  };
}

/** What express says of a body that it could not read. */
interface BodyProblem {
  readonly type?: string;
  readonly status?: number;
  /** Bytes that are announced, bytes that came before it gave up, and how many it takes. */
  readonly length?: number;
  readonly received?: number;
  readonly limit?: number;
}
