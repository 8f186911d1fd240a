import { describe, expect, test } from '@jest/globals';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';
import type { Address } from '../../../client/state/address.ts';
import { createKeptSessions } from '../../../client/state/kept-sessions.ts';
import { memoryStorage } from './memory-storage.ts';

const address = (...ids: string[]): Address => ({ view: { ...EMPTY_VIEW, ids }, selection: null });

let windows = 0;
const newId = (): string => {
  windows += 1;
  return `window ${windows}`;
};

describe('what the windows of a browser held', () => {
  test('is kept apart, and offered to the others, the latest first', () => {
    const storage = memoryStorage();
    const [one, two, three] = [1, 2, 3].map(() =>
      createKeptSessions(storage, memoryStorage(), newId),
    );
    one?.keep(address('a'), 1);
    two?.keep(address('b'), 2);
    one?.keep(address('a', 'c'), 3);
    expect(one?.mine()?.address).toEqual(address('a', 'c'));
    expect(two?.mine()?.address).toEqual(address('b'));
    expect(three?.mine()).toBeNull();
    expect(three?.others().map((other) => other.address)).toEqual([
      address('a', 'c'),
      address('b'),
    ]);
  });

  test('a window that is loaded again finds its own', () => {
    const [storage, own] = [memoryStorage(), memoryStorage()];
    createKeptSessions(storage, own, newId).keep(address('a'), 1);
    expect(createKeptSessions(storage, own, newId).mine()?.address).toEqual(address('a'));
  });

  test('the oldest go when there are more than five', () => {
    const storage = memoryStorage();
    for (let at = 1; at <= 7; at += 1) {
      createKeptSessions(storage, memoryStorage(), newId).keep(address(`${at}`), at);
    }
    const late = createKeptSessions(storage, memoryStorage(), newId);
    expect(late.others().map(({ at }) => at)).toEqual([7, 6, 5, 4, 3]);
  });

  test('a forbidden or full storage says so', () => {
    expect(createKeptSessions(null, null, newId).keep(address('a'), 1)).toBe(false);
    expect(createKeptSessions(memoryStorage(10), null, newId).keep(address('a'), 1)).toBe(false);
  });
});
