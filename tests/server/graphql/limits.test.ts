import { describe, expect, test } from '@jest/globals';
import { fakeApi } from './api.ts';
import { REFUSED } from './refused-queries.ts';

describe('is refused, before anything runs', () => {
  test.each(REFUSED.map((row) => [row[0], row] as const))('%s', async (_what, row) => {
    const [, query, code, text, variables] = row;
    const api = await fakeApi();
    const { errors } = await api.ask(query, variables);
    expect(errors.map(({ extensions }) => extensions?.['code'])).toContain(code);
    expect(errors.map(({ message }) => message).join('\n')).toMatch(text);
    expect(api.statements).toEqual([]);
    expect(api.logged).toEqual([]);
  });

  test('the table is long enough', () => {
    expect(REFUSED.length).toBeGreaterThanOrEqual(40);
  });
});

test('a refusal names the value, the limit and the place', async () => {
  const api = await fakeApi();
  expect((await api.ask('{ all: companies(first: 1000) { totalCount } }')).errors).toEqual([
    {
      message: 'first: 1000 is not from 1 to 100.',
      locations: [{ line: 1, column: 3 }],
      path: ['all'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first', value: 1000, limit: 100 },
    },
  ]);
});

test('null stands for the default', async () => {
  const api = await fakeApi([{ rows: [], total: 0n }]);
  expect(
    await api.data('{ companies(first: null, orderBy: null, after: null) { totalCount } }'),
  ).toEqual({ companies: { totalCount: 0 } });
});

test('what the client asks at once fits into the budget', async () => {
  const api = await fakeApi();
  const { errors } = await api.ask(
    `{ node(id: "x") { ... on Entity {
      name properties expansion { count } degree
      figures { value indicator { id degree } about { id degree } }
      relations(first: 100) { totalCount edges { node { source { id } target { id } } entity { id degree } } }
      evidence { document { id } speaker { id degree } passage }
    } } }`,
  );
  expect(errors).toEqual([]);
});
