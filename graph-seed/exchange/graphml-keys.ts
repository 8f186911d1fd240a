import { didYouMean } from '../../server/errors.ts';
import { bytes, jsonValue } from './json-value.ts';
import { readJson } from './json-text.ts';
import type { RecordValue } from './record.ts';
import { VALUE_KINDS } from './value-kinds.ts';
import type { ValueKind } from './value-kinds.ts';
import { readScalar, shown } from './value-text.ts';
import type { Reading } from './value-text.ts';

/** Namespace of the attributes that GraphML lacks; other programs pass over them. */
export const JINGTU_NAMESPACE = 'urn:jingtu:graph';

/** Declares what the data of nodes or edges means. */
export interface GraphmlKey {
  readonly id: string;
  /** `node`, `edge`, or `all`. */
  readonly for: string;
  readonly name: string;
  readonly kind: ValueKind;
  readonly isList: boolean;
  /** True where a text is written in JSON, for it holds characters that XML cannot. */
  readonly isEscaped: boolean;
  /** Value of nodes or edges without such data. */
  default?: RecordValue;
}

const TYPES: Readonly<Record<string, ValueKind>> = {
  string: 'string',
  boolean: 'boolean',
  int: 'long',
  long: 'long',
  float: 'double',
  double: 'double',
};

/** Reads a `key` element by its attributes, those of `JINGTU_NAMESPACE` without their prefix; a text says what is wrong. */
export function readGraphmlKey(
  attributes: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): GraphmlKey | string {
  const { id } = attributes;
  if (id === undefined || id === '') return 'a key without an id';
  const list = attributes['attr.list'];
  const word = list ?? attributes['attr.type'] ?? 'string';
  const type = Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
  if (type === undefined) {
    return `key ${shown(id)}: there is no type "${word}".${didYouMean(word, Object.keys(TYPES))}`;
  }
  const kind =
    own['kind'] === undefined ? type : VALUE_KINDS.find((known) => known === own['kind']);
  if (kind === undefined) {
    const wanted = own['kind'] ?? '';
    return `key ${shown(id)}: there is no kind "${wanted}".${didYouMean(wanted, VALUE_KINDS)}`;
  }
  return {
    id,
    for: attributes['for'] ?? 'all',
    name: attributes['attr.name'] ?? id,
    kind,
    isList: list !== undefined,
    isEscaped: own['text'] === 'json',
  };
}

/** Reads the text of a `data` element; undefined where it stands for no value. */
export function readGraphmlData(key: GraphmlKey, text: string): Reading<RecordValue> | undefined {
  const { kind, isList, isEscaped } = key;
  if (kind === 'bytes') return bytes(text.trim());
  if (isList || isEscaped) {
    const reading = readJson(text);
    if ('fault' in reading) return { fault: `${shown(text)} must be JSON: ${reading.fault}` };
    const { value } = reading;
    if (isList) return jsonValue(value, `${kind}[]`);
    return typeof value === 'string'
      ? { value }
      : { fault: `${shown(text)} must be a text in JSON` };
  }
  if (text === '' && kind !== 'string') return undefined;
  return readScalar(kind, text);
}
