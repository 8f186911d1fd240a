import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { cellOf, markedRows, sorted } from '../../graph/board.ts';
import type { BoardSort } from '../../graph/board-choice.ts';
import type { BoardRow, Comparison } from '../../graph/board.ts';
import { grouped } from '../../graph/decimal-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { EntityButton } from '../entity-button.tsx';
import { useActions, useExplorerState, useLanguage, useWords } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { useSelectedIds, useShownIds } from '../selected-ids.ts';
import { FigureCell } from './figure-cell.tsx';

function sameColumn(a: BoardSort['by'], b: BoardSort['by']): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.year === b.year;
}

function Column({ by, children }: { by: BoardSort['by']; children: string }): ReactNode {
  const words = useFactsWords().board;
  const { set } = useActions().facts;
  const sort = useExplorerState(({ facts }) => facts.boardSort);
  const mine = sameColumn(sort.by, by);
  return (
    <th scope="col" aria-sort={mine ? (sort.down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className="column-sort"
        title={words.sortBy(children)}
        onClick={() => {
          set({ boardSort: { by, down: mine && !sort.down } });
        }}
      >
        {children}
        {mine && <Icon name={sort.down ? 'down' : 'up'} size={12} />}
      </button>
    </th>
  );
}

function Change({ comparison, unit }: { comparison: Comparison; unit: string }): ReactNode {
  const words = useFactsWords().board;
  const { difference, ratio, obstacle } = comparison;
  if (difference === null) {
    return <p className="quiet">{obstacle === null ? '' : words.obstacle[obstacle]}</p>;
  }
  const down = difference.startsWith('-');
  const amount = grouped(down ? difference.slice(1) : difference);
  const zero = /^[0.]+$/u.test(amount);
  return (
    <p>
      {zero ? words.same : down ? words.lower(amount, unit) : words.higher(amount, unit)}
      {ratio !== null && !zero && <span className="quiet"> {words.ratio(ratio)}</span>}
    </p>
  );
}

function Row({
  row,
  years,
  marked,
  selected,
  shown,
}: {
  row: BoardRow;
  years: readonly (string | null)[];
  marked: boolean;
  selected: ReadonlySet<string>;
  shown: ReadonlySet<string>;
}): ReactNode {
  const words = useWords();
  const told = useFactsWords();
  const { indicator, about, lines, comparisons } = row;
  const units = [...new Set(lines.map(({ facts }) => facts.unit))];
  const grown = lines.filter(({ facts }) => facts.growth !== null);
  return (
    <tr className={marked ? 'row-marked' : ''} data-marked={marked ? 'yes' : undefined}>
      <th scope="row">
        <EntityButton entity={indicator} />
      </th>
      <td className="about-cell">
        {about.map((entity) => (
          <EntityButton key={entity.id} entity={entity} />
        ))}
      </td>
      {years.map((year) => (
        <td key={year ?? ''}>
          {cellOf(row, year).map((line) => (
            <FigureCell
              key={line.entity.id}
              line={line}
              selected={selected.has(line.entity.id)}
              shown={shown.has(line.entity.id)}
            />
          ))}
        </td>
      ))}
      <td>
        {grown.map(({ entity, facts }) => (
          <p key={entity.id}>{words.growth(facts.growth ?? '')}</p>
        ))}
      </td>
      <td>
        {comparisons.map((comparison) => (
          <Change
            key={`${comparison.result} ${comparison.target}`}
            comparison={comparison}
            unit={units[0] ?? ''}
          />
        ))}
      </td>
      <td>{units.map(told.unit).join(' ')}</td>
    </tr>
  );
}

/** Every indicator with its results and targets, year beside year; what is selected on the canvas is marked. */
export function FiguresTable({
  rows,
  years,
}: {
  rows: readonly BoardRow[];
  years: readonly (string | null)[];
}): ReactNode {
  const words = useFactsWords();
  const language = useLanguage();
  const sort = useExplorerState(({ facts }) => facts.boardSort);
  const selected = useSelectedIds();
  const shown = useShownIds();
  const body = useRef<HTMLTableSectionElement>(null);
  const inOrder = useMemo(() => sorted(rows, sort, language), [rows, sort, language]);
  const marked = useMemo(() => markedRows(rows, selected), [rows, selected]);

  useEffect(() => {
    // A figure chosen here is in sight already; one chosen elsewhere is brought there.
    const cell = body.current?.querySelector('[aria-current=true]');
    const row = cell ?? body.current?.querySelector('[data-marked=yes]');
    row?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <table className="board-table">
      <caption className="unseen">{words.board.table}</caption>
      <thead>
        <tr>
          <Column by="name">{words.board.indicator}</Column>
          <th scope="col">{words.board.about}</th>
          {years.map((year) => (
            <Column key={year ?? ''} by={{ year }}>
              {year === null ? words.undated : words.period(year)}
            </Column>
          ))}
          <Column by="growth">{words.board.growth}</Column>
          <Column by="change">{words.board.change}</Column>
          <Column by="unit">{words.board.unit}</Column>
        </tr>
      </thead>
      <tbody ref={body}>
        {inOrder.map((row) => (
          <Row
            key={row.key}
            row={row}
            years={years}
            marked={marked.has(row.key)}
            selected={selected}
            shown={shown}
          />
        ))}
      </tbody>
    </table>
  );
}
