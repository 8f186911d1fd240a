import type { TemporalKind } from './record.ts';

const YEAR = String.raw`(?:[+-]\d{1,9}|\d{4})`;
const DATE = String.raw`(${YEAR})-(\d\d)-(\d\d)`;
const TIME = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?`;
/** At most 18 hours, as in Neo4j. */
const OFFSET = String.raw`(?:Z|[+-](?:0\d|1[0-7])(?::?[0-5]\d(?::[0-5]\d)?)?|[+-]18(?::?00(?::00)?)?)`;
const ZONE = String.raw`(?:${OFFSET}(?:\[[A-Za-z0-9_+\-/]+\])?|\[[A-Za-z0-9_+\-/]+\])`;
const AMOUNT = String.raw`-?\d+(?:\.\d+)?`;

const FORMS: Readonly<Record<TemporalKind, RegExp>> = {
  date: new RegExp(`^${DATE}$`),
  time: new RegExp(`^${TIME}${OFFSET}$`),
  localTime: new RegExp(`^${TIME}$`),
  dateTime: new RegExp(`^${DATE}T${TIME}${ZONE}$`),
  localDateTime: new RegExp(`^${DATE}T${TIME}$`),
  duration: new RegExp(
    `^P(?=.)(?:${AMOUNT}Y)?(?:${AMOUNT}M)?(?:${AMOUNT}W)?(?:${AMOUNT}D)?(?:T(?=.)(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?)?$`,
  ),
};

const EXAMPLES: Readonly<Record<TemporalKind, string>> = {
  date: '2025-03-20',
  time: '10:30:00+08:00',
  localTime: '10:30:00',
  dateTime: '2025-03-20T10:30:00+08:00[Asia/Shanghai]',
  localDateTime: '2025-03-20T10:30:00',
  duration: 'P1Y2M3DT4H5M6.7S',
};

/** What is wrong with a moment or span written as text, with an example of the right form; null where nothing is. */
export function temporalFault(kind: TemporalKind, text: string): string | null {
  const parts = FORMS[kind].exec(text);
  const example = `such as ${EXAMPLES[kind]}`;
  if (!parts) return `must be a ${WORDS[kind]} ${example}`;
  if (kind === 'duration') return null;
  const zone = /\[(.*)\]$/u.exec(text)?.[1];
  if (zone !== undefined && !isZone(zone)) return `names no time zone: "${zone}" (${example})`;
  const numbers = Array.from(parts.slice(1), (part) => Number(part) || 0);
  const hasDate = kind === 'date' || kind === 'dateTime' || kind === 'localDateTime';
  const [year, month, day] = hasDate ? numbers : [2000, 1, 1];
  const [hour, minute, second] = numbers.slice(hasDate ? 3 : 0);
  const isDay = isDayOf(year ?? 0, month ?? 0, day ?? 0);
  const isTime = (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
  return isDay && isTime ? null : `is no ${WORDS[kind]}: there is no such day or time (${example})`;
}

const WORDS: Readonly<Record<TemporalKind, string>> = {
  date: 'date',
  time: 'time with its offset',
  localTime: 'local time',
  dateTime: 'moment with its offset or zone',
  localDateTime: 'local date and time',
  duration: 'duration',
};

function isDayOf(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

const ZONES = new Map<string, boolean>();

function isZone(name: string): boolean {
  const known = ZONES.get(name);
  if (known !== undefined) return known;
  let isOne = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    isOne = false;
  }
  if (ZONES.size < MOST_ZONES) ZONES.set(name, isOne);
  return isOne;
}

/** There are some six hundred zones; hostile files may name any number. */
const MOST_ZONES = 1_000;
