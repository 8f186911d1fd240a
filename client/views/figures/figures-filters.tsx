import type { ReactNode } from 'react';
import { WHOLE_BOARD } from '../../graph/board-choice.ts';
import type { BoardFilter } from '../../graph/board-choice.ts';
import type { BoardCounts } from '../../graph/board.ts';
import { STATUSES } from '../../graph/model.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FindBox } from '../../ui/find-box.tsx';
import { useActions, useExplorerState, useWords } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

/** What of the board is looked at: status, time, words, what is on the canvas; each choice says how much it keeps. */
export function FiguresFilters({
  counts,
  shown,
  total,
}: {
  counts: BoardCounts;
  shown: number;
  total: number;
}): ReactNode {
  const words = useWords();
  const facts = useFactsWords();
  const { set } = useActions().facts;
  const filter = useExplorerState((state) => state.facts.boardFilter);
  const chart = useExplorerState((state) => state.facts.chart);
  const change = (part: Partial<BoardFilter>): void => {
    set({ boardFilter: { ...filter, ...part } });
  };
  return (
    <div className="panel-bar">
      <FindBox
        label={facts.board.search}
        value={filter.query}
        onChange={(query) => {
          change({ query });
        }}
      />
      <div className="chips" role="group" aria-label={facts.board.statuses}>
        {STATUSES.filter((status) => counts.statuses.has(status)).map((status) => (
          <Chip
            key={status}
            on={filter.statuses.includes(status)}
            count={counts.statuses.get(status) ?? 0}
            counted={facts.board.counted(counts.statuses.get(status) ?? 0)}
            onToggle={() => {
              change({ statuses: toggled(filter.statuses, status) });
            }}
          >
            {words.status[status]}
          </Chip>
        ))}
      </div>
      <div className="chips" role="group" aria-label={facts.board.years}>
        {[...counts.years].map(([year, count]) => (
          <Chip
            key={year ?? ''}
            on={filter.years.includes(year)}
            count={count}
            counted={facts.board.counted(count)}
            onToggle={() => {
              change({ years: toggled(filter.years, year) });
            }}
          >
            {year === null ? facts.undated : facts.period(year)}
          </Chip>
        ))}
      </div>
      <Chip
        on={filter.onCanvas}
        count={counts.onCanvas}
        counted={facts.board.counted(counts.onCanvas)}
        onToggle={() => {
          change({ onCanvas: !filter.onCanvas });
        }}
      >
        {facts.board.onCanvas}
      </Chip>
      <IconButton
        icon="chart"
        label={facts.board.chart}
        aria-pressed={chart}
        onClick={() => {
          set({ chart: !chart });
        }}
      />
      <span className="panel-count" role="status">
        {facts.board.count(shown, total)}
      </span>
      {shown < total && (
        <Button
          kind="quiet"
          onClick={() => {
            set({ boardFilter: WHOLE_BOARD });
          }}
        >
          {facts.board.clear}
        </Button>
      )}
    </div>
  );
}
