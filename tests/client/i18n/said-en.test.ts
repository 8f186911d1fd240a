import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factsEn } from '../../../client/i18n/facts-en.ts';
import { factsZh } from '../../../client/i18n/facts-zh.ts';
import { numberInEnglish } from '../../../client/i18n/said-en.ts';

const CASES: readonly (readonly [string, string, string | null, string, string, string])[] = [
  ['13.39万个', '133900', null, '个', 'EXACT', '133,900'],
  ['突破2.2万亿元', '2200000000000', null, '元', 'OVER', 'over 2.2 trillion yuan'],
  ['3个以上', '3', null, '个', 'AT_LEAST', 'at least 3'],
  ['1-2个', '1', '2', '个', 'RANGE', '1 to 2'],
  ['达到10.1%', '10.1', null, '%', 'EXACT', '10.1%'],
  ['超过2.2万P', '22000', null, 'P', 'OVER', 'over 22,000 P'],
  ['88亿次', '8800000000', null, '次', 'EXACT', '8.8 billion times'],
  ['3分钟', '3', null, '分钟', 'EXACT', '3 minutes'],
  ['约五万海里', '50000', null, '海里', 'ABOUT', 'about 50,000 海里'],
  ['1234567890元', '1234567890', null, '元', 'EXACT', '1,234,567,890 yuan'],
  ['下降0.5万元', '-5000', null, '元', 'EXACT', '-5,000 yuan'],
];

test.each(CASES)('%s', (asWritten, value, valueTo, unit, qualifier, said) => {
  const quantity = { asWritten, value, valueTo, unit, qualifier };
  expect([factsEn.said(quantity), factsZh.said(quantity)]).toEqual([said, asWritten]);
});

test('what is written without Chinese stays as written', () => {
  const quantity = {
    asWritten: '8620P',
    value: '8620',
    valueTo: null,
    unit: 'P',
    qualifier: 'EXACT',
  };
  expect(factsEn.said(quantity)).toBe('8620P');
});

test('a unit alone says what it counts', () => {
  expect(['元', '个', 'P', '海里'].map(factsEn.unit)).toEqual(['yuan', 'count (个)', 'P', '海里']);
});

test('no digit of a number is lost or rounded', () => {
  const places: Readonly<Record<string, number>> = { million: 6, billion: 9, trillion: 12 };
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
      fc.nat({ max: 15 }),
      (head, zeros) => {
        const value = head * 10n ** BigInt(zeros);
        const [number = '', word] = numberInEnglish(value.toString()).split(' ');
        const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
        const power = word === undefined ? 0 : (places[word] ?? 0);
        expect(BigInt(whole + fraction) * 10n ** BigInt(power - fraction.length)).toBe(value);
      },
    ),
  );
});
