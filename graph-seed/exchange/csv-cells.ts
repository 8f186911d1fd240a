import type { CsvField } from './csv-rows.ts';
import type { CsvType } from './csv-header.ts';
import { readJson } from './json-text.ts';
import { readWhole } from './number-text.ts';
import type { RecordValue, ScalarValue } from './record.ts';
import { isUniform } from './value-kinds.ts';
import { ONE_KIND, readScalar, shown } from './value-text.ts';
import type { Reading } from './value-text.ts';

/** Reads a cell of a column; undefined where the record does not have the property. */
export function readCell(type: CsvType, cell: CsvField): Reading<RecordValue> | undefined {
  if (cell === null) return undefined;
  if (type.kind === 'bytes') return readBytes(cell);
  if (type.list === 'no') {
    // As with neo4j-admin, only a text can be empty; anything else is absent.
    return cell === '' && type.kind !== 'string' ? undefined : readScalar(type.kind, cell, type);
  }
  if (cell === '') return { value: [] };
  const texts = type.list === 'json' ? readTexts(cell) : cell.split(';');
  if (texts === undefined) return { fault: `${shown(cell)} must be a list in JSON: ["a","b"]` };
  const items: ScalarValue[] = [];
  for (const text of texts) {
    const item = readScalar(type.kind, text, type);
    if ('fault' in item) return item;
    items.push(item.value);
  }
  return isUniform(items) ? { value: items } : { fault: `${shown(cell)}: ${ONE_KIND}` };
}

function readTexts(cell: string): readonly string[] | undefined {
  const reading = readJson(cell);
  if ('fault' in reading || !Array.isArray(reading.value)) return undefined;
  const items: readonly unknown[] = reading.value;
  return items.every((item) => typeof item === 'string') ? items : undefined;
}

function readBytes(cell: string): Reading<RecordValue> {
  if (cell === '') return { value: new Uint8Array(0) };
  const numbers: number[] = [];
  for (const part of cell.split(';')) {
    const number = readWhole(part, 'byte');
    if (number === undefined) return { fault: `${shown(part)} must be a byte, -128 to 127` };
    numbers.push(Number(number));
  }
  return { value: Uint8Array.from(numbers) };
}
