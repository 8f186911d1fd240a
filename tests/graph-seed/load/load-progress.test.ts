import { expect, test } from '@jest/globals';
import { span, startMeter, whole } from '../../../graph-seed/load/load-progress.ts';

test('a bar, how far, how fast and how long still', () => {
  let clock = 0;
  const meter = startMeter({ what: 'Loading', unit: 'rows', bar: true, now: () => clock });
  expect(meter({ done: 1000, total: 4000 })).toBe(
    'Loading  ██████··················  1,000 of 4,000 rows',
  );
  clock = 2_000;
  // The rows that were there at the first call were not written in this time.
  expect(meter({ done: 3000, total: 4000 })).toBe(
    'Loading  ██████████████████······  3,000 of 4,000 rows, 1,000 a second, 1 s left',
  );
  expect(meter({ done: 4000, total: 4000 })).toBe(
    'Loading  ████████████████████████  4,000 of 4,000 rows, 1,500 a second, 0 s left',
  );
});

test('without a bar, and in bytes', () => {
  let clock = 0;
  const meter = startMeter({ what: 'Checking', unit: 'bytes', bar: false, now: () => clock });
  expect(meter({ done: 0, total: 300_000_000 })).toBe('Checking: 0.0 of 300.0 MB');
  clock = 10_000;
  expect(meter({ done: 20_000_000, total: 300_000_000 })).toBe(
    'Checking: 20.0 of 300.0 MB, 2.0 MB a second, 2 min 20 s left',
  );
});

test('nothing to do is no reason to divide by nothing', () => {
  const meter = startMeter({ what: 'Loading', unit: 'rows', bar: true, now: () => 0 });
  expect(meter({ done: 0, total: 0 })).toBe('Loading  ························  0 of 0 rows');
});

test.each([
  [-1, '0 s'],
  [0.2, '1 s'],
  [59, '59 s'],
  [60, '1 min 0 s'],
  [3_599.5, '1 h 0 min'],
  [11_400, '3 h 10 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(span(seconds)).toBe(text);
});

test('thousands are set apart', () => {
  expect([whole(0), whole(999.6), whole(1_234_567)]).toEqual(['0', '1,000', '1,234,567']);
});
