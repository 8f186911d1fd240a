import type { TemporalType, Value } from './values.ts';

/** Ranks of kinds among one another, as Cypher orders them upwards. */
const RANKS: readonly string[] = [
  'map',
  'node',
  'relationship',
  'list',
  'path',
  'point',
  'dateTime',
  'localDateTime',
  'date',
  'time',
  'localTime',
  'duration',
  'string',
  'boolean',
  'number',
  'bytes',
  'null',
];

function rankOf(value: Value): number {
  const name =
    value.kind === 'temporal'
      ? value.type
      : value.kind === 'integer' || value.kind === 'float'
        ? 'number'
        : value.kind;
  return RANKS.indexOf(name);
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  // NaN is above every number, as in Cypher. A bigint and a number are compared without rounding either.
  const [aNone, bNone] = [Number.isNaN(a), Number.isNaN(b)];
  if (aNone || bNone) return Number(aNone) - Number(bNone);
  return a < b ? -1 : a > b ? 1 : 0;
}

const DATE = /^([+-]?\d{4,9})-(\d{2})-(\d{2})/u;
const TIME = /(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?/u;
const OFFSET = /([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\[|$)/u;

const DAY = 86_400n * 1_000_000_000n;

/** Days since 1970 of a day of the calendar, for years of any length. */
function dayNumber(year: bigint, month: bigint, day: bigint): bigint {
  const y = month <= 2n ? year - 1n : year;
  const era = (y >= 0n ? y : y - 399n) / 400n;
  const yearOfEra = y - era * 400n;
  const dayOfYear = (153n * (month + (month > 2n ? -3n : 9n)) + 2n) / 5n + day - 1n;
  return (
    era * 146_097n + yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + dayOfYear - 719_468n
  );
}

const big = (digits: string | undefined): bigint => BigInt(digits ?? '0');

/** Nanoseconds on one line: of an instant, a day or a time of day. */
function instant(text: string): bigint {
  const date = DATE.exec(text);
  const rest = date === null ? text : text.slice(date[0].length);
  const time = TIME.exec(rest);
  const offset = /Z/u.test(rest) ? null : OFFSET.exec(rest.slice(time?.[0].length ?? 0));
  const days = date === null ? 0n : dayNumber(BigInt(Number(date[1])), big(date[2]), big(date[3]));
  const seconds = big(time?.[1]) * 3600n + big(time?.[2]) * 60n + big(time?.[3]);
  const nanos = big((time?.[4] ?? '').padEnd(9, '0'));
  const shift = big(offset?.[2]) * 3600n + big(offset?.[3]) * 60n + big(offset?.[4]);
  const signed = offset?.[1] === '-' ? -shift : shift;
  return days * DAY + (seconds - signed) * 1_000_000_000n + nanos;
}

/** Seconds a duration lasts on average: months are 30.436875 days. */
function durationSeconds(text: string): number {
  const amount = (unit: string, part: string): number =>
    Number(new RegExp(`(-?[\\d.]+)${unit}`, 'u').exec(part)?.[1] ?? 0);
  const [date = '', time = ''] = text.replace(/^P/u, '').split('T');
  const days = amount('W', date) * 7 + amount('D', date);
  const months = amount('Y', date) * 12 + amount('M', date);
  return (
    months * 2_629_746 +
    days * 86_400 +
    amount('H', time) * 3600 +
    amount('M', time) * 60 +
    amount('S', time)
  );
}

function compareTemporals(type: TemporalType, a: string, b: string): number {
  if (type === 'duration') return compareNumbers(durationSeconds(a), durationSeconds(b));
  return compareNumbers(instant(a), instant(b)) || (a < b ? -1 : a > b ? 1 : 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareValues(one, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Order of two values as `ORDER BY` has it, `null` last; numbers are compared exactly, however large. */
export function compareValues(a: Value, b: Value): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a.kind === 'integer' || a.kind === 'float') {
    const number = (one: Value): number | bigint =>
      one.kind === 'integer' ? BigInt(one.text) : one.kind === 'float' ? Number(one.text) : NaN;
    return compareNumbers(number(a), number(b));
  }
  if (a.kind === 'string' && b.kind === 'string') return compareText(a.value, b.value);
  if (a.kind === 'boolean' && b.kind === 'boolean') return Number(a.value) - Number(b.value);
  if (a.kind === 'temporal' && b.kind === 'temporal')
    return compareTemporals(a.type, a.text, b.text);
  if (a.kind === 'list' && b.kind === 'list') return compareLists(a.items, b.items);
  if (
    (a.kind === 'node' && b.kind === 'node') ||
    (a.kind === 'relationship' && b.kind === 'relationship')
  )
    return compareText(a.id ?? a.elementId, b.id ?? b.elementId);
  if (a.kind === 'path' && b.kind === 'path')
    return a.nodes.length - b.nodes.length || compareText(ids(a.nodes), ids(b.nodes));
  if (a.kind === 'map' && b.kind === 'map')
    return compareLists(
      a.entries.flatMap(([name, value]) => [{ kind: 'string', value: name } as const, value]),
      b.entries.flatMap(([name, value]) => [{ kind: 'string', value: name } as const, value]),
    );
  if (a.kind === 'point' && b.kind === 'point')
    return (
      a.srid - b.srid ||
      a.coordinates.reduce(
        (order, digits, index) =>
          order || compareNumbers(Number(digits), Number(b.coordinates[index] ?? 0)),
        0,
      )
    );
  if (a.kind === 'bytes' && b.kind === 'bytes') return compareText(a.base64, b.base64);
  return 0;
}

function ids(nodes: readonly { readonly elementId: string }[]): string {
  return nodes.map(({ elementId }) => elementId).join(' ');
}
