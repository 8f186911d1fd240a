import { expect, test } from '@jest/globals';
import { BadInput, Timeout, TooLarge, Unavailable } from '../../../server/errors.ts';
import { apiOver, seedOntology } from './api.ts';

const QUESTION = '{ it: node(id: "x") { id } }';

async function replyTo(error: Error) {
  const read = () => Promise.reject(error);
  const api = apiOver({ read }, await seedOntology());
  return { api, ...(await api.ask(QUESTION)) };
}

test.each([
  [new Unavailable('The database cannot be reached.', { reason: 'away' }), 'UNAVAILABLE'],
  [new Timeout('The database stopped the query because it took too long.'), 'TIMEOUT'],
  [new TooLarge('The query needs more memory than one query may use.'), 'TOO_LARGE'],
  [new BadInput('So not.'), 'BAD_USER_INPUT'],
])('an error is told with its code', async (error, code) => {
  const { data, errors, api } = await replyTo(error);
  expect(data).toEqual({ it: null });
  expect(errors).toEqual([
    {
      message: error.message,
      locations: [{ line: 1, column: 3 }],
      path: ['it'],
      extensions: { code, ...error.details },
    },
  ]);
  expect(api.logged).toEqual([]);
});

test('an unknown error is masked, and logged whole with the id of the request', async () => {
  const error = new Error('bolt://neo4j:secret@db failed');
  const { errors, api } = await replyTo(error);
  expect(errors).toEqual([
    {
      message: 'Something went wrong inside the server; its log tells more.',
      locations: [{ line: 1, column: 3 }],
      path: ['it'],
      extensions: { code: 'INTERNAL', requestId: 'request-1' },
    },
  ]);
  expect(api.logged).toEqual([
    { message: 'A question failed.', fields: { requestId: 'request-1', error } },
  ]);
});

test('a row that breaks the schema is a defect of ours, not the caller’s', async () => {
  const read = () =>
    Promise.resolve([
      { at: 0n, entity: { id: 'x', labels: ['Entity', 'Company'], name: null }, relation: null },
    ]);
  const api = apiOver({ read }, await seedOntology());
  const { errors } = await api.ask('{ node(id: "x") { ... on Entity { name } } }');
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'INTERNAL', requestId: 'request-1' },
  ]);
  expect(api.logged).toHaveLength(1);
});

test('the signal of the request goes along with every statement', async () => {
  const seen: unknown[] = [];
  const read = (_statement: unknown, options: unknown) => {
    seen.push(options);
    return Promise.resolve([]);
  };
  const { signal } = new AbortController();
  const api = apiOver({ read }, await seedOntology());
  await api.ask('{ a: node(id: "x") { id } documents { id } }', {}, signal);
  // Two more look for ids near the one that is missing, and for what is called so.
  expect(seen).toHaveLength(4);
  for (const options of seen) expect((options as { signal: unknown }).signal).toBe(signal);
});
