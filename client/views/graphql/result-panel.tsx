import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { GraphQLSchema } from 'graphql';
import { csvOf } from '../../state/console/csv.ts';
import { entitiesIn } from '../../state/console-entities.ts';
import { operationsOf, parseQuery } from '../../state/console-operations.ts';
import { typesByPath } from '../../state/console-selections.ts';
import type { ConsoleNotice, Run } from '../../state/console-state.ts';
import { tablesOf } from '../../state/console-table.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import {
  useConsoleActions,
  useConsoleState,
  useConsoleWords,
  useLiveSchema,
} from './console-context.ts';
import { copyText } from '../console/clipboard.ts';
import { ErrorList } from './error-list.tsx';
import { ResultJson } from './result-json.tsx';
import { ResultTable } from './result-table.tsx';

type Answered = Extract<Run, { status: 'answered' }>;

const NO_TYPES: ReadonlyMap<string, string> = new Map();

/** Everything read out of an answer with the schema's help; computed once per answer. */
function readingOf({ draft, operation, answer }: Answered, schema: GraphQLSchema | null) {
  const parsed = parseQuery(draft.query);
  const chosen = operationsOf(parsed).find(({ name }) => name?.value === (operation ?? undefined));
  const known = schema !== null && parsed.kind === 'document' && chosen !== undefined;
  const types = known ? typesByPath(schema, parsed.document, chosen) : NO_TYPES;
  const found = known
    ? entitiesIn(schema, parsed.document, chosen, answer.data)
    : { ids: [], incomplete: false };
  return { tables: tablesOf(answer.data, types), found };
}

function Answer({ run }: { run: Answered }): ReactNode {
  const words = useConsoleWords().result;
  const actions = useConsoleActions();
  const explorer = useActions();
  const schema = useLiveSchema();
  const showing = useConsoleState((state) => state.showing);
  const [asTable, setAsTable] = useState(false);
  const [chosen, setChosen] = useState(0);
  const { answer } = run;
  const { tables, found } = useMemo(() => readingOf(run, schema), [run, schema]);
  const table = tables[Math.min(chosen, tables.length - 1)];
  const copy = (text: string, what: Extract<ConsoleNotice, { kind: 'copied' }>['what']): void => {
    void copyText(text).then((done) => {
      actions.say(done ? { kind: 'copied', what } : { kind: 'not-copied' });
    });
  };
  const shownTable = asTable && table !== undefined;
  return (
    <>
      <div className="result-bar">
        <div className="switch" role="group" aria-label={words.as}>
          {([false, true] as const).map((one) => (
            <button
              key={String(one)}
              type="button"
              aria-pressed={shownTable === one}
              disabled={one && table === undefined}
              onClick={() => {
                setAsTable(one);
              }}
            >
              {one ? words.asTable : 'JSON'}
            </button>
          ))}
        </div>
        {shownTable && tables.length > 1 && (
          <select
            aria-label={words.list}
            value={tables.indexOf(table)}
            onChange={(event) => {
              setChosen(Number(event.target.value));
            }}
          >
            {tables.map(({ name, rows }, index) => (
              <option key={name} value={index}>{`${name} (${rows.length})`}</option>
            ))}
          </select>
        )}
        <span className="result-facts" role="status">
          {words.facts(answer.status, answer.ms, answer.bytes)}
        </span>
        <span className="result-actions">
          {(found.ids.length > 0 || found.incomplete) && (
            <Button
              icon="expand"
              disabled={showing}
              title={found.incomplete ? words.asksAgain : undefined}
              onClick={() => {
                void actions.resultEntities().then((ids) => {
                  if (ids === null) return;
                  if (ids.length === 0) actions.say({ kind: 'no-entities' });
                  else void explorer.showOnCanvas(ids);
                });
              }}
            >
              {words.onCanvas(found.incomplete ? null : found.ids.length)}
            </Button>
          )}
          <Button
            icon="copy"
            onClick={() => {
              if (!shownTable) {
                copy(answer.text, 'json');
                return;
              }
              const header = table.columns.map(({ name }) => name);
              copy(csvOf(header, table.rows), 'csv');
            }}
          >
            {shownTable ? words.copyCsv : words.copyJson}
          </Button>
        </span>
      </div>
      {answer.errors.length > 0 && <ErrorList errors={answer.errors} />}
      {shownTable ? <ResultTable key={table.name} table={table} /> : <ResultJson answer={answer} />}
    </>
  );
}

/** What came of the last run. */
export function ResultPanel(): ReactNode {
  const words = useConsoleWords().result;
  const actions = useConsoleActions();
  const run = useConsoleState((state) => state.run);
  return (
    <section className="console-result" aria-label={words.label}>
      {run === null && <p className="result-empty quiet">{words.nothing}</p>}
      {run?.status === 'running' && (
        <div className="result-running">
          <LoadingLine>{words.running}</LoadingLine>
          <Button icon="stop" onClick={actions.cancel}>
            {words.cancel}
          </Button>
        </div>
      )}
      {run?.status === 'cancelled' && <p className="result-empty">{words.cancelled}</p>}
      {run?.status === 'failed' && (
        <FailureMessage failure={run.failure} onRetry={() => void actions.run()} />
      )}
      {run?.status === 'answered' && <Answer run={run} />}
    </section>
  );
}
