import type { Response } from 'express';

/** What a request carries through the server. */
export interface RequestContext {
  /** Fires when the caller has left or the time is up. */
  readonly signal: AbortSignal;
  /** Names the request in the log and in the header X-Request-Id. */
  readonly requestId: string;
  /** Gives the request so many milliseconds from now, where that is later than its end. */
  readonly extend: (milliseconds: number) => void;
}

/** The context that `withContext` has given to the request of this response. */
export function contextOf(response: Response): RequestContext {
  return response.locals['context'] as RequestContext;
}
