import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { countsOf, filtered, rowsOf } from '../../graph/board.ts';
import type { Board } from '../../graph/board.ts';
import { NOTHING_KNOWN } from '../../graph/model.ts';
import { inTime, yearOf } from '../../graph/period.ts';
import '../../styles/facts-panels.css';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { PassingNote } from '../passing-note.tsx';
import { RoomMissing } from '../room-missing.tsx';
import { useShownIds } from '../selected-ids.ts';
import { usePassingAnywhere } from '../use-passing.ts';
import { FiguresFilters } from './figures-filters.tsx';
import { FiguresTable } from './figures-table.tsx';

const FiguresChart = lazy(() =>
  import('./figures-chart.tsx').then(
    (room) => ({ default: room.FiguresChart }),
    () => ({ default: RoomMissing }),
  ),
);

function Ready({ board }: { board: Board }): ReactNode {
  const words = useFactsWords().board;
  const filter = useExplorerState(({ facts }) => facts.boardFilter);
  const chart = useExplorerState(({ facts }) => facts.chart);
  const shown = useShownIds();
  const unfiltered = useExplorerState(({ facts }) => facts.unfiltered);
  const passing = usePassingAnywhere(NOTHING_KNOWN, board.lines);
  const left = useMemo(
    () => board.lines.filter(({ entity }) => passing.has(entity.id)),
    [board, passing],
  );
  const told = unfiltered ? board.lines : left;
  const counts = useMemo(() => countsOf(told, filter, shown), [told, filter, shown]);
  const lines = useMemo(() => filtered(told, filter, shown), [told, filter, shown]);
  const rows = useMemo(() => rowsOf(lines, board.comparisons), [lines, board]);
  const years = useMemo(() => inTime(lines.map(({ facts }) => yearOf(facts.period))), [lines]);
  return (
    <div className="panel-page">
      <FiguresFilters counts={counts} shown={lines.length} total={told.length} />
      <PassingNote passing={left.length} total={board.lines.length} />
      {board.lines.length < board.total && (
        <p className="panel-note">{words.bounded(board.lines.length, board.total)}</p>
      )}
      {rows.length === 0 ? (
        <p className="panel-empty">{words.nothing}</p>
      ) : (
        <div className={chart ? 'board board-with-chart' : 'board'}>
          {chart && (
            <Suspense fallback={<LoadingLine>{words.loading}</LoadingLine>}>
              <FiguresChart rows={rows} />
            </Suspense>
          )}
          <div className="board-scroll" tabIndex={0} role="region" aria-label={words.table}>
            <FiguresTable rows={rows} years={years} />
          </div>
        </div>
      )}
    </div>
  );
}

/** The board of figures: every indicator with its results and targets, tied to the canvas both ways. */
export function FiguresPanel(): ReactNode {
  const words = useFactsWords().board;
  const { loadBoard } = useActions().facts;
  const board = useExplorerState(({ facts }) => facts.board);
  useEffect(() => {
    void loadBoard();
  }, [loadBoard]);
  if (board === null || board.status === 'loading') {
    return <LoadingLine>{words.loading}</LoadingLine>;
  }
  if (board.status === 'failed') {
    return <FailureMessage failure={board.failure} onRetry={() => void loadBoard()} />;
  }
  if (board.value.lines.length === 0) return <p className="panel-empty">{words.none}</p>;
  return <Ready board={board.value} />;
}
