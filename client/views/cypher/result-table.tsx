import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { plain } from '../../cypher/literal.ts';
import { compareValues } from '../../cypher/order.ts';
import { copyOf } from '../../cypher/result.ts';
import type { ResultColumn } from '../../cypher/result.ts';
import { NULL } from '../../cypher/values.ts';
import type { Value } from '../../cypher/values.ts';
import { columnTracks } from '../../ui/column-tracks.ts';
import { signWidth } from '../../ui/sign-width.ts';
import { copyText } from '../console/clipboard.ts';
import { useCypherActions, useCypherWords } from './cypher-context.ts';
import { ValuePane } from './value-pane.tsx';

type Row = readonly Value[];

interface Order {
  readonly column: number;
  readonly down: boolean;
}

/** Characters of a value that stand in a cell; the pane has all of them. */
const CELL = 300;
/** Rows whose values say how wide a column is. */
const MEASURED = 60;

function cellText(value: Value): string {
  const text = plain(value).replaceAll(/\s+/gu, ' ');
  return text.length > CELL ? `${text.slice(0, CELL)}…` : text;
}

/** The columns of the grid, wide enough for most of what they hold, and all of them together. */
function columnWidths(
  columns: readonly ResultColumn[],
  rows: readonly Row[],
): { readonly template: string; readonly width: number } {
  const widths = columns.map(({ name, types }, index) => {
    const texts = rows.slice(0, MEASURED).map((row) => cellText(row[index] ?? NULL));
    const most = Math.max(
      signWidth(name) + 3,
      signWidth(types.join(' | ')),
      ...texts.map(signWidth),
    );
    return Math.round(Math.min(380, Math.max(72, 26 + most * 7.4)));
  });
  return columnTracks(widths);
}

function Cell({ value }: { value: Value }): ReactNode {
  const words = useCypherWords().result;
  if (value.kind === 'null') return <span className="null">null</span>;
  if (value.kind === 'string' && value.value === '')
    return <span className="null">{words.empty}</span>;
  return <bdi>{cellText(value)}</bdi>;
}

/** Where the keyboard stands in the table. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Rows in an order, each with its number in the answer. */
function inOrder(rows: readonly Row[], order: Order | null): readonly (readonly [Row, number])[] {
  const numbered = rows.map((row, index) => [row, index] as const);
  if (order === null) return numbered;
  const { column, down } = order;
  const sorted = numbered.toSorted(
    ([a], [b]) => (down ? -1 : 1) * compareValues(a[column] ?? NULL, b[column] ?? NULL),
  );
  return sorted;
}

/** The rows as a table of which only what is in sight is drawn; a heading sorts, a cell opens in full. */
export function ResultTable({
  columns,
  rows,
}: {
  columns: readonly ResultColumn[];
  rows: readonly Row[];
}): ReactNode {
  const words = useCypherWords().result;
  const actions = useCypherActions();
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const [order, setOrder] = useState<Order | null>(null);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const [open, setOpen] = useState<Spot | null>(null);
  const shown = useMemo(() => inOrder(rows, order), [rows, order]);
  const { template, width } = useMemo(() => columnWidths(columns, rows), [columns, rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer hands out functions of its own; nothing here remembers them
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 30,
    overscan: 12,
  });
  const valueAt = ({ row, column }: Spot): Value => shown[row]?.[0][column] ?? NULL;
  const go = (next: Spot): void => {
    const row = Math.max(0, Math.min(shown.length - 1, next.row));
    const column = Math.max(0, Math.min(columns.length - 1, next.column));
    setSpot({ row, column });
    virtual.scrollToIndex(row);
    requestAnimationFrame(() => {
      document
        .getElementById(`${id}-${row}-${column}`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const { row, column } = spot;
    if (
      (event.ctrlKey || event.metaKey) &&
      event.key === 'c' &&
      window.getSelection()?.isCollapsed !== false
    ) {
      void copyText(copyOf(valueAt(spot))).then((done) => {
        actions.say(done ? { kind: 'copied', what: 'value' } : { kind: 'not-copied' });
      });
      return;
    }
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        go({ row: row + 1, column });
      },
      ArrowUp: () => {
        go({ row: row - 1, column });
      },
      ArrowRight: () => {
        go({ row, column: column + 1 });
      },
      ArrowLeft: () => {
        go({ row, column: column - 1 });
      },
      PageDown: () => {
        go({ row: row + 15, column });
      },
      PageUp: () => {
        go({ row: row - 15, column });
      },
      Home: () => {
        go({ row: event.ctrlKey ? 0 : row, column: 0 });
      },
      End: () => {
        go({ row: event.ctrlKey ? shown.length - 1 : row, column: columns.length - 1 });
      },
      Enter: () => {
        setOpen(spot);
      },
      Escape: () => {
        setOpen(null);
      },
    };
    const act = keys[event.key];
    if (act === undefined || event.altKey) return;
    event.preventDefault();
    act();
  };
  const items = virtual.getVirtualItems();
  const inSight = items.some(({ index }) => index === spot.row);
  return (
    <div className="table-and-pane">
      <div
        ref={frame}
        className="value-table"
        role="grid"
        tabIndex={0}
        aria-label={words.views.table}
        aria-description={words.tableHint}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={inSight ? `${id}-${spot.row}-${spot.column}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div
          className="value-head-row"
          role="row"
          aria-rowindex={1}
          style={{ gridTemplateColumns: template, minWidth: width }}
        >
          {columns.map(({ name, types, numeric }, index) => {
            const sorted = order?.column === index;
            return (
              <div
                key={index}
                role="columnheader"
                className={numeric ? 'numeric' : undefined}
                aria-sort={sorted ? (order.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  title={words.sortBy(name)}
                  onClick={() => {
                    setOrder({ column: index, down: sorted && !order.down });
                    setOpen(null);
                  }}
                >
                  <bdi>{name}</bdi>
                  {sorted && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}
                  <span className="column-type">{types.join(' | ')}</span>
                </button>
              </div>
            );
          })}
        </div>
        <div
          className="value-rows"
          role="rowgroup"
          style={{ height: virtual.getTotalSize(), minWidth: width }}
        >
          {items.map(({ index: row, start, size }) => (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 2}
              className="value-row"
              style={{ gridTemplateColumns: template, height: size, top: start }}
            >
              {columns.map(({ numeric }, column) => (
                <div
                  key={column}
                  id={`${id}-${row}-${column}`}
                  role="gridcell"
                  aria-colindex={column + 1}
                  className={[
                    numeric ? 'numeric' : '',
                    spot.row === row && spot.column === column ? 'spot' : '',
                  ].join(' ')}
                  onClick={() => {
                    setSpot({ row, column });
                    setOpen({ row, column });
                  }}
                >
                  <Cell value={valueAt({ row, column })} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      {open !== null && (
        <ValuePane
          title={words.value(columns[open.column]?.name ?? '', (shown[open.row]?.[1] ?? 0) + 1)}
          value={valueAt(open)}
          onClose={() => {
            setOpen(null);
            frame.current?.focus();
          }}
        />
      )}
    </div>
  );
}
