import type { Problem } from '../problem.ts';
import { STORE } from '../store.ts';
import { readCell } from './csv-cells.ts';
import type { CsvFile } from './csv-files.ts';
import type { CsvHeader } from './csv-header.ts';
import { CsvRows } from './csv-rows.ts';
import type { CsvField } from './csv-rows.ts';
import { FileFault } from './file-fault.ts';
import type { GraphRecord, RecordPlace, RecordValue } from './record.ts';
import { textChunks } from './text-chunks.ts';
import type { ChunkOptions } from './text-chunks.ts';
import { shown } from './value-text.ts';

export interface RecordOptions extends ChunkOptions {
  onProblem(problem: Problem): void;
}

/** Reads the records of a CSV file, some at a time, with the ids as written in the file. */
export async function* csvRecords(
  { file, delimiter, hasHeader, header }: CsvFile,
  options: RecordOptions,
): AsyncGenerator<GraphRecord[]> {
  if (header instanceof FileFault) throw header;
  const rows = new CsvRows(delimiter);
  const reader = new RowReader(header, file.name, options);
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
        if (record) records.push(record);
      }
    }
    return records;
  };
  for await (const text of textChunks(file, options)) yield read(rows.push(text));
  yield read(rows.end());
}

/** Turns rows under one header into records. */
class RowReader {
  private readonly header: CsvHeader;
  private readonly options: RecordOptions;
  private readonly file: string;

  constructor(header: CsvHeader, file: string, options: RecordOptions) {
    this.header = header;
    this.file = file;
    this.options = options;
  }

  read(fields: readonly CsvField[], place: RecordPlace): GraphRecord | undefined {
    const { columns, record } = this.header;
    const wrong = (rule: string, message: string) => {
      this.options.onProblem({ file: this.file, line: place.line, rule, message });
      return undefined;
    };
    if (fields.length !== columns.length) {
      return wrong('row', `the row has ${fields.length} fields, the header ${columns.length}`);
    }
    const ends: Record<'id' | 'start' | 'end' | 'type', string> = {
      id: '',
      start: '',
      end: '',
      type: '',
    };
    const properties = new Map<string, RecordValue>();
    let labels: readonly string[] = [];
    for (const [index, column] of columns.entries()) {
      const cell = fields[index] ?? null;
      switch (column.role) {
        case 'ignore':
          break;
        case 'type':
          ends.type = cell ?? '';
          break;
        case 'start':
        case 'end':
          ends[column.role] = inSpace(column.space, cell);
          break;
        case 'label': {
          const reading = readCell(column.type, cell);
          if (reading && 'fault' in reading) return wrong('value', `:LABEL: ${reading.fault}`);
          labels = (reading?.value as readonly string[] | undefined) ?? [];
          break;
        }
        case 'id':
        case 'property': {
          let name: string | null;
          if (column.role === 'id') {
            ends.id = inSpace(column.space, cell);
            // A column `id:ID` names the key itself, which no property repeats.
            name = column.property === 'id' ? null : column.property;
          } else ({ name } = column);
          if (name === null) break;
          const reading = readCell(column.type, cell);
          if (!reading) break;
          if ('fault' in reading) return wrong('value', `${name}: ${reading.fault}`);
          if (properties.has(name))
            return wrong(
              'value',
              `${name}: it has two values, ${shown(String(cell))} is the second`,
            );
          properties.set(name, reading.value);
        }
      }
    }
    const common = { properties: Object.fromEntries(properties), place };
    if (record === 'node') {
      if (ends.id === '') return wrong('id', 'the row has no :ID');
      return {
        record,
        id: ends.id,
        labels: labels.filter((label) => label !== '' && label !== STORE.entity),
        ...common,
      };
    }
    for (const [role, name] of [
      ['start', ':START_ID'],
      ['end', ':END_ID'],
      ['type', ':TYPE'],
    ] as const) {
      if (ends[role] === '') return wrong('row', `the row has no ${name}`);
    }
    return { record, id: null, type: ends.type, from: ends.start, to: ends.end, ...common };
  }
}

/** Ids are unique within their space; the space is part of the key. */
function inSpace(space: string, id: CsvField): string {
  return space === '' || id === null || id === '' ? (id ?? '') : `${space}:${id}`;
}
