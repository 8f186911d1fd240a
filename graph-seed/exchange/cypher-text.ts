import { cannotHold, wholeText, writtenShape } from './cannot-hold.ts';
import { NO_POINT } from './json-value-text.ts';
import { floatText } from './number-text.ts';
import { pointParts } from './point-text.ts';
import type {
  NodeRecord,
  RecordValue,
  RelationRecord,
  ScalarValue,
  TemporalKind,
} from './record.ts';
import { isList } from './value-kinds.ts';
import { shown } from './value-text.ts';

const FORMAT = 'A Cypher script';

const FUNCTIONS: Readonly<Record<TemporalKind, string>> = {
  date: 'date',
  time: 'time',
  localTime: 'localtime',
  dateTime: 'datetime',
  localDateTime: 'localdatetime',
  duration: 'duration',
};

/**
 * A property's value as an expression of Cypher.
 * @throws BadInput for bytes, which Cypher has no way to write.
 * @example cypherValue(node, 'born', { kind: 'date', text: '1994-05-06' }) // date('1994-05-06')
 */
export function cypherValue(
  record: NodeRecord | RelationRecord,
  name: string,
  value: RecordValue,
): string {
  writtenShape(FORMAT, record, name, value);
  if (value instanceof Uint8Array) {
    throw cannotHold(FORMAT, record, `the bytes ${shown(name)}`, 'Cypher has no way to write them');
  }
  if (isList(value)) return `[${value.map((item) => scalar(record, name, item)).join(', ')}]`;
  return scalar(record, name, value);
}

function scalar(record: NodeRecord | RelationRecord, name: string, value: ScalarValue): string {
  if (typeof value === 'string') return cypherString(wholeText(FORMAT, record, shown(name), value));
  if (typeof value === 'number') return float(value);
  // The digits of the least whole number are one more than a literal may have.
  if (value === LEAST) return `(${LEAST + 1n} - 1)`;
  if (typeof value !== 'object') return String(value);
  if (value.kind !== 'point') return `${FUNCTIONS[value.kind]}(${cypherString(value.text)})`;
  if (!pointParts(value)) throw cannotHold(FORMAT, record, `the point ${shown(name)}`, NO_POINT);
  const { srid, x, y, z } = value;
  const height = z === undefined ? '' : `, z: ${floatText(z)}`;
  return `point({srid: ${srid}, x: ${floatText(x)}, y: ${floatText(y)}${height}})`;
}

function float(value: number): string {
  if (Number.isFinite(value)) return floatText(value);
  return Number.isNaN(value) ? '(0.0 / 0.0)' : value > 0 ? '(1.0 / 0.0)' : '(-1.0 / 0.0)';
}

const LEAST = -(2n ** 63n);

/**
 * A text as a literal on one line. Neo4j decodes \uXXXX before it reads anything else, so a backslash is written as two
 * of its code; signs that would break the line, or are no plain text, by their code too.
 * @example cypherString("it's\n") // 'it\'s\n'
 */
export function cypherString(text: string): string {
  return `'${text.replace(/[\\']|[\p{Cc}\u2028\u2029\ufeff]/gu, (sign) => SHORT[sign] ?? coded(sign))}'`;
}

const SHORT: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\u005C\\u005C',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function coded(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
