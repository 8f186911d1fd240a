import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../errors.ts';
import { KnownError } from '../errors.ts';
import type { Log } from '../log.ts';
import { MOST_SELECTIONS, MOST_TOKENS } from './limits.ts';

/** Codes that the library gives to faulty requests, in ours; anything else is a defect here. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'SYNTAX_ERROR',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
};

/** Messages of the library that name its own settings or no number, in words that callers can use. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^GraphQL introspection is not allowed/,
    'The schema itself cannot be asked for here (INTROSPECTION=off).',
  ],
  [
    /recursively requests too many selections/,
    `The query asks for ${MOST_SELECTIONS + 1} fields or more once its fragments are written out; ${MOST_SELECTIONS} are allowed.`,
  ],
  [
    /^Syntax Error: Document contains more tha[nt] /,
    `The query has ${MOST_TOKENS + 1} tokens or more; ${MOST_TOKENS} are allowed.`,
  ],
];

/** Messages about persisted queries, which the library gives no code. */
const PERSISTED = /^(?:provided sha does not match query|Unsupported persisted query version)$/;

/** Messages of the library that tell of size, whatever its code says. */
const SIZE =
  /^Syntax Error: Document contains more tha[nt] |^Too many validation errors|recursively requests too many selections/;

/** An error as the caller sees it: ours whole, mistakes in the request under our codes, anything else masked. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string | undefined,
): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = causeOf(error);
  if (cause instanceof KnownError) {
    return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.details } };
  }
  const code = requestCode(formatted);
  if (code) {
    const said = WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? message;
    return { message: said, ...place, extensions: { code } };
  }
  return {
    message: 'Something went wrong inside the server; its log tells more.',
    ...place,
    extensions: { code: 'INTERNAL', ...(requestId !== undefined && { requestId }) },
  };
}

/** Writes down what callers are not told. */
export function logDefect(error: GraphQLError, log: Log, requestId: string): void {
  const cause = causeOf(error);
  if (cause instanceof KnownError || requestCode(error)) return;
  log.error('A question failed.', { requestId, error: cause });
}

function requestCode(error: GraphQLFormattedError | GraphQLError): ErrorCode | undefined {
  const { message, extensions } = error;
  const code = extensions?.['code'];
  if (PERSISTED.test(message)) return 'BAD_USER_INPUT';
  const known = typeof code === 'string' ? CODES[code] : undefined;
  return known && SIZE.test(message) ? 'TOO_LARGE' : known;
}

/** The error that was thrown: the library wraps it to tell the place. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError
    ? causeOf(error.originalError)
    : error;
}
