import type { ReactNode } from 'react';
import type { TableColumn } from '../../graph/table.ts';
import { useLooksWords } from '../looks/looks-words.ts';

/** Which columns the table has. */
export function ColumnChooser({
  columns,
  shown,
  nameOf,
  onToggle,
}: {
  columns: readonly TableColumn[];
  shown: (column: TableColumn) => boolean;
  nameOf: (column: TableColumn) => string;
  onToggle: (column: TableColumn) => void;
}): ReactNode {
  const words = useLooksWords().table;
  return (
    <details className="table-columns">
      <summary className="button button-plain">{words.columns}</summary>
      <fieldset className="table-columns-list">
        <legend className="unseen">{words.columns}</legend>
        {columns.map((column) => (
          <label key={column.key} className="check">
            <input
              type="checkbox"
              checked={shown(column)}
              onChange={() => {
                onToggle(column);
              }}
            />
            <bdi>{nameOf(column)}</bdi>
            <span className="quiet">{column.stated}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
