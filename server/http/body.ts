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
      if (isDeeper(body, DEPTH)) {
        sendError(
          response,
          400,
          'BAD_USER_INPUT',
          `The body is nested more than ${DEPTH} levels deep.`,
        );
      } else next();
    },
  ];
}

/** Walks level by level, without recursion. */
function isDeeper(value: unknown, depth: number): boolean {
  let level = [value];
  for (let down = 0; level.length > 0; down++) {
    if (down > depth) return true;
    level = level
      .flatMap((item) =>
        typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
      )
      .filter((item) => typeof item === 'object' && item !== null);
  }
  return false;
}
