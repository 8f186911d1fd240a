import { temporalFault } from '../../graph-seed/exchange/temporal-text.ts';
import { TEMPORAL_KINDS } from '../../graph-seed/exchange/record.ts';
import type { TemporalKind } from '../../graph-seed/exchange/record.ts';
import { BadInput, didYouMean } from '../errors.ts';

/** A parameter's value, read from JSON: a bigint is an integer, a number a float. */
export type Parameter =
  | null
  | boolean
  | string
  | bigint
  | number
  | Uint8Array
  | { readonly kind: TemporalKind; readonly text: string }
  | {
      readonly kind: 'point';
      readonly srid: number;
      readonly x: number;
      readonly y: number;
      readonly z?: number;
    }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Parameter])[] }
  | readonly Parameter[];

const TAGS = ['integer', 'float', 'point', 'bytes', 'map', ...TEMPORAL_KINDS] as const;
const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;
const SRIDS = [4326, 4979, 7203, 9157];
const DEEPEST = 30;

/**
 * Reads parameters from JSON: whole numbers become integers, others floats, and `{"$type": …}` tells any other type,
 * as results have it.
 * @throws BadInput naming the parameter, what it holds and what it may hold.
 */
export function readParameters(given: unknown): Record<string, Parameter> {
  if (given === undefined || given === null) return {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new BadInput('parameters: they must be an object with a value for each name.', {
      rule: 'parameter-value',
    });
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, read(value, name, 0)]),
  );
}

function read(value: unknown, place: string, depth: number): Parameter {
  if (depth > DEEPEST) throw fault(place, `it is more than ${DEEPEST} levels deep`);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return readNumber(value, place);
  if (Array.isArray(value))
    return value.map((item, at) => read(item, `${place}[${at}]`, depth + 1));
  if (typeof value !== 'object') throw fault(place, 'JSON has no such value');
  const fields = value as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(fields, '$type')) return readMap(Object.entries(fields), place, depth);
  const tag = TAGS.find((one) => one === fields['$type']);
  switch (tag) {
    case undefined:
      throw fault(
        place,
        `$type is ${JSON.stringify(fields['$type'])}.${didYouMean(String(fields['$type']), TAGS)} It must be one of ${TAGS.join(', ')}`,
      );
    case 'integer':
      return readInteger(fields['value'], place);
    case 'float':
      return readFloat(fields['value'], place);
    case 'bytes':
      return readBytes(fields['base64'], place);
    case 'point':
      return readPoint(fields, place);
    case 'map': {
      const entries = fields['entries'];
      const isPairs =
        Array.isArray(entries) &&
        entries.every(
          (pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string',
        );
      if (!isPairs)
        throw fault(place, 'a map must have "entries", a list of pairs of name and value');
      return readMap(entries as [string, unknown][], place, depth);
    }
    case 'date':
    case 'time':
    case 'localTime':
    case 'dateTime':
    case 'localDateTime':
    case 'duration': {
      const text = fields['value'];
      const wrong =
        typeof text === 'string' ? temporalFault(tag, text) : 'must have its text in "value"';
      if (wrong !== null) throw fault(place, `${shown(text)} ${wrong}`);
      return { kind: tag, text: text as string };
    }
  }
}

function readNumber(value: number, place: string): Parameter {
  if (!Number.isInteger(value)) return value;
  if (!Number.isSafeInteger(value)) {
    throw fault(
      place,
      `${value} may have lost digits: give it as {"$type": "integer", "value": "…"} or {"$type": "float", "value": "…"}`,
    );
  }
  return Object.is(value, -0) ? value : BigInt(value);
}

function readMap(
  entries: readonly (readonly [string, unknown])[],
  place: string,
  depth: number,
): Parameter {
  return {
    kind: 'map',
    entries: entries.map(([key, item]) => [key, read(item, `${place}.${key}`, depth + 1)]),
  };
}

function readInteger(value: unknown, place: string): bigint {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const whole = /^[+-]?\d{1,19}$/.test(text) ? BigInt(text.replace('+', '')) : null;
  if (whole !== null && whole >= LEAST && whole <= MOST) return whole;
  throw fault(place, `${shown(value)} is no whole number of 64 bits`);
}

function readFloat(value: unknown, place: string): number {
  if (value === 'NaN') return NaN;
  const number =
    (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
      ? Number(value)
      : NaN;
  if (Number.isNaN(number))
    throw fault(place, `${shown(value)} is no number, nor NaN, Infinity or -Infinity`);
  return number;
}

function readBytes(value: unknown, place: string): Uint8Array {
  const isBase64 =
    typeof value === 'string' && /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/.test(value);
  if (!isBase64) throw fault(place, 'bytes must have their text in "base64"');
  return new Uint8Array(Buffer.from(value, 'base64'));
}

function readPoint(fields: Readonly<Record<string, unknown>>, place: string): Parameter {
  const part = (name: string): number => {
    const value = fields[name];
    return typeof value === 'object' && value !== null && 'value' in value
      ? readFloat(value.value, `${place}.${name}`)
      : readFloat(value, `${place}.${name}`);
  };
  const srid = Number(fields['srid']);
  if (!SRIDS.includes(srid))
    throw fault(place, `srid is ${shown(fields['srid'])}; it must be one of ${SRIDS.join(', ')}`);
  const isDeep = srid === 4979 || srid === 9157;
  return { kind: 'point', srid, x: part('x'), y: part('y'), ...(isDeep && { z: part('z') }) };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'nothing' : text.slice(0, 60);
}

function fault(place: string, what: string): BadInput {
  return new BadInput(`parameters: $${place}: ${what}.`, {
    rule: 'parameter-value',
    argument: place,
  });
}
