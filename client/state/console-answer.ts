import { ApiFailure } from '../api/failure.ts';
import type { RawAnswer } from '../api/raw-ask.ts';

/** An error of an answer, with its places in the question and in the data. */
export interface AnswerError {
  readonly message: string;
  readonly code: string | null;
  /** Lines and columns in the question, from 1. */
  readonly locations: readonly { readonly line: number; readonly column: number }[];
  readonly path: readonly (string | number)[];
}

/** What the server answered to a run. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  /** Ids that nothing has, which the answer does without; its extensions tell them. */
  readonly notFound: readonly AnswerError[];
  /** The whole answer as JSON to read. */
  readonly text: string;
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
}

type Unsure = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unsure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function errorFrom(value: unknown): AnswerError {
  const { message, locations, path, extensions } = isRecord(value) ? value : {};
  const code = isRecord(extensions) ? extensions['code'] : null;
  const places = Array.isArray(locations) ? (locations as unknown[]) : [];
  const steps = Array.isArray(path) ? (path as unknown[]) : [];
  return {
    message: typeof message === 'string' ? message : JSON.stringify(value),
    code: typeof code === 'string' ? code : null,
    locations: places.flatMap((place) => {
      if (!isRecord(place)) return [];
      const { line, column } = place;
      return typeof line === 'number' && typeof column === 'number' ? [{ line, column }] : [];
    }),
    path: steps.filter((step) => typeof step === 'string' || typeof step === 'number'),
  };
}

/** Reads an answer; what is no GraphQL answer is a failure that names the status. */
export function answerFrom({ status, text, bytes, ms }: RawAnswer): Answer {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = null;
  }
  if (!isRecord(body) || !('data' in body || 'errors' in body)) {
    throw new ApiFailure(status === 503 ? 'database' : 'refused', `HTTP ${status}`);
  }
  const extensions = isRecord(body['extensions']) ? body['extensions'] : {};
  return {
    data: body['data'] ?? null,
    errors: errorsFrom(body['errors']),
    notFound: errorsFrom(extensions['notFound']),
    text: JSON.stringify(body, null, 2),
    status,
    bytes,
    ms,
  };
}

function errorsFrom(list: unknown): AnswerError[] {
  return Array.isArray(list) ? (list as unknown[]).map(errorFrom) : [];
}
