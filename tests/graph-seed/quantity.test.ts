import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, parseQuantity, shiftDecimal } from '../../graph-seed/quantity.ts';
import type { Quantity } from '../../graph-seed/quantity.ts';

const table: readonly (readonly [string, Quantity | undefined])[] = [
  ['2.2万亿元', { value: '2200000000000', unit: '元' }],
  ['13.39万个', { value: '133900', unit: '个' }],
  ['1.97万套', { value: '19700', unit: '套' }],
  ['88亿次', { value: '8800000000', unit: '次' }],
  ['3000亿', { value: '300000000000', unit: '' }],
  ['200万字', { value: '2000000', unit: '字' }],
  ['1080P', { value: '1080', unit: 'P' }],
  ['2.2万P', { value: '22000', unit: 'P' }],
  ['7.7%', { value: '7.7', unit: '%' }],
  ['100%', { value: '100', unit: '%' }],
  ['百分之八', { value: '8', unit: '%' }],
  ['1,234.50元', { value: '1234.5', unit: '元' }],
  ['２００家', { value: '200', unit: '家' }],
  ['达到10.1%', { value: '10.1', unit: '%' }],
  ['第一', { value: '1', unit: '' }],
  ['五类', { value: '5', unit: '类' }],
  ['两千个', { value: '2000', unit: '个' }],
  ['三百零五', { value: '305', unit: '' }],
  ['十二万', { value: '120000', unit: '' }],
  ['四万亿', { value: '4000000000000', unit: '' }],
  ['一亿零三万', { value: '100030000', unit: '' }],
  ['二〇二五', { value: '2025', unit: '' }],
  ['300余家', { value: '300', unit: '家', qualifiers: ['over'] }],
  ['100多个', { value: '100', unit: '个', qualifiers: ['over'] }],
  ['100余万家', { value: '1000000', unit: '家', qualifiers: ['over'] }],
  ['1.4万余家', { value: '14000', unit: '家', qualifiers: ['over'] }],
  ['超2400家', { value: '2400', unit: '家', qualifiers: ['over'] }],
  ['超过1500亿元', { value: '150000000000', unit: '元', qualifiers: ['over'] }],
  ['突破4.5万P', { value: '45000', unit: 'P', qualifiers: ['over'] }],
  ['5000个以上', { value: '5000', unit: '个', qualifiers: ['at_least'] }],
  ['不少于3家', { value: '3', unit: '家', qualifiers: ['at_least'] }],
  ['约60个', { value: '60', unit: '个', qualifiers: ['about'] }],
  ['60个左右', { value: '60', unit: '个', qualifiers: ['about'] }],
  ['1-2个', { value: '1', valueTo: '2', unit: '个', qualifiers: ['range'] }],
  ['1—2万套', { value: '10000', valueTo: '20000', unit: '套', qualifiers: ['range'] }],
  ['3万至5万套', { value: '30000', valueTo: '50000', unit: '套', qualifiers: ['range'] }],
  ['8000至1万套', { value: '8000', valueTo: '10000', unit: '套', qualifiers: ['range'] }],
  ['三至五个', { value: '3', valueTo: '5', unit: '个', qualifiers: ['range'] }],
  ['万', undefined],
  ['亿元', undefined],
  ['许多', undefined],
  ['', undefined],
  ['“5+10+N”', undefined],
];

test.each(table)('%s', (written, expected) => {
  expect(parseQuantity(written)).toEqual(expected);
});

/** Decimal text without needless zeros. */
const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat({ max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`.replace(/\.?0+$/, ''))
  .map((text) => (text === '' ? '0' : text));

const SCALES = { '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 千万: 7, 百亿: 10, 万亿: 12 };

test('a number with a scale and a unit is read exactly, however large', () => {
  const scale = fc.constantFrom(...Object.entries(SCALES));
  fc.assert(
    fc.property(
      decimals,
      scale,
      fc.constantFrom('个', '元', 'P', '%'),
      (value, [word, power], unit) => {
        const read = parseQuantity(`${value}${word}${unit}`);
        expect(read).toEqual({ value: shiftDecimal(value, power), unit });
      },
    ),
  );
});

test('shifting up and dividing by text again gives the same number', () => {
  fc.assert(
    fc.property(decimals, fc.nat({ max: 16 }), (value, power) => {
      const shifted = shiftDecimal(value, power);
      const padded = shifted.includes('.') ? shifted : `${shifted}.`;
      const [whole = '', part = ''] = padded.split('.');
      const digits = whole.padStart(power + 1, '0') + part;
      const point = whole.padStart(power + 1, '0').length - power;
      const back = shiftDecimal(`${digits.slice(0, point)}.${digits.slice(point)}`, 0);
      expect(back).toBe(value);
    }),
  );
});

test('Chinese numerals below a hundred million are read as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect(parseQuantity(`${toHan(number)}个`)).toEqual({ value: String(number), unit: '个' });
    }),
  );
});

test('decimals compare by value, not by length', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      const [left, right] = [a / 1000, b / 1000];
      const text = (value: number) => value.toFixed(3);
      expect(compareDecimals(text(left), text(right))).toBe(Math.sign(a - b));
    }),
  );
});

/** Writes a whole number in Chinese numerals. */
function toHan(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const zero = rest > 0 && rest < 1000 ? '零' : '';
    return `${toHan(Math.floor(number / 10_000))}万${zero}${rest === 0 ? '' : toHan(rest)}`;
  }
  const digits = Array.from(String(number), Number);
  let text = '';
  let gap = false;
  for (const [index, digit] of digits.entries()) {
    const place = ['', '十', '百', '千'][digits.length - 1 - index] ?? '';
    if (digit === 0) gap = true;
    else {
      text += `${gap && text !== '' ? '零' : ''}${'零一二三四五六七八九'.charAt(digit)}${place}`;
      gap = false;
    }
  }
  return text;
}
