import type { Problem } from '../problem.ts';
import type { Fault } from './check-record.ts';
import { readCell } from './csv-cells.ts';
import type { CsvFile } from './csv-files.ts';
import type { CsvHeader, CsvType } from './csv-header.ts';
import { CsvRows } from './csv-rows.ts';
import type { CsvField } from './csv-rows.ts';
import { FileFault } from './file-fault.ts';
import { cleanLabels, setOwn } from './record-parts.ts';
import type { GraphRecord, RecordPlace, RecordProperties, RecordValue } from './record.ts';
import { textChunks } from './text-chunks.ts';
import type { ChunkOptions } from './text-chunks.ts';
import { shown } from './value-text.ts';

export interface RecordOptions extends ChunkOptions {
  readonly onProblem: (problem: Problem) => void;
}

/** Reads the records of a CSV file, some at a time, with the ids as written in the file. */
export async function* csvRecords(
  { file, delimiter, hasHeader, header }: CsvFile,
  options: RecordOptions,
): AsyncGenerator<GraphRecord[]> {
  if (header instanceof FileFault) throw header;
  const rows = new CsvRows(delimiter);
  const reader = new RowReader(header);
  let isHeader = hasHeader;
  const read = (found: ReturnType<CsvRows['push']>): GraphRecord[] => {
    const records: GraphRecord[] = [];
    for (const row of found) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const place = { file: file.name, line: row.line };
      if ('fault' in row) options.onProblem({ ...place, rule: 'row', message: row.fault });
      else {
        const record = reader.read(row.fields, place);
        if ('rule' in record) options.onProblem({ ...place, ...record });
        else records.push(record);
      }
    }
    return records;
  };
  for await (const text of textChunks(file, options)) yield read(rows.push(text));
  yield read(rows.end());
}

/** A column whose cells become a property. */
interface PropertyColumn {
  readonly at: number;
  readonly name: string;
  readonly type: CsvType;
}

/** Turns rows under one header into records. */
class RowReader {
  private readonly header: CsvHeader;
  private readonly properties: readonly PropertyColumn[];

  constructor(header: CsvHeader) {
    this.header = header;
    this.properties = header.columns.flatMap((column, at) => {
      if (column.role === 'property') return [{ at, name: column.name, type: column.type }];
      // A column `id:ID` names the key itself, which no property repeats.
      if (column.role !== 'id' || column.property === null || column.property === 'id') return [];
      return [{ at, name: column.property, type: column.type }];
    });
  }

  /** The record of a row, or what is wrong with it. */
  read(fields: readonly CsvField[], place: RecordPlace): GraphRecord | Fault {
    const { columns, record } = this.header;
    if (fields.length !== columns.length) {
      const message = `the row has ${fields.length} fields, the header ${columns.length}`;
      return { rule: 'row', message };
    }
    const properties = this.readProperties(fields);
    if (typeof properties === 'string') return { rule: 'value', message: properties };
    if (record === 'node') {
      const labels = this.labels(fields);
      if (typeof labels === 'string') return { rule: 'value', message: labels };
      const id = this.end('id', fields);
      if (id === '') return { rule: 'id', message: 'the row has no :ID' };
      return { record, id, labels, properties, place };
    }
    const from = this.end('start', fields);
    const to = this.end('end', fields);
    const type = fields[columns.findIndex(({ role }) => role === 'type')] ?? '';
    if (from === '') return { rule: 'row', message: 'the row has no :START_ID' };
    if (to === '') return { rule: 'row', message: 'the row has no :END_ID' };
    if (type === '') return { rule: 'row', message: 'the row has no :TYPE' };
    return { record, id: null, type, from, to, properties, place };
  }

  private readProperties(fields: readonly CsvField[]): RecordProperties | string {
    const properties: Record<string, RecordValue> = {};
    for (const { at, name, type } of this.properties) {
      const reading = readCell(type, fields[at] ?? null);
      if (!reading) continue;
      if ('fault' in reading) return `${name}: ${reading.fault}`;
      if (Object.hasOwn(properties, name)) {
        return `${name}: it has two values, ${shown(fields[at] ?? '')} is the second`;
      }
      setOwn(properties, name, reading.value);
    }
    return properties;
  }

  private labels(fields: readonly CsvField[]): readonly string[] | string {
    const at = this.header.columns.findIndex(({ role }) => role === 'label');
    const column = this.header.columns[at];
    if (column?.role !== 'label') return [];
    const reading = readCell(column.type, fields[at] ?? null);
    if (!reading) return [];
    if ('fault' in reading) return `:LABEL: ${reading.fault}`;
    return cleanLabels(reading.value as readonly string[]);
  }

  /** An id with its space: ids are unique within their space, so the space is part of the key. */
  private end(role: 'id' | 'start' | 'end', fields: readonly CsvField[]): string {
    const at = this.header.columns.findIndex((column) => column.role === role);
    const column = this.header.columns[at];
    const id = fields[at] ?? '';
    const space = column && 'space' in column ? column.space : '';
    return space === '' || id === '' ? id : `${space}:${id}`;
  }
}
