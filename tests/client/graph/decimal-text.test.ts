import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawable, grouped } from '../../../client/graph/decimal-text.ts';
import { decimal } from './decimals.ts';

test('marking thousands keeps every digit', () => {
  fc.assert(
    fc.property(decimal, ({ text }) => {
      expect(grouped(text).replaceAll(',', '')).toBe(text);
    }),
  );
  expect(grouped('2200000000000.05')).toBe('2,200,000,000,000.05');
});

test('only numbers are drawn', () => {
  expect(['7.7', '-3', '', ' ', 'many', '1e400'].map(drawable)).toEqual([
    7.7,
    -3,
    null,
    null,
    null,
    null,
  ]);
});
