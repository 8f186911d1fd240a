import { ApiFailure, Cancelled } from './failure.ts';

/** A question exactly as it goes over the wire. */
export interface RawQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** An answer as it came, with its size on the wire unpacked and the time until its last byte. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly bytes: number;
  readonly ms: number;
}

/** Sends a question as it was written; throws `ApiFailure` where nothing comes back, `Cancelled` once aborted. */
export type RawAsk = (question: RawQuestion, signal?: AbortSignal) => Promise<RawAnswer>;

/** Where the API is served. */
export const API_PATH = '/graphql';

export function createRawAsk(
  url = API_PATH,
  send: typeof fetch = (...request) => fetch(...request),
  clock: () => number = () => performance.now(),
): RawAsk {
  return async (question, signal) => {
    const start = clock();
    try {
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(question),
        ...(signal && { signal }),
      });
      const body = await response.arrayBuffer();
      const text = new TextDecoder().decode(body);
      return { status: response.status, text, bytes: body.byteLength, ms: clock() - start };
    } catch {
      if (signal?.aborted === true) throw new Cancelled();
      throw new ApiFailure('away');
    }
  };
}
