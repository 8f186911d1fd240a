/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { introspectionFromSchema } from 'graphql';
import { Cancelled } from '../../../client/api/failure.ts';
import type { RawAsk, RawQuestion } from '../../../client/api/raw-ask.ts';
import { createConsole } from '../../../client/state/console.ts';
import { createMemory } from '../../../client/state/console-memory.ts';
import { curlCommand } from '../../../client/state/console-curl.ts';
import type { RecordStorage } from '../../../client/state/console/records.ts';
import { schema } from './fixture.ts';

function storage(): RecordStorage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      held.set(key, value);
    },
    removeItem: (key) => {
      held.delete(key);
    },
  };
}

function consoleWith(
  answer: (question: RawQuestion) => unknown,
  [shared, own] = [storage(), storage()],
) {
  const asked: RawQuestion[] = [];
  const ask: RawAsk = (question, signal) => {
    asked.push(question);
    if (question.query.includes('__schema')) {
      const text = JSON.stringify({ data: introspectionFromSchema(schema) });
      return Promise.resolve({ status: 200, text, bytes: text.length, ms: 1 });
    }
    const given = answer(question);
    if (given === undefined) {
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new Cancelled());
        });
      });
    }
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    return Promise.resolve({ status: 200, text, bytes: text.length, ms: 1 });
  };
  let clock = 0;
  const made = createConsole({
    ask,
    memory: createMemory(shared, own, () => undefined),
    now: () => (clock += 1),
    newId: () => `id${clock}`,
  });
  return { ...made, asked };
}

test('what is sent is what was written, with the operation at the cursor', async () => {
  const { actions, store, asked } = consoleWith(() => ({ data: { a: 1 } }));
  actions.write({ query: 'query A { a } query B { b }', variables: '{"x": 1}' });
  actions.moveTo(20);
  await actions.run();
  expect(asked).toEqual([
    { query: 'query A { a } query B { b }', variables: { x: 1 }, operationName: 'B' },
  ]);
  expect(store.getState().run).toMatchObject({ status: 'answered', operation: 'B' });
  expect(store.getState().past.map(({ outcome, operation }) => [outcome, operation])).toEqual([
    ['answered', 'B'],
  ]);
});

test('variables that are no object are told, and nothing is sent', async () => {
  const { actions, store, asked } = consoleWith(() => ({ data: {} }));
  actions.write({ query: '{ a }', variables: '[' });
  await actions.run();
  expect([asked, store.getState().notice]).toEqual([[], { kind: 'variables' }]);
});

test.each([
  ['<html>', { status: 'failed' }],
  [{ hello: 1 }, { status: 'failed' }],
  [{ data: null, errors: [{ message: 'no' }, 7] }, { status: 'answered' }],
])('an answer %j is %j', async (answer, run) => {
  const { actions, store } = consoleWith(() => answer);
  actions.write({ query: '{ a }' });
  await actions.run();
  expect(store.getState().run).toMatchObject(run);
});

test('a run that is cancelled says so, and a later one is not disturbed by it', async () => {
  let slow = true;
  const { actions, store } = consoleWith(() => (slow ? undefined : { data: { a: 1 } }));
  actions.write({ query: '{ a }' });
  const first = actions.run();
  slow = false;
  await actions.run();
  await first;
  expect(store.getState().run?.status).toBe('answered');
  slow = true;
  const third = actions.run();
  actions.cancel();
  await third;
  expect(store.getState().run?.status).toBe('cancelled');
});

test('what is replaced is set aside once, unless it is kept already', () => {
  const { actions, store } = consoleWith(() => ({ data: {} }));
  actions.write({ query: '{ mine }' });
  actions.replace({ query: '{ theirs }', variables: '' });
  actions.save('theirs');
  actions.replace({ query: '{ other }', variables: '' });
  expect(store.getState().past.map(({ query, outcome }) => [query, outcome])).toEqual([
    ['{ mine }', 'kept'],
  ]);
});

test('a new window starts from the last draft, and a reload from its own', () => {
  const shared = storage();
  const [first, second] = [storage(), storage()];
  consoleWith(() => ({}), [shared, first]).actions.write({ query: '{ one }' });
  expect(consoleWith(() => ({}), [shared, second]).store.getState().draft.query).toBe('{ one }');
  consoleWith(() => ({}), [shared, second]).actions.write({ query: '{ two }' });
  expect(consoleWith(() => ({}), [shared, first]).store.getState().draft.query).toBe('{ one }');
});

test('entities without ids are asked for once more, with them', async () => {
  const { actions, asked } = consoleWith(({ query }) =>
    query.includes('id')
      ? { data: { company: { name: 'x', id: 'c:1' } } }
      : { data: { company: { name: 'x' } } },
  );
  await actions.loadSchema();
  actions.write({ query: '{ company(name: "x") { name } }' });
  await actions.run();
  expect(await actions.resultEntities()).toEqual(['c:1']);
  expect(asked).toHaveLength(3);
});

test('a question for the shell keeps its quotes', () => {
  expect(curlCommand("http://127.0.0.1:4000/gra'phql", { query: `{ a(x: "it's") }` })).toBe(
    String.raw`curl 'http://127.0.0.1:4000/gra%27phql' \
  -H 'Content-Type: application/json' \
  --data-raw '{"query":"{ a(x: \"it\u0027s\") }"}'`,
  );
});
