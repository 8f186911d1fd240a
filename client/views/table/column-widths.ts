import type { GraphTable, TableColumn } from '../../graph/table.ts';
import { columnTracks } from '../../ui/column-tracks.ts';
import { signWidth } from '../../ui/sign-width.ts';

/** Rows whose cells say how wide a column is. */
const MEASURED = 60;
const BOX = 36;

/** The columns of the grid, wide enough for most of what they hold, after one for the boxes; and all of them together. */
export function columnWidths(
  { columns, rows }: GraphTable,
  nameOf: (column: TableColumn) => string,
): { readonly template: string; readonly width: number } {
  const widths = columns.map((column, index) => {
    const cells = rows.slice(0, MEASURED).map(({ cells }) => signWidth(cells[index] ?? ''));
    const most = Math.max(signWidth(nameOf(column)) + 3, ...cells);
    return Math.round(Math.min(300, Math.max(64, 22 + most * 7.2)));
  });
  const { template, width } = columnTracks(widths);
  return { template: `${BOX}px ${template}`, width: BOX + width };
}
