import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
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
