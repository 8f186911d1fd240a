import { DECIMAL } from '../../graph/decimal.ts';

/** A value of a table's cell. */
export type Cell = string | number | boolean | null;

/** A cell of CSV; `digits` are a number that JavaScript would round. */
export type CsvCell = Cell | { readonly digits: string };

/**
 * Text that a spreadsheet takes for text: what begins like a formula gets an apostrophe. Numbers are numbers and stay.
 */
function harmless(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.digits;
  if (typeof cell !== 'string') return String(cell);
  // No formula can be made of a plain number.
  if (DECIMAL.test(cell)) return cell;
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",\r\n;\t']/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV after RFC 4180, safe to open in a spreadsheet. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const line = (cells: readonly CsvCell[]): string =>
    cells.map((cell) => quoted(harmless(cell))).join(',');
  return [line(header), ...rows.map(line)].map((text) => `${text}\r\n`).join('');
}
