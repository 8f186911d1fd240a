import { BadInput } from '../../server/errors.ts';
import type { NodeRecord, RecordValue, RelationRecord } from './record.ts';
import { LONE_SURROGATE, ONE_KIND, shown } from './value-text.ts';
import { shapeOf } from './value-kinds.ts';
import type { ValueShape } from './value-kinds.ts';

type Written = NodeRecord | RelationRecord;

/** The error for something that a format has no way to write without loss. */
export function cannotHold(format: string, record: Written, what: string, why: string): BadInput {
  return new BadInput(`${format} cannot hold ${what} of ${recordName(record)}: ${why}`);
}

/** The shape of a value that is to be written. @throws BadInput for one that no file can hold. */
export function writtenShape(
  format: string,
  record: Written,
  name: string,
  value: RecordValue,
): ValueShape {
  const shape = shapeOf(value);
  if (shape) return shape;
  throw cannotHold(format, record, `the list ${shown(name)}`, ONE_KIND);
}

/** Gives a text back. @throws BadInput where it holds half a character, which UTF-8 cannot. */
export function wholeText(format: string, record: Written, what: string, text: string): string {
  if (!LONE_SURROGATE.test(text)) return text;
  throw cannotHold(format, record, what, 'it holds half a character (a lone surrogate)');
}

function recordName(record: Written): string {
  if (record.record === 'node') return `the node ${shown(record.id)}`;
  const { id, from, type, to } = record;
  return `the relation ${shown(id ?? `${from}>${type}>${to}`)}`;
}
