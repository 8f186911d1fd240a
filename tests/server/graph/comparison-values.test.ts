import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareValues } from '../../../server/graph/comparison-values.ts';

const exact = (value: string, more: Record<string, unknown> = {}) => ({
  value,
  valueTo: null,
  normalUnit: '%',
  qualifier: 'exact',
  ...more,
});

test.each([
  ['7.7', '8', '0.3', '1.038961'],
  ['8', '7.7', '-0.3', '0.9625'],
  ['0.1', '0.3', '0.2', '3'],
  ['-2', '1', '3', '-0.5'],
  ['3', '2', '-1', '0.666667'],
  ['0', '5', '5', null],
  ['5.00', '5', '0', '1'],
  ['9007199254740993', '9007199254740994', '1', '1'],
  ['0.00000000000000000001', '1', '0.99999999999999999999', '100000000000000000000'],
])('from %s to %s it is %s, and %s times as much', (result, target, difference, ratio) => {
  expect(compareValues(exact(result), exact(target))).toEqual({
    difference,
    ratio,
    obstacle: null,
  });
});

test.each([
  [exact('1'), exact('2', { normalUnit: '个' }), 'UNITS_DIFFER'],
  [exact('1', { qualifier: 'over' }), exact('2'), 'NOT_EXACT'],
  [exact('1'), exact('2', { qualifier: 'at_least' }), 'NOT_EXACT'],
  [exact('1'), exact('2', { qualifier: 'about' }), 'NOT_EXACT'],
  [exact('1'), exact('2', { valueTo: '3' }), 'NOT_EXACT'],
  [exact('many'), exact('2'), 'NOT_EXACT'],
])('%j and %j are not calculated with', (result, target, obstacle) => {
  expect(compareValues(result, target)).toEqual({ difference: null, ratio: null, obstacle });
});

test('the result and the difference make up the target, to the last digit', () => {
  const decimal = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
    )
    .map(([whole, part]) => ({ whole, part, text: `${whole}.${String(part).padStart(13, '0')}` }));
  const units = (text: string): bigint => {
    const [whole = '', part = ''] = text.replace('-', '').split('.');
    const value = BigInt(whole + part.padEnd(13, '0'));
    return text.startsWith('-') ? -value : value;
  };
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const { difference } = compareValues(exact(a.text), exact(b.text));
      expect(units(a.text) + units(difference ?? '')).toBe(units(b.text));
    }),
  );
});
