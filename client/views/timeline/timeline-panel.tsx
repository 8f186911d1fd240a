import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { FigureLine } from '../../graph/detail.ts';
import { NOTHING_KNOWN } from '../../graph/model.ts';
import { relationCount } from '../../graph/schema.ts';
import { happeningsOf, idOf, narrowed, timelineOf } from '../../graph/timeline.ts';
import type { Happening } from '../../graph/timeline.ts';
import '../../styles/facts-panels.css';
import { useActions, useExplorerState, useLanguage, useSchema } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { PassingNote } from '../passing-note.tsx';
import { useShownIds } from '../selected-ids.ts';
import { usePassingAnywhere, usePassingOnCanvas } from '../use-passing.ts';
import { TimelineChoices } from './timeline-choices.tsx';
import { TimelineSlot } from './timeline-slot.tsx';

const NO_LINES: readonly FigureLine[] = [];

function Lanes({ happenings }: { happenings: readonly Happening[] }): ReactNode {
  const words = useFactsWords();
  const shown = useShownIds();
  const timeline = useMemo(() => timelineOf(happenings), [happenings]);
  const when = (year: string | null): string =>
    year === null ? words.undated : words.period(year);
  return (
    <div className="board-scroll" tabIndex={0} role="region" aria-label={words.timeline.table}>
      <table className="timeline">
        <caption className="unseen">{words.timeline.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.timeline.lane}</th>
            {timeline.years.map((year) => (
              <th key={year ?? ''} scope="col">
                {when(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {timeline.lanes.map((lane) => (
            <tr key={lane}>
              <th scope="row">{words.timeline.lanes[lane]}</th>
              {timeline.years.map((year) => {
                const inSlot = timeline.slot(lane, year);
                const name = words.timeline.cell(
                  words.timeline.lanes[lane],
                  when(year),
                  inSlot.length,
                );
                return (
                  <td key={year ?? ''} data-slot={`${lane} ${year ?? ''}`}>
                    <TimelineSlot name={name} happenings={inSlot} shown={shown} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is achieved, under way, planned and aimed at, by period: of the canvas, or of the whole graph. */
export function TimelinePanel(): ReactNode {
  const words = useFactsWords().timeline;
  const language = useLanguage();
  const schema = useSchema();
  const { loadBoard, loadWhole } = useActions().facts;
  const { board, whole, timeline: choice, unfiltered } = useExplorerState(({ facts }) => facts);
  const known = useExplorerState((state) => state.known);
  const shown = useShownIds();
  const { scope } = choice;
  useEffect(() => {
    void loadBoard();
    if (scope === 'graph') void loadWhole();
  }, [scope, loadBoard, loadWhole]);

  const lines = board?.status === 'ready' ? board.value.lines : NO_LINES;
  const graph = whole?.status === 'ready' ? whole.value : NOTHING_KNOWN;
  const onCanvas = usePassingOnCanvas();
  const anywhere = usePassingAnywhere(graph, lines);
  const all = useMemo(() => {
    if (scope === 'canvas') return happeningsOf(shown, known, known.relations.values(), lines);
    if (graph === NOTHING_KNOWN) return [];
    const figures = lines.map(({ entity }) => entity.id);
    const ids = new Set([...graph.entities.keys(), ...figures]);
    return happeningsOf(ids, graph, graph.relations.values(), lines);
  }, [scope, shown, known, graph, lines]);
  const passing = scope === 'canvas' ? onCanvas : anywhere;
  const left = useMemo(() => all.filter((one) => passing.has(idOf(one))), [all, passing]);
  const told = unfiltered ? all : left;
  const happenings = useMemo(
    () => narrowed(told, choice, schema, language),
    [told, choice, schema, language],
  );

  const failed = [board, scope === 'graph' ? whole : null].find(
    (load) => load?.status === 'failed',
  );
  const waits =
    board === null ||
    board.status === 'loading' ||
    (scope === 'graph' && (whole === null || whole.status === 'loading'));
  return (
    <div className="panel-page">
      <TimelineChoices
        count={waits || failed !== undefined ? null : words.count(happenings.length, told.length)}
      />
      <PassingNote passing={left.length} total={all.length} />
      {scope === 'graph' &&
        whole?.status === 'ready' &&
        whole.value.entities.size < schema.entityCount && (
          <p className="panel-note">
            {words.bounded(
              whole.value.entities.size,
              schema.entityCount,
              whole.value.relations.size,
              relationCount(schema),
            )}
          </p>
        )}
      {failed?.status === 'failed' && (
        <FailureMessage
          failure={failed.failure}
          onRetry={() => {
            void loadBoard();
            if (scope === 'graph') void loadWhole();
          }}
        />
      )}
      {waits && <LoadingLine>{words.loading}</LoadingLine>}
      {!waits && failed === undefined && happenings.length === 0 && (
        <p className="panel-empty">
          {all.length === 0 && scope === 'canvas' ? words.nothingOnCanvas : words.nothing}
        </p>
      )}
      {happenings.length > 0 && <Lanes happenings={happenings} />}
    </div>
  );
}
