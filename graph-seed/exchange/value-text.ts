import { didYouMean } from '../../server/errors.ts';
import { floatText, readFloat, readWhole } from './number-text.ts';
import type { WholeType } from './number-text.ts';
import { pointParts, pointText, readPoint } from './point-text.ts';
import type { ScalarValue } from './record.ts';
import { temporalFault } from './temporal-text.ts';
import { TEMPORALS } from './value-kinds.ts';
import type { ValueKind } from './value-kinds.ts';

/** What a declared type says beyond its kind. */
export interface TextOptions {
  /** Size of whole numbers. */
  readonly whole?: WholeType | undefined;
  /** True for a type that holds one character. */
  readonly isChar?: boolean | undefined;
  /** Zone or offset of times that are written without one. */
  readonly zone?: string | undefined;
  /** Reference system of points that are written without one. */
  readonly crs?: string | undefined;
}

/** A value that was read, or what is wrong with the text: the text, and the rule it breaks. */
export type Reading<T> = { readonly value: T } | { readonly fault: string };

/** Reads a value of a known kind (bytes apart) from the text that a file holds. */
export function readScalar(
  kind: ValueKind,
  text: string,
  { whole = 'long', isChar, zone, crs }: TextOptions = {},
): Reading<ScalarValue> {
  switch (kind) {
    case 'string': {
      const isWrong = isChar === true && Array.from(text).length !== 1;
      return isWrong ? wrong(text, 'must be one character') : { value: text };
    }
    case 'boolean': {
      const word = text.trim().toLowerCase();
      if (word === 'true' || word === 'false') return { value: word === 'true' };
      return wrong(text, `must be true or false.${didYouMean(word, ['true', 'false'])}`);
    }
    case 'long': {
      const value = readWhole(text, whole);
      return value === undefined
        ? wrong(text, `must be a whole number of the type ${whole}`)
        : { value };
    }
    case 'double': {
      const value = readFloat(text);
      return value === undefined
        ? wrong(text, 'must be a decimal number of the type double')
        : { value };
    }
    case 'point': {
      const value = readPoint(text, crs);
      return typeof value === 'string' ? { fault: `${shown(text)}: ${value}` } : { value };
    }
    case 'bytes':
      return wrong(text, 'cannot be one element: bytes are a value of their own');
    case 'date':
    case 'time':
    case 'localtime':
    case 'datetime':
    case 'localdatetime':
    case 'duration':
      return readTemporal(kind, text.trim(), zone);
  }
}

function wrong(text: string, rule: string): { readonly fault: string } {
  return { fault: `${shown(text)} ${rule}` };
}

function readTemporal(
  kind: keyof typeof TEMPORALS,
  text: string,
  zone?: string,
): Reading<ScalarValue> {
  const temporal = TEMPORALS[kind];
  const fault = temporalFault(temporal, text);
  if (fault === null) return { value: { kind: temporal, text } };
  if (zone !== undefined) {
    const zoned = text + (/^[+-]|^Z$/u.test(zone) ? zone : `[${zone}]`);
    if (temporalFault(temporal, zoned) === null) return { value: { kind: temporal, text: zoned } };
  }
  return wrong(text, fault);
}

/** Writes a scalar so that `readScalar` gives it back; undefined for a point that Neo4j cannot hold. */
export function scalarText(value: ScalarValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return floatText(value);
  if (typeof value !== 'object') return String(value);
  if (value.kind !== 'point') return value.text;
  const parts = pointParts(value);
  return parts && pointText(parts);
}

/** Finds half a character: UTF-8 cannot hold one. */
export const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** A text as a message shows it: in quotes, on one line, cut short. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** The rule for lists that Neo4j makes. */
export const ONE_KIND =
  'the elements of a list must be of one kind, points of one reference system';
