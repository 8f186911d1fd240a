import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { serveApi, type ServedApi } from './served-api.ts';

/** Recommendations that are not followed, with reasons in docs/decisions/012-http-status.md. */
const DECIDED: readonly string[] = ['572B', 'FDE2', '7B9B'];

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api.stop());

/** Simple GET requests must show that they do not come from a foreign page. */
const withPreflight = (url: string, init: RequestInit = {}) => {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', '1');
  return fetch(url, { ...init, headers });
};

const audits = serverAudits({ url: () => api.url, fetchFn: withPreflight });

describe('GraphQL over HTTP', () => {
  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (id, _name, audit) => {
      const result = await audit.fn();
      const expected = DECIDED.includes(id) ? 'warn' : 'ok';
      expect({ status: result.status, reason: 'reason' in result && result.reason }).toEqual(
        expected === 'ok'
          ? { status: 'ok', reason: false }
          : { status: 'warn', reason: 'Response status code is not 200' },
      );
    },
  );

  test('every audit of the package is run', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
    const ids = audits.map(({ id }) => id);
    expect(DECIDED.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
