import express, { type RequestHandler } from 'express';
import { sendError } from './answers.ts';

const LIMIT = '256kb';
/** Deeper bodies would overflow the stack of whatever walks them. */
const DEPTH = 40;

/** Reads JSON bodies, of bounded size and depth; a body of another kind counts as empty. */
export function readBody(): RequestHandler[] {
  return [
    express.json({ limit: LIMIT }),
    (request, response, next) => {
      const body = request.body as unknown;
      // Apollo wants to see that bodies are read at all.
      request.body = body ?? {};
      const value = depthOf(body);
      if (value > DEPTH) {
        const message = `The body is nested ${value} levels deep; ${DEPTH} are allowed.`;
        sendError(response, 400, 'BAD_USER_INPUT', message, { value, limit: DEPTH });
      } else next();
    },
  ];
}

/** Walks level by level, without recursion. */
function depthOf(value: unknown): number {
  let level = [value];
  let depth = -1;
  for (; level.length > 0; depth++) {
    level = level
      .flatMap((item) =>
        typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
      )
      .filter((item) => typeof item === 'object' && item !== null);
  }
  return depth;
}
