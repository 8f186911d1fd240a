import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { GraphTable, TableColumn, TableOrder } from '../../graph/table.ts';
import { useExplorerState } from '../explorer-context.ts';
import { useLooksWords } from '../looks/looks-words.ts';
import type { TableSelection } from './use-table-selection.ts';
import { columnWidths } from './column-widths.ts';

/** Rows a page key goes. */
const PAGE = 10;

/** The rows of which only those in sight are drawn; click, Ctrl and Shift select as in any list of files. */
export function TableGrid({
  table,
  label,
  order,
  selection: { selected, own, select },
  nameOf,
  onOrder,
}: {
  table: GraphTable;
  label: string;
  order: TableOrder | null;
  selection: TableSelection;
  nameOf: (column: TableColumn) => string;
  onOrder: (order: TableOrder) => void;
}): ReactNode {
  const words = useLooksWords().table;
  const { columns, rows } = table;
  const selection = useExplorerState((state) => state.selection);
  const frame = useRef<HTMLDivElement>(null);
  const gridId = useId();
  /** Where the keyboard stands, and where a stretch begins. */
  const [at, setAt] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const places = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const { template, width } = useMemo(() => columnWidths(table, nameOf), [table, nameOf]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer hands out functions of its own; nothing here remembers them
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 32,
    overscan: 8,
    // The headings stay above the rows.
    scrollPaddingStart: 34,
  });
  const current = at === null ? 0 : (places.get(at) ?? 0);

  useEffect(() => {
    // What is selected here is in sight already; what is selected elsewhere is brought there.
    if (selection === null || selection === own) return;
    const first = rows.findIndex(({ id }) => selected.has(id));
    if (first !== -1) virtual.scrollToIndex(first);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another selection moves the table, not another order of rows
  }, [selection, selected]);

  const toggle = (id: string): void => {
    setAt(id);
    setFrom(id);
    select(selected.has(id) ? [...selected].filter((other) => other !== id) : [...selected, id]);
  };
  const stretch = (to: number, adding: boolean): void => {
    const start = from === null ? current : (places.get(from) ?? current);
    const ids = rows.slice(Math.min(start, to), Math.max(start, to) + 1).map(({ id }) => id);
    setFrom(rows[start]?.id ?? null);
    setAt(rows[to]?.id ?? null);
    select(adding ? [...new Set([...selected, ...ids])] : ids);
  };
  const only = (id: string): void => {
    setAt(id);
    setFrom(id);
    select([id]);
  };
  const onRow = (event: MouseEvent, id: string, index: number): void => {
    if (event.shiftKey) stretch(index, event.ctrlKey || event.metaKey);
    else if (event.ctrlKey || event.metaKey) toggle(id);
    else if (window.getSelection()?.isCollapsed !== false) only(id);
  };
  const go = (to: number, event: KeyboardEvent): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    if (event.shiftKey) stretch(next, false);
    else {
      setAt(rows[next]?.id ?? null);
      setFrom(rows[next]?.id ?? null);
    }
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = rows[current]?.id;
    if (event.target !== event.currentTarget || id === undefined || event.altKey) return;
    const all = (event.ctrlKey || event.metaKey) && event.key === 'a';
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        go(current + (at === null && !event.shiftKey ? 0 : 1), event);
      },
      ArrowUp: () => {
        go(current - 1, event);
      },
      PageDown: () => {
        go(current + PAGE, event);
      },
      PageUp: () => {
        go(current - PAGE, event);
      },
      Home: () => {
        go(0, event);
      },
      End: () => {
        go(rows.length - 1, event);
      },
      ' ': () => {
        toggle(id);
      },
      Enter: () => {
        only(id);
      },
    };
    const act = all
      ? () => {
          select(rows.map((row) => row.id));
        }
      : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const items = virtual.getVirtualItems();
  const inSight = at !== null && items.some(({ index }) => index === current);
  return (
    <div
      ref={frame}
      className="graph-table"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-description={words.hint}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={inSight ? `${gridId}-${current}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div
        className="graph-table-head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template, minWidth: width }}
      >
        <div role="columnheader">
          <span className="unseen">{words.select}</span>
        </div>
        {columns.map((column) => {
          const sorted = order?.key === column.key;
          return (
            <div
              key={column.key}
              role="columnheader"
              className={column.numeric ? 'numeric' : undefined}
              aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                title={words.sort(nameOf(column))}
                onClick={() => {
                  onOrder({ key: column.key, down: sorted && !order.down });
                }}
              >
                <bdi>{nameOf(column)}</bdi>
                {sorted && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
              </button>
            </div>
          );
        })}
      </div>
      <div
        className="graph-table-rows"
        role="rowgroup"
        style={{ height: virtual.getTotalSize(), minWidth: width }}
      >
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const chosen = selected.has(row.id);
          return (
            <div
              key={row.id}
              id={`${gridId}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={chosen}
              className={row.id === at ? 'graph-table-row row-at' : 'graph-table-row'}
              style={{ gridTemplateColumns: template, height: size, top: start }}
              onMouseDown={(event) => {
                // Shift would mark the text in between.
                if (event.shiftKey) event.preventDefault();
              }}
              onClick={(event) => {
                onRow(event, row.id, index);
              }}
            >
              <div
                role="gridcell"
                onClick={(event) => {
                  event.stopPropagation();
                }}
              >
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={`${words.select} ${row.cells[0] ?? ''}`}
                  checked={chosen}
                  onChange={() => {
                    toggle(row.id);
                  }}
                />
              </div>
              {columns.map((column, place) => (
                <div
                  key={column.key}
                  role="gridcell"
                  className={column.numeric ? 'numeric' : undefined}
                  title={row.cells[place]}
                >
                  <bdi>{row.cells[place]}</bdi>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
