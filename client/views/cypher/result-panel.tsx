import { lazy, Suspense, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { CypherAnswer } from '../../api/cypher-api.ts';
import { entitiesQuery } from '../../cypher/entities-query.ts';
import { entityIds, graphIn } from '../../cypher/found-graph.ts';
import { columnsOf } from '../../cypher/result.ts';
import type { StatementRun } from '../../state/cypher/state.ts';
import { Button } from '../../ui/button.tsx';
import { CanvasMissing } from '../canvas-missing.tsx';
import { useActions } from '../explorer-context.ts';
import { LoadingLine } from '../loading-line.tsx';
import { useCypher, useCypherActions, useCypherState, useCypherWords } from './cypher-context.ts';
import { ExportMenu } from './export-menu.tsx';
import { FailureCard } from './failure-card.tsx';
import { NoticeList } from './notice-list.tsx';
import { PlanView } from './plan-view.tsx';
import { ResultJson } from './result-json.tsx';
import { ResultTable } from './result-table.tsx';

const ResultGraph = lazy(() =>
  import('./result-graph.tsx').then(
    (module) => ({ default: module.ResultGraph }),
    () => ({ default: CanvasMissing }),
  ),
);
const ResultChart = lazy(() =>
  import('./result-chart.tsx').then(
    (module) => ({ default: module.ResultChart }),
    () => ({ default: CanvasMissing }),
  ),
);

const VIEWS = ['graph', 'table', 'json', 'chart', 'plan'] as const;
type View = (typeof VIEWS)[number];

/** The answer as JSON: columns, and rows with their values as they came, each with its type. */
function jsonOf({ columns, wire }: CypherAnswer): string {
  const rows = wire.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "columns": ${JSON.stringify(columns)},\n  "rows": [${rows === '' ? '' : `\n${rows}\n  `}]\n}`;
}

function Answer({
  statement,
  answer,
}: {
  statement: StatementRun;
  answer: CypherAnswer;
}): ReactNode {
  const words = useCypherWords().result;
  const rooms = useCypherWords();
  const explorer = useActions();
  const { columns: names, rows, cap, notices, plan, hints } = answer;
  const columns = useMemo(() => columnsOf(names, rows), [names, rows]);
  const graph = useMemo(() => graphIn(rows), [rows]);
  const ids = useMemo(() => entityIds(graph), [graph]);
  const numeric = columns.some((one) => one.numeric);
  const offered = VIEWS.filter(
    (view) =>
      view === 'table' ||
      view === 'json' ||
      (view === 'graph' && (graph.nodes.size > 0 || graph.relations.size > 0)) ||
      (view === 'chart' && numeric) ||
      (view === 'plan' && plan !== null),
  );
  const [chosen, setChosen] = useState<View | null>(null);
  const suits: View = plan !== null ? 'plan' : offered.includes('graph') ? 'graph' : 'table';
  const view = chosen !== null && offered.includes(chosen) ? chosen : suits;
  const asGraphql = entitiesQuery(ids);
  return (
    <>
      <div className="result-bar">
        <div className="switch" role="group" aria-label={words.as}>
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view === one}
              onClick={() => {
                setChosen(one);
              }}
            >
              {words.views[one]}
            </button>
          ))}
        </div>
        <span className="result-facts" role="status">
          {words.facts(rows.length, answer.ms, answer.bytes)}
        </span>
        <span className="result-actions">
          {ids.length > 0 && (
            <Button icon="expand" onClick={() => void explorer.showOnCanvas(ids)}>
              {words.toCanvas(ids.length)}
            </Button>
          )}
          {asGraphql !== null && (
            <Button
              onClick={() => {
                explorer.hand({ room: 'graphql', kind: 'draft', draft: asGraphql });
              }}
            >
              {words.toGraphql}
            </Button>
          )}
          <ExportMenu statement={statement} answer={answer} json={() => jsonOf(answer)} />
        </span>
      </div>
      {cap !== null && (
        <p className="result-cap" role="status">
          {cap.kind === 'BYTES' ? words.capBytes(cap.limit) : words.capRows(cap.limit)}
        </p>
      )}
      {/* A name that is not there is the likeliest reason for nothing. */}
      <NoticeList notices={notices} statement={statement} open={rows.length === 0} />
      {view === 'graph' && (
        <Suspense fallback={<LoadingLine>{words.running}</LoadingLine>}>
          <ResultGraph rows={rows} />
        </Suspense>
      )}
      {view === 'chart' && (
        <Suspense fallback={<LoadingLine>{words.running}</LoadingLine>}>
          <ResultChart columns={columns} rows={rows} />
        </Suspense>
      )}
      {view === 'json' && <ResultJson text={jsonOf(answer)} />}
      {view === 'plan' && <PlanView plan={plan} hints={hints} />}
      {view === 'table' &&
        (names.length === 0 ? (
          <p className="result-empty quiet">{rooms.result.noColumns}</p>
        ) : rows.length === 0 ? (
          <p className="result-empty quiet">{words.noRows}</p>
        ) : (
          <ResultTable columns={columns} rows={rows} />
        ))}
    </>
  );
}

function Outcome({ statement }: { statement: StatementRun }): ReactNode {
  const words = useCypherWords().result;
  const actions = useCypherActions();
  const { outcome, cancelling } = statement;
  const said = cancelling === null ? null : <p role="status">{words.cancelling[cancelling]}</p>;
  switch (outcome.status) {
    case 'waiting':
      return <p className="result-empty quiet">{words.waiting}</p>;
    case 'skipped':
      return <p className="result-empty quiet">{words.skipped}</p>;
    case 'running':
      return (
        <div className="result-running">
          <LoadingLine>{words.running}</LoadingLine>
          <Button
            icon="stop"
            disabled={cancelling === 'asking'}
            onClick={() => void actions.cancel()}
          >
            {cancelling === 'asking' ? words.cancelling.asking : words.cancel}
          </Button>
          {cancelling !== 'asking' && said}
        </div>
      );
    case 'failed':
      return outcome.failure.rule === 'cancelled' && said !== null ? (
        <div className="result-empty">{said}</div>
      ) : (
        <FailureCard failure={outcome.failure} statement={statement} />
      );
    case 'answered':
      return <Answer key={statement.runId} statement={statement} answer={outcome.answer} />;
  }
}

const SIGNS: Readonly<Record<StatementRun['outcome']['status'], string>> = {
  waiting: '…',
  running: '…',
  skipped: '–',
  answered: '✓',
  failed: '✗',
};

/** What came of the last run, statement by statement. */
export function ResultPanel(): ReactNode {
  const words = useCypherWords().result;
  const { desk } = useCypher();
  const actions = useCypherActions();
  const run = useCypherState((state) => state.run);
  const shown = useCypherState((state) => state.shown);
  const statement = run?.statements[Math.min(shown, run.statements.length - 1)];
  return (
    <section className="console-result" aria-label={words.label}>
      {run === null && <p className="result-empty quiet">{words.nothing}</p>}
      {run !== null && run.statements.length > 1 && (
        <div className="statement-tabs" role="group" aria-label={words.statements}>
          {run.statements.map(({ runId, outcome, text, from }, index) => (
            <button
              key={runId}
              type="button"
              aria-pressed={index === shown}
              title={text.slice(0, 200)}
              onClick={() => {
                actions.look(index);
                desk.goTo(from);
              }}
            >
              {words.statement(index + 1)} <span aria-hidden="true">{SIGNS[outcome.status]}</span>
            </button>
          ))}
        </div>
      )}
      {statement !== undefined && <Outcome statement={statement} />}
    </section>
  );
}
