import type { PropertyKind } from '../ontology.ts';
import type { RecordValue } from './record.ts';
import { isList } from './value-kinds.ts';

/** The kind of a value, as the ontology names kinds; times of day and bytes, for which it has none, count as text. */
export function propertyKind(value: RecordValue): PropertyKind {
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return 'decimal';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string' || value instanceof Uint8Array) return 'text';
  if (isList(value)) return 'list';
  if (value.kind === 'localDateTime') return 'dateTime';
  return value.kind === 'time' || value.kind === 'localTime' ? 'text' : value.kind;
}

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u;
const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** True where the ontology's kind can hold the value. Dates, moments and decimals may also be written as text. */
export function fitsKind(kind: PropertyKind, value: RecordValue): boolean {
  const own = propertyKind(value);
  if (own === kind) return true;
  const text = typeof value === 'string' ? value : undefined;
  switch (kind) {
    case 'decimal':
      return own === 'integer' || (text !== undefined && DECIMAL.test(text));
    case 'date':
      return text !== undefined && DATE.test(text);
    case 'dateTime':
      return text !== undefined && MOMENT.test(text);
    case 'duration':
      return text?.startsWith('P') === true;
    case 'text':
    case 'integer':
    case 'boolean':
    case 'point':
    case 'list':
      return false;
  }
}
