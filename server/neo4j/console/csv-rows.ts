import { isInt } from 'neo4j-driver';
import type { Record as DriverRecord } from 'neo4j-driver';
import { csvText } from '../../console/csv-text.ts';
import { floatText } from '../../../graph-seed/exchange/number-text.ts';
import { temporalOf } from '../typed-values.ts';
import { integerText } from './integer-text.ts';
import { valueJson } from './value-json.ts';

/** The line with the names of the columns. */
export function csvHead(columns: readonly string[]): string {
  return `${columns.map(csvText).join(',')}\r\n`;
}

/** A row as a line of CSV: texts in quotes, null as nothing at all, whatever has parts as JSON. */
export function csvRow(record: DriverRecord): string {
  let line = '';
  for (let at = 0; at < record.length; at += 1) {
    line += (at === 0 ? '' : ',') + csvCell(record.get(at));
  }
  return `${line}\r\n`;
}

function csvCell(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return csvText(value);
    case 'number':
      return floatText(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object': {
      if (value === null) return '';
      if (isInt(value)) return integerText(value);
      const temporal = temporalOf(value);
      return temporal ? temporal.text : quoted(valueJson(value));
    }
    case 'undefined':
    case 'function':
    case 'symbol':
      return '';
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
