import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { compareCells } from '../../state/console-table.ts';
import type { Table } from '../../state/console-table.ts';
import { Button } from '../../ui/button.tsx';
import { useConsoleWords } from './console-context.ts';

/** Rows drawn at once; the copy holds all. */
const ROWS = 200;

interface Order {
  readonly column: number;
  readonly down: boolean;
}

/** A list of the result as a table; a click on a heading sorts by it. */
export function ResultTable({ table }: { table: Table }): ReactNode {
  const words = useConsoleWords().result;
  const [shown, setShown] = useState(ROWS);
  const [order, setOrder] = useState<Order | null>(null);
  const rows = useMemo(() => {
    if (order === null) return table.rows;
    const { column, down } = order;
    const sorted = table.rows.toSorted((a, b) =>
      compareCells(a[column] ?? null, b[column] ?? null),
    );
    return down ? sorted.reverse() : sorted;
  }, [table, order]);
  return (
    <div className="result-table" tabIndex={0} role="region" aria-label={words.table}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ name, type, numeric }, index) => {
              const sorted = order?.column === index;
              return (
                <th
                  key={name}
                  scope="col"
                  className={numeric ? 'numeric' : undefined}
                  aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    onClick={() => {
                      setOrder({ column: index, down: sorted && !order.down });
                    }}
                  >
                    <bdi>{name}</bdi>
                    {sorted && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
                    {type !== null && <span className="column-type">{type}</span>}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td
                  key={column}
                  className={table.columns[column]?.numeric === true ? 'numeric' : undefined}
                >
                  {cell === null ? (
                    <span className="null">null</span>
                  ) : (
                    <bdi>{typeof cell === 'boolean' ? String(cell) : cell}</bdi>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <p className="more-rows">
          <Button
            onClick={() => {
              setShown(shown + ROWS);
            }}
          >
            {words.moreRows(shown, rows.length)}
          </Button>
        </p>
      )}
    </div>
  );
}
