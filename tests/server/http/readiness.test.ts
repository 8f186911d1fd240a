import { expect, test } from '@jest/globals';
import { createReadiness } from '../../../server/http/readiness.ts';

test('asks once a second, and once at a time', async () => {
  let now = 0;
  let asked = 0;
  let answer: (ready: boolean) => void = () => undefined;
  const isReady = createReadiness(
    () =>
      new Promise((resolve) => {
        asked += 1;
        answer = resolve;
      }),
    () => now,
  );
  const all = Promise.all([isReady(), isReady(), isReady()]);
  answer(true);
  expect(await all).toEqual([true, true, true]);
  now = 999;
  expect(await isReady()).toBe(true);
  expect(asked).toBe(1);
  now = 1_000;
  const later = isReady();
  answer(false);
  expect([await later, asked]).toEqual([false, 2]);
});

test('a probe that fails means not ready, and is asked again', async () => {
  let now = 0;
  const answers = [Promise.reject(new Error('no')), Promise.resolve(true)];
  const isReady = createReadiness(
    () => answers.shift() ?? Promise.resolve(false),
    () => now,
  );
  expect(await isReady()).toBe(false);
  now = 1_000;
  expect(await isReady()).toBe(true);
});
