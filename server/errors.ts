import { nearest } from './nearest.ts';

/** Codes of `extensions.code` that the API promises; everything else is INTERNAL and masked. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'READ_ONLY'
  | 'SYNTAX_ERROR'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'UNAVAILABLE';

export type Details = Readonly<Record<string, unknown>>;

/** An error whose text is meant for the person who asked: it names the value, the rule and the choices. */
export abstract class KnownError extends Error {
  abstract readonly code: ErrorCode;
  readonly details: Details;

  constructor(message: string, details: Details = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.details = details;
  }
}

export class BadInput extends KnownError {
  readonly code = 'BAD_USER_INPUT';
}

/** Something that must be there for a question to have a meaning, and is not. */
export class NotFound extends KnownError {
  readonly code = 'NOT_FOUND';
}

export class ReadOnly extends KnownError {
  readonly code = 'READ_ONLY';
}

/** A Cypher text that Neo4j cannot read or make sense of. */
export class BadSyntax extends KnownError {
  readonly code = 'SYNTAX_ERROR';
}

export class Timeout extends KnownError {
  readonly code = 'TIMEOUT';
}

export class TooLarge extends KnownError {
  readonly code = 'TOO_LARGE';
}

/**
 * More of something than is allowed, counted as far as the limit.
 * @example overLimit('The query is', 31, 'levels deep', 30)
 */
export function overLimit(subject: string, value: number, what: string, limit: number): TooLarge {
  const message = `${subject} ${value} ${what} or more; ${limit} are allowed.`;
  return new TooLarge(message, { value, limit });
}

/** The database cannot be asked; `details.reason` is `away`, `credentials` or `missing`. */
export class Unavailable extends KnownError {
  readonly code = 'UNAVAILABLE';
}

/** Why the program cannot start: one sentence of cause, one of remedy. Printed without a stack; exit code 1. */
export class SetupError extends Error {
  readonly remedy: string;

  constructor(cause: string, remedy: string, options?: ErrorOptions) {
    super(cause, options);
    this.name = 'SetupError';
    this.remedy = remedy;
  }
}

/**
 * The end of an error text that offers the nearest valid choices, or '' when nothing is near.
 * @example didYouMean('Compny', ['Company', 'Model']) // ' Did you mean "Company"?'
 */
export function didYouMean(value: string, choices: Iterable<string>): string {
  return offer(nearest(value, choices));
}

/** The end of an error text that offers some choices, or '' for none. */
export function offer(choices: readonly string[]): string {
  const [first, ...others] = choices.map((choice) => `"${choice}"`);
  if (first === undefined) return '';
  const last = others.pop();
  if (last === undefined) return ` Did you mean ${first}?`;
  return ` Did you mean ${[first, ...others].join(', ')} or ${last}?`;
}
