import type { Details } from '../errors.ts';
import type { Moment, Nearness, ValueKind } from '../cypher/condition.ts';

/** Why a value cannot be compared; the text follows the place of the value. */
export class Unfit extends Error {
  readonly details: Details;

  constructor(message: string, details: Details = {}) {
    super(message);
    this.details = details;
  }
}

/** More of something than a condition may have. */
export function tooMany(value: number, what: string, limit: number): Unfit {
  return new Unfit(`${value} ${what} are more than ${limit}.`, { value, limit });
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(:\d{2}(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?(?:\[[\w/+-]{1,50}\])?$/;
const DURATION =
  /^P(?=.)(-?\d{1,9}Y)?(-?\d{1,9}M)?(-?\d{1,9}W)?(-?\d{1,9}D)?(T(?=.)(-?\d{1,9}H)?(-?\d{1,9}M)?(-?\d{1,9}(\.\d{1,9})?S)?)?$/;
const LONGEST_TEXT = 1_000;

/**
 * A value of a condition as it goes to the database.
 * @throws Unfit with the rest of a sentence that begins with the value's place.
 */
export function conditionValue(as: ValueKind, value: unknown): unknown {
  if (as === 'date') return date(value as string);
  if (as === 'dateTime') return moment(value as string);
  if (as === 'list') return element(value);
  if (as === 'duration' && !DURATION.test(value as string)) {
    throw new Unfit(`"${cut(value)}" is no duration such as P1Y6M or PT90S.`);
  }
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw tooMany(value.length, 'characters', LONGEST_TEXT);
  }
  return value;
}

function date(text: string): string {
  if (isDay(text)) return text;
  throw new Unfit(`"${cut(text)}" is no date such as 2025-03-20.`);
}

function isDay(text: string): boolean {
  const [year, month, day] = (DATE.exec(text)?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const made = new Date(Date.UTC(2000, 0, 1));
  made.setUTCFullYear(year, month - 1, day);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

function moment(text: string): Moment {
  const [, day = '', hour = '', minute = '', seconds = ':00', , sign, ...offset] =
    MOMENT.exec(text) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(seconds.slice(1)) < 60;
  const [hours = 0, minutes = 0] = sign === undefined ? [] : offset.map(Number);
  if (!isDay(day) || !isTime || hours > 18 || minutes > 59) {
    throw new Unfit(`"${cut(text)}" is no time such as 2025-03-20T10:00:00+08:00.`);
  }
  const shift = (hours * 60 + minutes) * (sign === '-' ? 1 : -1);
  const utc = new Date(Date.parse(`${day}T${hour}:${minute}:00Z`) + shift * 60_000);
  const local = utc.toISOString().slice(0, 16) + seconds;
  return { text, zoned: `${local}Z`, local };
}

function element(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'number') {
    throw new Unfit('an element of a list is text, a number, true or false.');
  }
  if (!Number.isInteger(value)) return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  throw new Unfit(`${value} may have lost digits: give it as text.`);
}

/** What a point is compared with, by systems of coordinates that Neo4j knows. */
export function nearness(value: Readonly<Record<string, unknown>>): Nearness {
  const { x, y, distance } = value as { x: number; y: number; distance: number };
  const z = (value['z'] ?? null) as number | null;
  const srid = value['srid'] as number;
  if (![4326, 4979, 7203, 9157].includes(srid)) {
    throw new Unfit(`srid ${srid} is none of 4326, 4979, 7203 and 9157.`);
  }
  const isSolid = srid === 4979 || srid === 9157;
  if (isSolid !== (z !== null)) {
    throw new Unfit(`srid ${srid} ${isSolid ? 'needs' : 'has no'} z.`);
  }
  const isEarth = srid === 4326 || srid === 4979;
  if (isEarth && (Math.abs(x) > 180 || Math.abs(y) > 90)) {
    throw new Unfit(`longitude ${x} and latitude ${y} are no place on earth.`);
  }
  if (distance < 0) throw new Unfit(`a distance of ${distance} is less than 0.`);
  return { srid: BigInt(srid), x, y, z, distance };
}

function cut(value: unknown): string {
  return String(value).slice(0, 60);
}
