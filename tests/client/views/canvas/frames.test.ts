import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overFrames, sizeAfter } from '../../../../client/views/canvas/frames.ts';

const work = (count: number, done: number[]): (() => void)[] =>
  Array.from({ length: count }, (_, index) => () => {
    done.push(index);
  });

const canvas = {
  batch: (pieces: () => void): void => {
    pieces();
  },
  destroyed: () => false,
};

test('every piece is done once, in order, in more than one slice', async () => {
  const done: number[] = [];
  let slices = 0;
  const counting = {
    ...canvas,
    batch: (pieces: () => void): void => {
      slices += 1;
      pieces();
    },
  };
  const whole = await overFrames(counting, work(100, done));
  expect(whole).toBe(true);
  expect(done).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(slices).toBeGreaterThan(1);
});

test('what is not wanted any more is left', async () => {
  const done: number[] = [];
  const whole = await overFrames(canvas, work(100, done), () => false);
  expect(whole).toBe(false);
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(100);
});

test('nothing to do is done at once', async () => {
  expect(await overFrames(canvas, [], () => false)).toBe(true);
});

test('a slice that took longer is followed by a smaller one, and never by none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 5_000 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      (size, took, longer) => {
        const next = sizeAfter(size, took);
        expect(next).toBeGreaterThanOrEqual(30);
        expect(next).toBeLessThanOrEqual(Math.ceil(size * 1.6));
        if (longer >= took) expect(sizeAfter(size, longer)).toBeLessThanOrEqual(next);
      },
    ),
  );
});
