/**
 * Why a question got no answer: the server cannot be reached (`away`), did not answer in time (`slow`), has lost its
 * database (`database`), found the question too large (`large`), does not have the thing (`missing`), or refused or
 * failed (`refused`).
 */
export type FailureKind = 'away' | 'slow' | 'database' | 'large' | 'missing' | 'refused';

/** A question that got no answer; `detail` is what the server said, where it said something. */
export class ApiFailure extends Error {
  readonly kind: FailureKind;
  readonly detail: string | null;
  constructor(kind: FailureKind, detail: string | null = null) {
    super(detail ?? kind);
    this.name = 'ApiFailure';
    this.kind = kind;
    this.detail = detail;
  }
}

/** A question nobody waits for any more. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

const BY_CODE: ReadonlyMap<unknown, FailureKind> = new Map([
  ['NOT_FOUND', 'missing'],
  ['TIMEOUT', 'slow'],
  ['TOO_LARGE', 'large'],
  ['UNAVAILABLE', 'database'],
]);

interface Combined {
  readonly networkError?: Error | undefined;
  readonly graphQLErrors: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  }[];
  // The transport types its response as `any`; only the status is read.
  readonly response?: unknown;
}

function statusOf(response: unknown): number {
  if (typeof response !== 'object' || response === null || !('status' in response)) return 0;
  return typeof response.status === 'number' ? response.status : 0;
}

/** The failure that a transport's combined error stands for. */
export function failureOf(error: Combined): ApiFailure {
  const [first] = error.graphQLErrors;
  if (first !== undefined) {
    const kind = BY_CODE.get(first.extensions?.['code']);
    return new ApiFailure(kind ?? 'refused', first.message);
  }
  if (error.networkError?.name === 'TimeoutError') return new ApiFailure('slow');
  const status = statusOf(error.response);
  if (status === 503) return new ApiFailure('database');
  if (status >= 400 && status < 502) return new ApiFailure('refused', `HTTP ${status}`);
  return new ApiFailure('away');
}

/** Any thrown value as a failure to show. */
export function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  return new ApiFailure('refused', error instanceof Error ? error.message : null);
}
