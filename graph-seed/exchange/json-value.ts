import { didYouMean } from '../../server/errors.ts';
import type { JsonValue } from './json-text.ts';
import { WHOLE_BOUNDS } from './number-text.ts';
import { makePoint } from './point-text.ts';
import type { RecordValue, ScalarValue } from './record.ts';
import { isUniform, VALUE_KINDS } from './value-kinds.ts';
import type { ValueKind } from './value-kinds.ts';
import { ONE_KIND, readScalar, shown } from './value-text.ts';
import type { Reading } from './value-text.ts';

/**
 * The property value that JSON holds, by its declared kind (`date`, `date[]`), where JSON itself has no such kind;
 * undefined for null, which stands for no property. A map is a point, or a fault.
 */
export function jsonValue(
  value: JsonValue,
  declared?: JsonValue,
): Reading<RecordValue> | undefined {
  if (value === null) return undefined;
  if (declared === undefined)
    return Array.isArray(value) ? list(value, undefined) : scalar(value, undefined);
  const wanted = typeof declared === 'string' ? declared : '';
  const [, word = '', brackets] = /^([a-z]+)(\[\])?$/u.exec(wanted) ?? [];
  const kind = VALUE_KINDS.find((known) => known === word);
  if (kind === undefined) {
    return {
      fault: `there is no kind ${shown(wanted)}.${didYouMean(word, VALUE_KINDS)}`,
    };
  }
  if (kind === 'bytes') return bytes(value);
  if (brackets === undefined) return scalar(value, kind);
  return Array.isArray(value)
    ? list(value, kind)
    : { fault: `must be a list, for its kind is ${word}[]` };
}

function list(items: readonly JsonValue[], kind: ValueKind | undefined): Reading<RecordValue> {
  const values: ScalarValue[] = [];
  for (const item of items) {
    if (item === null || Array.isArray(item)) {
      return { fault: `a list cannot hold ${item === null ? 'null' : 'a list'}` };
    }
    const reading = scalar(item, kind);
    if ('fault' in reading) return reading;
    values.push(reading.value);
  }
  return oneKind(values);
}

/** A list in Neo4j has elements of one kind; whole numbers beside decimals become decimals, as Neo4j does it. */
function oneKind(values: readonly ScalarValue[]): Reading<RecordValue> {
  if (isUniform(values)) return { value: values };
  if (!values.every((value) => typeof value === 'bigint' || typeof value === 'number')) {
    return { fault: ONE_KIND };
  }
  const numbers = values.map(Number);
  const isExact = values.every(
    (value, at) => typeof value !== 'bigint' || BigInt(numbers[at] ?? 0) === value,
  );
  return isExact
    ? { value: numbers }
    : { fault: 'the list holds decimals and a whole number that no decimal can hold exactly' };
}

function scalar(value: JsonValue, kind: ValueKind | undefined): Reading<ScalarValue> {
  if (kind !== undefined && typeof value === 'string') return readScalar(kind, value);
  if (typeof value === 'bigint') {
    const [least, most] = WHOLE_BOUNDS.long;
    if (kind === 'double') return { value: Number(value) };
    if (value >= least && value <= most) return { value };
    return { fault: `${value} does not fit into 64 bits` };
  }
  if (typeof value !== 'object') return { value };
  if (value === null || Array.isArray(value)) return { fault: 'must be one value' };
  const point = makePoint(value as Readonly<Record<string, JsonValue>>);
  return typeof point === 'string'
    ? { fault: `a map can only be a point: ${point}` }
    : { value: point };
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

/** Reads bytes from base64. */
export function bytes(value: JsonValue): Reading<RecordValue> {
  if (typeof value === 'string' && BASE64.test(value)) {
    return { value: Uint8Array.from(Buffer.from(value, 'base64')) };
  }
  return { fault: 'bytes must be written in base64' };
}
