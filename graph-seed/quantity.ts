import type { Qualifier } from './seed.ts';

/** A quantity read from Chinese text. Numbers are canonical decimal text: exact, without needless zeros. */
export interface Quantity {
  readonly value: string;
  /** Upper end of a range. */
  readonly valueTo?: string;
  /** Unit as written; '' where the text leaves it out. */
  readonly unit: string;
  /** The qualifiers that words such as 超, 余 or 以上 allow; undefined where no such word stands there. */
  readonly qualifiers?: readonly Qualifier[];
}

/** Powers of ten of the scale words; several in a row multiply (万亿 = 10^12). */
const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const DIGITS = '零一二三四五六七八九';

const BEFORE: readonly (readonly [RegExp, readonly Qualifier[]])[] = [
  [/^(超过|超|突破|逾|多于|高于|大于)/, ['over']],
  [/^(至少|不少于|不低于|最少)/, ['at_least']],
  [/^(大约|约|近|将近|接近)/, ['about']],
];
const AFTER: readonly (readonly [RegExp, readonly Qualifier[]])[] = [
  [/(以上)$/, ['at_least']],
  [/(左右|上下)$/, ['about']],
];
const MORE = /[余多]/;
const NUMBER = String.raw`[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?`;
const HAN_NUMBER = '[〇零一二两三四五六七八九十百千万亿]+';
const RANGE_SIGN = '(?:-|–|—|~|～|至|到)';
const ARABIC = new RegExp(
  `^(?<low>${NUMBER})(?<lowScale>[十百千万亿]*)(?:${RANGE_SIGN}(?<high>${NUMBER}))?(?<more>[余多]?)(?<scale>[十百千万亿]*)(?<unit>.*)$`,
  'u',
);
const HAN = new RegExp(
  `^(?<low>${HAN_NUMBER})(?:${RANGE_SIGN}(?<high>${HAN_NUMBER}))?(?<more>[余多]?)(?<unit>.*)$`,
  'u',
);

/**
 * Reads a quantity as Chinese text writes it, or returns undefined where the text is none.
 *
 * Arabic digits with scale words (2.2万亿元 → 2200000000000 元), Chinese numerals (五类, 第一), percent (百分之八 → 8 %),
 * ranges (1-2个, 3万至5万套), qualifiers before and after (超, 突破, 约, 余, 多, 以上). All arithmetic is on text and bigint.
 */
export function parseQuantity(written: string): Quantity | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  let rest = text.replace(/^(达到|达|增长|第)/, '');
  let qualifiers: readonly Qualifier[] | undefined;
  for (const [pattern, allowed] of BEFORE) {
    if (!pattern.test(rest)) continue;
    qualifiers = allowed;
    rest = rest.replace(pattern, '');
    break;
  }
  for (const [pattern, allowed] of AFTER) {
    if (!pattern.test(rest)) continue;
    qualifiers = allowed;
    rest = rest.replace(pattern, '');
    break;
  }
  const percent = rest.startsWith('百分之');
  if (percent) rest = rest.slice('百分之'.length);
  const parts = (ARABIC.exec(rest) ?? HAN.exec(rest))?.groups;
  if (!parts?.['low']) return undefined;
  const { low, high, lowScale = '', scale = '', more = '', unit = '' } = parts;
  const [from, to] = [toDecimal(low), high === undefined ? undefined : toDecimal(high)];
  if (from === undefined || (high !== undefined && to === undefined)) return undefined;
  if (MORE.test(more)) qualifiers = ['over'];
  const shared = powerOf(scale);
  // In 1-2万 the scale stands for both ends; in 1万-2万 and 8000至1万 each end has its own.
  const apart = to !== undefined && (lowScale !== '' || compareDecimals(from, to) >= 0);
  const own = powerOf(lowScale) + (apart ? 0 : shared);
  const quantity = {
    value: shiftDecimal(from, own),
    ...(to === undefined ? {} : { valueTo: shiftDecimal(to, shared) }),
    unit: percent ? '%' : unit,
  };
  const allowed = to === undefined ? qualifiers : (['range'] as const);
  return allowed === undefined ? quantity : { ...quantity, qualifiers: allowed };
}

/** `text` × 10^power for canonical or padded decimal text, as canonical decimal text. */
export function shiftDecimal(text: string, power: number): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const decimals = digits.slice(point).replace(/0+$/, '');
  const value = decimals === '' ? integer : `${integer}.${decimals}`;
  return negative && value !== '0' ? `-${value}` : value;
}

/** -1, 0 or 1: how two decimal texts compare, exactly. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(decimalsOf(a), decimalsOf(b));
  const [left, right] = [a, b].map((text) => BigInt(shiftDecimal(text, places))) as [
    bigint,
    bigint,
  ];
  return left < right ? -1 : left > right ? 1 : 0;
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function powerOf(scale: string): number {
  return Array.from(scale).reduce((power, word) => power + (SCALES[word] ?? 0), 0);
}

function toDecimal(text: string): string | undefined {
  if (/^[0-9]/.test(text)) return shiftDecimal(text.replaceAll(',', ''), 0);
  return hanToInteger(text)?.toString();
}

/** 三百零五 → 305, 两千 → 2000, 十二万 → 120000; undefined where the characters make no number. */
function hanToInteger(text: string): bigint | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (plain.length > 1 && Array.from(plain).every((character) => DIGITS.includes(character))) {
    return BigInt(Array.from(plain, (character) => DIGITS.indexOf(character)).join(''));
  }
  const big = /^(.*?)([亿万])(.*)$/.exec(
    plain.includes('亿') ? plain.replace(/万(?=.*亿)/g, '萬') : plain,
  );
  if (big) {
    const [, head = '', unit = '', tail = ''] = big;
    const high = hanToInteger(head.replaceAll('萬', '万'));
    const low = tail === '' ? 0n : hanToInteger(tail.replace(/^零/, ''));
    if (high === undefined || low === undefined) return undefined;
    return high * 10n ** BigInt(SCALES[unit] ?? 0) + low;
  }
  return smallHan(plain);
}

/** Numbers below 10,000. */
function smallHan(text: string): bigint | undefined {
  const match = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?零?(.)?$/u.exec(text);
  if (!match || text === '') return undefined;
  const places = [1000n, 100n, 10n, 1n];
  let sum = 0n;
  for (const [index, place] of places.entries()) {
    const digit = match[index + 1];
    if (digit === undefined) continue;
    const value = digit === '' && place === 10n ? 1 : DIGITS.indexOf(digit);
    if (value < 0) return undefined;
    sum += BigInt(value) * place;
  }
  return sum;
}
