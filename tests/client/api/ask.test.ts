/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import { createAsk } from '../../../client/api/ask.ts';
import { ApiFailure, Cancelled } from '../../../client/api/failure.ts';
import { StartQuery } from '../../../client/api/start-queries.ts';

function answering(status: number, body: unknown): typeof fetch {
  return () =>
    Promise.resolve(
      new Response(typeof body === 'string' ? body : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
    );
}

const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => {
      reject(init.signal?.reason as Error);
    });
  });

async function failure(send: typeof fetch, deadline = 1000): Promise<ApiFailure> {
  const asked = createAsk('http://127.0.0.1/graphql', send, deadline)(StartQuery, {});
  const error: unknown = await asked.catch((reason: unknown) => reason);
  if (!(error instanceof ApiFailure)) throw new Error('No failure.');
  return error;
}

const refusal = (code: string) => ({ errors: [{ message: 'why', extensions: { code } }] });

describe('a question without an answer', () => {
  test.each([
    ['NOT_FOUND', 'missing'],
    ['TIMEOUT', 'slow'],
    ['TOO_LARGE', 'large'],
    ['UNAVAILABLE', 'database'],
    ['BAD_USER_INPUT', 'refused'],
    ['SOMETHING_NEW', 'refused'],
  ])('code %s is %s, with what the server said', async (code, kind) => {
    const { kind: seen, detail } = await failure(answering(200, refusal(code)));
    expect({ kind: seen, detail }).toEqual({ kind, detail: 'why' });
  });

  test.each([
    [503, 'database', null],
    [403, 'refused', 'HTTP 403'],
    [502, 'away', null],
  ])('status %i without an answer is %s', async (status, kind, detail) => {
    const seen = await failure(answering(status, 'not json'));
    expect({ kind: seen.kind, detail: seen.detail }).toEqual({ kind, detail });
  });

  test('a server that cannot be reached is away', async () => {
    expect((await failure(() => Promise.reject(new TypeError('fetch failed')))).kind).toBe('away');
  });

  test('a silent server is slow', async () => {
    expect((await failure(silent, 20)).kind).toBe('slow');
  });

  test('leaving cancels, and does not disturb another who asks the same', async () => {
    const ask = createAsk('http://127.0.0.1/graphql', answering(200, { data: { schema: 1 } }));
    const leaving = new AbortController();
    const first = ask(StartQuery, {}, leaving.signal);
    const second = ask(StartQuery, {});
    leaving.abort();
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    await expect(second).resolves.toEqual({ schema: 1 });
  });

  test('leaving alone ends the request', async () => {
    let sent: AbortSignal | null | undefined;
    const ask = createAsk('http://127.0.0.1/graphql', (input, init) => {
      sent = init?.signal;
      return silent(input, init);
    });
    const leaving = new AbortController();
    const asked = ask(StartQuery, {}, leaving.signal);
    // The transport sends on the next turn.
    await new Promise((resolve) => setTimeout(resolve, 5));
    leaving.abort();
    await expect(asked).rejects.toBeInstanceOf(Cancelled);
    expect(sent?.aborted).toBe(true);
  });
});
