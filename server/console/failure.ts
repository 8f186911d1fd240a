import {
  BadInput,
  BadSyntax,
  type Details,
  type ErrorCode,
  type KnownError,
  NotFound,
  ReadOnly,
  Timeout,
  TooLarge,
  Unavailable,
} from '../errors.ts';
import type { Refusal, RefusalRule } from './refusal.ts';

/** What went wrong with a statement; the names of the rules stay as they are. */
export type FailureRule =
  | RefusalRule
  | 'syntax'
  | 'unknown-procedure'
  | 'unknown-variable'
  | 'parameter-missing'
  | 'parameter-value'
  | 'type'
  | 'arithmetic'
  | 'timeout'
  | 'cancelled'
  | 'memory'
  | 'row-too-large'
  | 'connection-lost'
  | 'restarted'
  | 'queue-full'
  | 'paused'
  | 'off'
  | 'credentials'
  | 'database-missing'
  | 'no-graph'
  | 'other';

/** A failure as plain data, for it crosses threads. */
export interface Failure {
  readonly code: ErrorCode | 'INTERNAL';
  readonly rule: FailureRule;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
  readonly remedy?: string;
  readonly nearest?: readonly string[];
  readonly retryAfterS?: number;
}

const CODES: Partial<Record<RefusalRule, ErrorCode>> = {
  length: 'TOO_LARGE',
  tokens: 'TOO_LARGE',
  nesting: 'TOO_LARGE',
  'large-range': 'TOO_LARGE',
  doubling: 'TOO_LARGE',
  regex: 'BAD_USER_INPUT',
  'control-character': 'BAD_USER_INPUT',
  'bidi-character': 'BAD_USER_INPUT',
  unterminated: 'SYNTAX_ERROR',
  empty: 'SYNTAX_ERROR',
  'one-statement': 'SYNTAX_ERROR',
  'first-word': 'SYNTAX_ERROR',
  'unknown-function': 'SYNTAX_ERROR',
};

/** A refusal as a failure: what could write or leave the graph is READ_ONLY. */
export function failureOf(refusal: Refusal): Failure {
  return { code: CODES[refusal.rule] ?? 'READ_ONLY', ...refusal };
}

const ERRORS: Readonly<Record<ErrorCode, new (message: string, details: Details) => KnownError>> = {
  BAD_USER_INPUT: BadInput,
  NOT_FOUND: NotFound,
  READ_ONLY: ReadOnly,
  SYNTAX_ERROR: BadSyntax,
  TIMEOUT: Timeout,
  TOO_LARGE: TooLarge,
  UNAVAILABLE: Unavailable,
};

/** The error of the API for a failure. */
export function errorOf({ code, message, ...details }: Failure): Error {
  return code === 'INTERNAL' ? new Error(message) : new ERRORS[code](message, details);
}

/** Carries a failure up to whoever answers. */
export class ConsoleError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'ConsoleError';
    this.failure = failure;
  }
}
