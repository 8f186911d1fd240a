/** What is said of a quantity: how the text writes it, and what it amounts to. */
export interface Quantity {
  readonly asWritten: string;
  readonly value: string;
  readonly valueTo: string | null;
  readonly unit: string;
  readonly qualifier: string;
}

/** Chinese units as English says them after a number. Counters say nothing that the indicator does not say. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['次', 'times'],
  ['字', 'characters'],
  ['分钟', 'minutes'],
  ['小时', 'hours'],
  ['天', 'days'],
  ['类', 'kinds'],
  ['条', 'items'],
  ['人', 'people'],
  ...['个', '家', '款', '颗', '套', '项', '座', '台', '辆', '所'].map((one) => [one, ''] as const),
]);
const QUALIFIERS: ReadonlyMap<string, string> = new Map([
  ['OVER', 'over '],
  ['AT_LEAST', 'at least '],
  ['ABOUT', 'about '],
]);
const SCALES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const;
/** Digits that may stand after the point before a scale word is no longer the shorter saying. */
const MOST_DECIMALS = 3;
const HAN = /\p{Script=Han}/u;
const WHOLE = /^-?\d+$/u;
const THOUSANDS = /\B(?=(\d{3})+(?!\d))/gu;

/** Decimal text as English reads it: every digit is kept, and nothing is rounded. */
export function numberInEnglish(value: string): string {
  const [whole = '', fraction] = value.split('.');
  if (WHOLE.test(value)) {
    const digits = value.replace('-', '');
    for (const [places, word] of SCALES) {
      if (digits.length <= places) continue;
      const rest = digits.slice(-places).replace(/0+$/u, '');
      if (rest.length > MOST_DECIMALS) break;
      const head = value.slice(0, -places).replace(THOUSANDS, ',');
      return `${rest === '' ? head : `${head}.${rest}`} ${word}`;
    }
  }
  const marked = whole.replace(THOUSANDS, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** A number with its unit in English; a unit without an English word stays as it is. */
export function withUnitInEnglish(number: string, unit: string): string {
  const word = UNITS.get(unit) ?? unit;
  return word === '%' ? `${number}%` : `${number} ${word}`.trimEnd();
}

/** A unit where it stands alone; what only counts is said to count. */
export function unitInEnglish(unit: string): string {
  const word = UNITS.get(unit) ?? unit;
  return word === '' ? `count (${unit})` : word;
}

/** A quantity in English, as firm as it is written; what is written without Chinese is left as it is. */
export function saidInEnglish({ asWritten, value, valueTo, unit, qualifier }: Quantity): string {
  if (!HAN.test(asWritten)) return asWritten;
  const [from, to] = [value, valueTo].map((one) => (one === null ? null : numberInEnglish(one)));
  const number = to === null ? (from ?? '') : `${from ?? ''} to ${to ?? ''}`;
  return `${QUALIFIERS.get(qualifier) ?? ''}${withUnitInEnglish(number, unit)}`;
}
