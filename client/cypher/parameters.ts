import { fitsInteger, readLiteral, TEMPORAL_FORMS } from './read-literal.ts';
import { literal } from './literal.ts';
import { TEMPORALS } from './values.ts';
import type { Value } from './values.ts';

/** Types a parameter may have; `value` is anything, written as Cypher writes it: a list, a map, a point, null … */
export const PARAMETER_TYPES = [
  'text',
  'integer',
  'float',
  'boolean',
  ...TEMPORALS,
  'value',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A parameter as it was written, whether or not the text is a value of the type. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly text: string;
}

export type ParameterProblem = 'integer' | 'float' | 'boolean' | 'temporal' | 'value';
export type ReadParameter =
  { readonly value: Value } | { readonly problem: ParameterProblem; readonly at: number };

const FLOAT = /^[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?$/iu;

function readFloat(text: string): ReadParameter {
  const special = /^([+-]?)(nan|infinity|inf)$/iu.exec(text);
  if (special !== null) {
    const name =
      special[2]?.toLowerCase() === 'nan' ? 'NaN' : `${special[1] === '-' ? '-' : ''}Infinity`;
    return { value: { kind: 'float', text: name } };
  }
  if (!FLOAT.test(text)) return { problem: 'float', at: 0 };
  const digits = text.replaceAll('_', '').replace(/^\+/u, '');
  return { value: { kind: 'float', text: /[.e]/iu.test(digits) ? digits : `${digits}.0` } };
}

/** The value a parameter stands for, or why its text is none. */
export function readParameter({ type, text }: Parameter): ReadParameter {
  const trimmed = text.trim();
  switch (type) {
    case 'text':
      return { value: { kind: 'string', value: text } };
    case 'integer': {
      const digits = trimmed.replaceAll(/(?<=\d)_(?=\d)/gu, '').replace(/^\+/u, '');
      if (!fitsInteger(digits)) return { problem: 'integer', at: 0 };
      return { value: { kind: 'integer', text: String(BigInt(digits)) } };
    }
    case 'float':
      return readFloat(trimmed);
    case 'boolean': {
      const word = trimmed.toLowerCase();
      if (word !== 'true' && word !== 'false') return { problem: 'boolean', at: 0 };
      return { value: { kind: 'boolean', value: word === 'true' } };
    }
    case 'value': {
      const read = readLiteral(text);
      return 'value' in read ? read : { problem: 'value', at: read.problem.at };
    }
    case 'date':
    case 'time':
    case 'localTime':
    case 'dateTime':
    case 'localDateTime':
    case 'duration':
      return TEMPORAL_FORMS[type].test(trimmed)
        ? { value: { kind: 'temporal', type, text: trimmed } }
        : { problem: 'temporal', at: 0 };
  }
}

/** The parameter that holds a value, in the plainest type that can. */
export function parameterFor(name: string, value: Value): Parameter {
  const { kind } = value;
  if (kind === 'string') return { name, type: 'text', text: value.value };
  if (kind === 'integer' || kind === 'float') return { name, type: kind, text: value.text };
  if (kind === 'boolean') return { name, type: 'boolean', text: String(value.value) };
  if (kind === 'temporal') return { name, type: value.type, text: value.text };
  return { name, type: 'value', text: literal(value) };
}

const NAME_LIMIT = 200;

function parameterFrom(record: unknown): Parameter | null {
  if (typeof record !== 'object' || record === null) return null;
  const { name, type, text } = record as Readonly<Record<string, unknown>>;
  const known = PARAMETER_TYPES.find((one) => one === type);
  if (known === undefined || typeof name !== 'string' || typeof text !== 'string') return null;
  return name === '' || name.length > NAME_LIMIT ? null : { name, type: known, text };
}

/** Reads the parameters of a draft; what is none of ours is passed over. */
export function parametersIn(text: string): readonly Parameter[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  const found = new Map<string, Parameter>();
  for (const one of list.map(parameterFrom)) if (one !== null) found.set(one.name, one);
  return [...found.values()];
}

/** Parameters as a draft keeps them. */
export function writeParameters(parameters: readonly Parameter[]): string {
  return parameters.length === 0 ? '' : JSON.stringify(parameters);
}
