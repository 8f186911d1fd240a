import type { RawAnswer } from './raw-ask.ts';

interface Told {
  /** A stable name of what went wrong, which the interface has words for. */
  readonly rule: string;
  readonly code?: string | null;
  readonly message?: string;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly remedy?: string | null;
  readonly nearest?: readonly string[];
  readonly retryAfterS?: number | null;
}

/** Why a statement brought nothing: cause, place in the statement and remedy, where they are known. */
export class CypherFailure extends Error {
  readonly rule: string;
  readonly code: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly remedy: string | null;
  readonly nearest: readonly string[];
  readonly retryAfterS: number | null;
  constructor({ rule, code, message, start, end, remedy, nearest, retryAfterS }: Told) {
    super(message ?? '');
    this.name = 'CypherFailure';
    this.rule = rule;
    this.code = code ?? null;
    this.start = start ?? null;
    this.end = end ?? null;
    this.remedy = remedy ?? null;
    this.nearest = nearest ?? [];
    this.retryAfterS = retryAfterS ?? null;
  }
}

/** Whatever was thrown, as a failure of the console. */
export function cypherFailureOf(error: unknown): CypherFailure {
  return error instanceof CypherFailure
    ? error
    : new CypherFailure({ rule: 'other', message: String(error) });
}

type Unsure = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Unsure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A failure out of a record with the server's names for its parts. */
export function failureOfRecord(record: Unsure, message: unknown, fallback: string): CypherFailure {
  const { nearest } = record;
  return new CypherFailure({
    rule: text(record['rule']) ?? fallback,
    code: text(record['code']),
    message: text(message) ?? '',
    start: number(record['start']),
    end: number(record['end']),
    remedy: text(record['remedy']),
    nearest: Array.isArray(nearest) ? nearest.filter((one) => typeof one === 'string') : [],
    retryAfterS: number(record['retryAfterS']),
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** The failure that a body with `errors` tells, as GraphQL's and the export's do. */
export function sentFailure(body: string, status: number): CypherFailure {
  const answer = parsed(body);
  const [first] =
    isRecord(answer) && Array.isArray(answer['errors']) ? (answer['errors'] as unknown[]) : [];
  const error = isRecord(first) ? first : {};
  const extensions = isRecord(error['extensions']) ? error['extensions'] : {};
  const fallback = status === 503 ? 'connection-lost' : 'other';
  return failureOfRecord(extensions, error['message'] ?? `HTTP ${status}`, fallback);
}

/** The value of a field of an answer; throws the failure where there is none. */
export function fieldFrom({ text: body, status }: RawAnswer, field: string): Unsure {
  const answer = parsed(body);
  const data = isRecord(answer) ? answer['data'] : null;
  const value = isRecord(data) ? data[field] : null;
  if (isRecord(value)) return value;
  throw sentFailure(body, status);
}
