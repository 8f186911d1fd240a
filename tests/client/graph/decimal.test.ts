import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, decimalOf, within } from '../../../client/graph/decimal.ts';
import { histogram } from '../../../client/graph/histogram.ts';
import { decimal } from './decimals.ts';

test.each([
  [12, '12'],
  [-0.5, '-0.5'],
  [1.5e-7, '0.00000015'],
  [-2e21, '-2000000000000000000000'],
  [1.25e22, '12500000000000000000000'],
  ['9007199254740993', '9007199254740993'],
  ['0.10', '0.10'],
  ['007', null],
  ['1e3', null],
  ['+1', null],
  ['1.', null],
  [' 1', null],
  ['2024-01', null],
  ['', null],
  [true, null],
  [Number.NaN, null],
  [Infinity, null],
  [null, null],
])('%j is read as %j', (value, expected) => {
  expect(decimalOf(value)).toBe(expected);
});

test.each([
  ['9007199254740993', '9007199254740992', 1],
  ['0.1', '0.10', 0],
  ['-0', '0', 0],
  ['-0.5', '-0.50', 0],
  ['-2', '-10', 1],
  ['0.30000000000000001', '0.3', 1],
  ['100', '99.999', 1],
  ['007', '7.0', 0],
  ['many', '3', 1],
  ['few', 'many', -1],
] as const)('%s against %s: %i', (a, b, expected) => {
  expect(compareDecimals(a, b)).toBe(expected);
  expect(compareDecimals(b, a) + expected).toBe(0);
});

test('whole numbers are ordered as numbers are, and within their own bounds', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
      const order = a < b ? -1 : a > b ? 1 : 0;
      expect(compareDecimals(String(a), String(b))).toBe(order);
      const [low, high] = order === 1 ? [b, a] : [a, b];
      expect(within(String(a), String(low), String(high))).toBe(true);
    }),
  );
});

test('decimals of any length are ordered as the numbers they are', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const expected = a.scaled < b.scaled ? -1 : a.scaled > b.scaled ? 1 : 0;
      expect(compareDecimals(a.text, b.text)).toBe(expected);
    }),
  );
});

const number = fc.oneof(
  fc.bigInt().map(String),
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
);

test('bins hold every number once, in order, with bounds that are numbers among them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ number, passes: fc.boolean() })),
      fc.integer({ min: 1, max: 20 }),
      (counted, most) => {
        const bins = histogram(counted, most);
        expect(bins.length).toBeLessThanOrEqual(most);
        for (const [index, { from, to, before, after }] of bins.entries()) {
          const inside = counted.filter((one) => within(one.number, from, to));
          expect(inside).toHaveLength(before);
          expect(inside.filter(({ passes }) => passes)).toHaveLength(after);
          const next = bins[index + 1];
          if (next !== undefined) expect(compareDecimals(to, next.from)).toBe(-1);
        }
        expect(bins.reduce((sum, { before }) => sum + before, 0)).toBe(counted.length);
      },
    ),
  );
});
