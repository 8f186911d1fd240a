import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Hit } from '../../../client/graph/detail.ts';
import { SEARCH_PAUSE_MS } from '../../../client/state/search.ts';
import { explorerOn } from './fake-api.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('asks once the writing pauses, and only for what is written then', async () => {
  const { store, actions, asked } = explorerOn(1);
  actions.type('k');
  actions.type('ke');
  await jest.advanceTimersByTimeAsync(SEARCH_PAUSE_MS - 1);
  actions.type('kel');
  await jest.advanceTimersByTimeAsync(SEARCH_PAUSE_MS - 1);
  expect(asked).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(['kel']);
  expect(store.getState().search).toMatchObject({ query: 'kel', answered: 'kel', open: true });
});

test('asks nothing while an input method composes, and for the text it gives', async () => {
  const { store, actions, asked } = explorerOn(1);
  actions.type('k', true);
  actions.type('ke ling', true);
  await jest.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
  expect(store.getState().search.query).toBe('ke ling');
  actions.type('可灵');
  await jest.advanceTimersByTimeAsync(SEARCH_PAUSE_MS);
  expect(asked).toEqual(['可灵']);
});

test('the best hit waits for the answer, and is none for a text given up', async () => {
  const { actions } = explorerOn(1);
  actions.type('hub');
  const best = actions.bestHit();
  await jest.advanceTimersByTimeAsync(SEARCH_PAUSE_MS);
  expect((await best)?.entity.id).toBe('hub');
  actions.type('hu');
  const given = actions.bestHit();
  actions.type('');
  expect(await given).toBeNull();
});

test('the types among the hits can be kept to, and stay to choose from', async () => {
  const hit = (id: string, type: string): Hit => ({
    entity: { id, type, name: id, nameEn: null, degree: 1 },
    matched: id,
    field: 'name',
  });
  const asked: (string | null)[] = [];
  const all = [hit('a', 'Hub'), hit('b', 'Leaf'), hit('c', 'Leaf')];
  const narrowed = explorerOn(2, {
    search: (_, type) => {
      asked.push(type);
      return Promise.resolve(
        type === null ? all : all.filter(({ entity }) => entity.type === type),
      );
    },
  });
  narrowed.actions.type('x');
  await jest.advanceTimersByTimeAsync(SEARCH_PAUSE_MS);
  const types = [
    { type: 'Leaf', count: 2 },
    { type: 'Hub', count: 1 },
  ];
  expect(narrowed.store.getState().search).toMatchObject({ type: null, types });
  narrowed.actions.searchType('Hub');
  await jest.advanceTimersByTimeAsync(0);
  expect(narrowed.store.getState().search).toMatchObject({
    type: 'Hub',
    types,
    hits: { status: 'ready', value: [all[0]] },
  });
  narrowed.actions.searchType('Hub');
  await jest.advanceTimersByTimeAsync(0);
  narrowed.actions.searchType('Leaf');
  await jest.advanceTimersByTimeAsync(0);
  // Another text begins anew with all types.
  narrowed.actions.type('xy');
  await jest.advanceTimersByTimeAsync(SEARCH_PAUSE_MS);
  expect(asked).toEqual([null, 'Hub', null, 'Leaf', null]);
});
