import { Client, fetchExchange } from '@urql/core';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { ApiFailure, Cancelled, failureOf } from './failure.ts';

/** Asks one question of the API; throws `ApiFailure`, or `Cancelled` once the signal is aborted. */
export type Ask = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Data>;

const DEADLINE_MS = 15_000;

/** The transport: POST to `url`, no cache, every question with a deadline. */
export function createAsk(
  url = '/graphql',
  send: typeof fetch = (...request) => fetch(...request),
  deadlineMs = DEADLINE_MS,
): Ask {
  const client = new Client({
    url,
    exchanges: [fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
  });
  return (document, variables, signal) =>
    new Promise((resolve, reject) => {
      const source = client.query(document, variables, {
        fetch: (input, init) => {
          const signals = [AbortSignal.timeout(deadlineMs), ...(init?.signal ? [init.signal] : [])];
          return send(input, { ...init, signal: AbortSignal.any(signals) });
        },
      });
      const state = { over: false };
      let unsubscribe: (() => void) | null = null;
      const leave = (): void => {
        finish();
        reject(new Cancelled());
      };
      const finish = (): void => {
        state.over = true;
        signal?.removeEventListener('abort', leave);
        unsubscribe?.();
      };
      if (signal?.aborted === true) {
        leave();
        return;
      }
      signal?.addEventListener('abort', leave, { once: true });
      // Equal questions share one request; leaving ends it only once nobody waits for it any more.
      const subscription = source.subscribe(({ error, data, stale }) => {
        if (state.over || stale) return;
        finish();
        if (error !== undefined) reject(failureOf(error));
        else if (data === undefined) reject(new ApiFailure('refused'));
        else resolve(data);
      });
      unsubscribe = () => {
        subscription.unsubscribe();
      };
      if (state.over) unsubscribe();
    });
}
