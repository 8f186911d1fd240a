import { cannotHold, wholeText, writtenShape } from './cannot-hold.ts';
import { floatText } from './number-text.ts';
import { pointParts } from './point-text.ts';
import type { NodeRecord, RecordValue, RelationRecord, ScalarValue } from './record.ts';
import { isList } from './value-kinds.ts';
import type { ValueShape } from './value-kinds.ts';
import { shown } from './value-text.ts';

/** A value in JSON, and its kind where JSON has none (`date`, `bytes`, `double[]` with NaN in it), or null. */
export interface JsonWriting {
  readonly json: string;
  readonly kind: string | null;
}

/**
 * Writes a property's value so that `jsonValue` gives it back.
 * @throws BadInput for a value that no JSON can hold.
 */
export function jsonValueText(
  record: NodeRecord | RelationRecord,
  name: string,
  value: RecordValue,
): JsonWriting {
  const shape = writtenShape(FORMAT, record, name, value);
  if (value instanceof Uint8Array) {
    return { json: JSON.stringify(Buffer.from(value).toString('base64')), kind: 'bytes' };
  }
  const scalar = (item: ScalarValue) => scalarJson(record, name, item);
  const json = isList(value) ? `[${value.map(scalar).join(',')}]` : scalar(value);
  return { json, kind: isNative(shape, value) ? null : `${shape.kind}${shape.isList ? '[]' : ''}` };
}

const FORMAT = 'JSON Lines';

function scalarJson(record: NodeRecord | RelationRecord, name: string, value: ScalarValue): string {
  if (typeof value === 'string')
    return JSON.stringify(wholeText(FORMAT, record, shown(name), value));
  if (typeof value === 'number') {
    return Number.isFinite(value) ? floatText(value) : JSON.stringify(String(value));
  }
  if (typeof value !== 'object') return String(value);
  if (value.kind !== 'point') return JSON.stringify(value.text);
  const parts = pointParts(value);
  if (!parts) throw cannotHold(FORMAT, record, `the point ${shown(name)}`, NO_POINT);
  const words = Object.entries(parts).map(([part, one]) => {
    const text = typeof one === 'number' ? floatText(one) : JSON.stringify(one);
    return `"${part}":${text}`;
  });
  return `{${words.join(',')}}`;
}

/** Why a point cannot be written. */
export const NO_POINT = 'its reference system or coordinates are not such as Neo4j has';

function isNative({ kind }: ValueShape, value: RecordValue): boolean {
  switch (kind) {
    case 'string':
    case 'boolean':
    case 'long':
    case 'point':
      return true;
    case 'double':
      return isList(value) ? value.every(Number.isFinite) : Number.isFinite(value);
    case 'date':
    case 'time':
    case 'localtime':
    case 'datetime':
    case 'localdatetime':
    case 'duration':
    case 'bytes':
      return false;
  }
}
