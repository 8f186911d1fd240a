import type { Cell } from './console/csv.ts';

/** A column: the path of its keys, and its type as the schema writes it, where that is known. */
export interface Column {
  readonly name: string;
  readonly type: string | null;
  readonly numeric: boolean;
}

/** A list of a result, one row for each of its members. */
export interface Table {
  /** Path of the list in the result, joined with dots. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

type Row = Map<string, Cell>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly (Readonly<Record<string, unknown>> | null)[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  return list.some(isRecord) && list.every((item) => item === null || isRecord(item));
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.map(String).join(', ');
  return JSON.stringify(value);
}

/** Depth to which objects in a row become columns of their own. */
const FLAT_DEPTH = 4;

function flatten(
  value: Readonly<Record<string, unknown>>,
  open: (path: string) => boolean,
  path: string,
  row: Row,
  prefix = '',
  depth = 0,
): void {
  for (const [key, inner] of Object.entries(value)) {
    const here = `${path}.${key}`;
    if (isRows(inner)) row.set(prefix + key, inner.length);
    else if (isRecord(inner) && depth < FLAT_DEPTH && open(here))
      flatten(inner, open, here, row, `${prefix}${key}.`, depth + 1);
    else row.set(prefix + key, cellOf(inner));
  }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** Numbers, and decimals that travel as text. */
export function isNumeric(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && DECIMAL.test(cell));
}

/** Order of two cells: numbers by size, text by the language's order, nothing last. */
export function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (isNumeric(a) && isNumeric(b)) return Number(a) - Number(b);
  return String(a).localeCompare(String(b));
}

/**
 * The lists of objects in a result as tables, the outermost first; a result without a list is one row. Objects in a row
 * are spread into columns, lists in a row are counted and have a table of their own, whose first column names the row
 * they stand in.
 */
export function tablesOf(data: unknown, types: ReadonlyMap<string, string>): readonly Table[] {
  const found = new Map<string, Row[]>();
  // A value of the scalar JSON is one cell, whatever is in it.
  const open = (path: string): boolean => !/^JSON\b/u.test(types.get(path) ?? '');

  const visit = (value: unknown, path: string, owner: Owner | null): void => {
    if (isRows(value)) {
      const rows = found.get(path) ?? [];
      found.set(path, rows);
      for (const item of value) {
        const row: Row = new Map(owner === null ? [] : [[owner.path, owner.name]]);
        if (item !== null) flatten(item, open, path, row);
        rows.push(row);
        visit(item, path, null);
      }
      return;
    }
    if (!isRecord(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      const next = path === '' ? key : `${path}.${key}`;
      if (open(next)) visit(inner, next, ownerOf(value, path) ?? owner);
    }
  };
  visit(data, '', null);
  if (found.size === 0 && isRecord(data)) {
    const row: Row = new Map();
    flatten(data, (path) => open(path.slice(1)), '', row);
    if (row.size > 0) found.set('', [row]);
  }
  return [...found].map(([name, rows]) => tableFrom(name, rows, types));
}

/** The row or object that a list stands in, by its name or id. */
interface Owner {
  readonly path: string;
  readonly name: string;
}

function ownerOf(value: Readonly<Record<string, unknown>>, path: string): Owner | null {
  for (const key of ['name', 'id']) {
    const name = value[key];
    if (typeof name === 'string')
      return { path: `↑ ${path === '' ? key : `${path}.${key}`}`, name };
  }
  return null;
}

function tableFrom(name: string, rows: readonly Row[], types: ReadonlyMap<string, string>): Table {
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    name,
    rows: rows.map((row) => names.map((column) => row.get(column) ?? null)),
    columns: names.map((column) => {
      const cells = rows.flatMap((row) => row.get(column) ?? []);
      const path = name === '' ? column : `${name}.${column}`;
      const numeric = cells.length > 0 && cells.every(isNumeric);
      return { name: column, type: types.get(path) ?? null, numeric };
    }),
  };
}
