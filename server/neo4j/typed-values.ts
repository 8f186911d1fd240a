import neo4j, {
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isPoint,
  isTime,
} from 'neo4j-driver';
import type {
  PointValue,
  RecordProperties,
  RecordValue,
  ScalarValue,
  TemporalKind,
  TemporalValue,
} from '../../graph-seed/exchange/record.ts';

/** What tells a value of the driver to be of a temporal kind. `isDate` and its kin know the driver's classes apart. */
const TEMPORALS: readonly (readonly [kind: TemporalKind, is: (value: object) => boolean])[] = [
  ['date', isDate],
  ['time', isTime],
  ['localTime', isLocalTime],
  ['dateTime', isDateTime],
  ['localDateTime', isLocalDateTime],
  ['duration', isDuration],
];

const FROM_TEXT: Readonly<Record<TemporalKind, (text: string) => unknown>> = {
  date: (text) => neo4j.types.Date.fromString(text),
  time: (text) => neo4j.types.Time.fromString(text),
  localTime: (text) => neo4j.types.LocalTime.fromString(text),
  dateTime: (text) => neo4j.types.DateTime.fromString(text),
  localDateTime: (text) => neo4j.types.LocalDateTime.fromString(text),
  duration: (text) => neo4j.types.Duration.fromString(text),
};

/** What JavaScript calls values that are the same here and there. */
const PLAIN = ['string', 'boolean', 'bigint', 'number'];

/** Properties as statements take them, without loss. */
export function toDriverProperties(properties: RecordProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toDriverValue(value)]),
  );
}

/**
 * A property's value as statements take it, the inverse of `toRecordValue`.
 * @throws Error for a temporal whose text is not of its kind.
 */
export function toDriverValue(value: RecordValue): unknown {
  if (typeof value !== 'object') return value;
  if (value instanceof Uint8Array) {
    return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  if (isList(value)) return value.map(toDriverValue);
  if (value.kind !== 'point') return FROM_TEXT[value.kind](fiveDigitYear(value.text));
  const { srid, x, y, z } = value;
  return new neo4j.types.Point(BigInt(srid), x, y, z);
}

/**
 * A property of a node or relation with its type, without loss: integers as bigint, floats as number, temporals as
 * their kind and ISO 8601 text, bytes as Uint8Array.
 * @throws TypeError for a value that no property can have.
 */
export function toRecordValue(value: unknown): RecordValue {
  if (Array.isArray(value)) return value.map((item: unknown) => toScalarValue(item));
  if (value instanceof Int8Array || value instanceof Uint8Array) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  return toScalarValue(value);
}

/** All properties of a node or relation; see `toRecordValue`. */
export function toRecordProperties(
  properties: Readonly<Record<string, unknown>>,
): Record<string, RecordValue> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toRecordValue(value)]),
  );
}

function toScalarValue(value: unknown): ScalarValue {
  if (PLAIN.includes(typeof value)) return value as ScalarValue;
  if (typeof value === 'object' && value !== null) {
    if (isInt(value)) return value.toBigInt();
    if (isPoint(value)) return toPoint(value);
    const temporal = temporalOf(value);
    if (temporal) return temporal;
  }
  throw new TypeError(`No property can hold this: ${typeof value}.`);
}

/** A temporal of the driver with its kind; null for anything else. */
export function temporalOf(value: object): TemporalValue | null {
  for (const [kind, is] of TEMPORALS) if (is(value)) return toTemporal(kind, value);
  return null;
}

function toTemporal(kind: TemporalKind, value: object): TemporalValue {
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- every temporal class of the driver writes ISO 8601
  return { kind, text: asNeo4jWrites(String(value)) };
}

/**
 * The driver writes years beyond 0–9999 with six digits, fractions with nine, and a T after a duration of days; Neo4j
 * writes no more than needed.
 */
function asNeo4jWrites(text: string): string {
  return text
    .replace(/^(P.*)T$/, '$1')
    .replace(/^([+-])0+(?=\d{4,}-)/, '$1')
    .replace(/\.(\d*?)0+(?=\D|$)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`));
}

/** The driver reads a year before 0 only where it has five digits or more. */
function fiveDigitYear(text: string): string {
  return text.replace(/^-(?=\d{4}-)/, '-0');
}

function toPoint({
  srid,
  x,
  y,
  z,
}: {
  srid: unknown;
  x: number;
  y: number;
  z?: number | undefined;
}): PointValue {
  return { kind: 'point', srid: Number(srid), x, y, ...(z === undefined ? {} : { z }) };
}

function isList(value: RecordValue): value is readonly ScalarValue[] {
  return Array.isArray(value);
}
