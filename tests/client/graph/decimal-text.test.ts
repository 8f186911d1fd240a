import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawable, grouped } from '../../../client/graph/decimal-text.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat({ max: 8 }))
  .map(([number, places]) => {
    const digits = String(number < 0n ? -number : number).padStart(places + 1, '0');
    const cut = digits.length - places;
    const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
    return { text: number < 0n ? `-${text}` : text, scaled: number * 10n ** BigInt(8 - places) };
  });

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
