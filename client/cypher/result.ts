import type { CsvCell } from '../state/console/csv.ts';
import { literal, plain } from './literal.ts';
import type { Value, ValueKind } from './values.ts';

/** A column with the kinds of its values, as they come. */
export interface ResultColumn {
  readonly name: string;
  /** Types as Cypher names them, but for `null`. */
  readonly types: readonly string[];
  readonly numeric: boolean;
}

const TYPE_NAMES: Readonly<Record<ValueKind, string>> = {
  null: 'NULL',
  boolean: 'BOOLEAN',
  integer: 'INTEGER',
  float: 'FLOAT',
  string: 'STRING',
  temporal: '',
  point: 'POINT',
  bytes: 'BYTES',
  list: 'LIST',
  map: 'MAP',
  node: 'NODE',
  relationship: 'RELATIONSHIP',
  path: 'PATH',
};

const TEMPORAL_NAMES = {
  date: 'DATE',
  time: 'ZONED TIME',
  localTime: 'LOCAL TIME',
  dateTime: 'ZONED DATETIME',
  localDateTime: 'LOCAL DATETIME',
  duration: 'DURATION',
} as const;

/** The name that Cypher gives to the type of a value. */
export function typeName(value: Value): string {
  return value.kind === 'temporal' ? TEMPORAL_NAMES[value.type] : TYPE_NAMES[value.kind];
}

/** Reads the columns' types out of the rows. */
export function columnsOf(
  names: readonly string[],
  rows: readonly (readonly Value[])[],
): readonly ResultColumn[] {
  return names.map((name, index) => {
    const types = new Set<string>();
    let numeric = rows.length > 0;
    for (const row of rows) {
      const value = row[index];
      if (value === undefined || value.kind === 'null') continue;
      types.add(typeName(value));
      if (value.kind !== 'integer' && value.kind !== 'float') numeric = false;
    }
    return { name, types: [...types], numeric: numeric && types.size > 0 };
  });
}

/** A value as a cell of CSV: numbers as their digits, everything that has parts as Cypher writes it. */
export function cellOf(value: Value): CsvCell {
  if (value.kind === 'null') return null;
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'integer' || value.kind === 'float') return { digits: value.text };
  return plain(value);
}

/** What is copied of a cell: text without quotes, everything else as Cypher writes it. */
export function copyOf(value: Value): string {
  return value.kind === 'string' ? value.value : literal(value);
}
