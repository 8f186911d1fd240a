import type { ReactNode } from 'react';
import type { CypherFailure } from '../../api/cypher-failure.ts';
import type { StatementRun } from '../../state/cypher/state.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../explorer-context.ts';
import { useCypher, useCypherActions, useCypherState, useCypherWords } from './cypher-context.ts';
import { CYPHER_EXAMPLES, EXAMPLE_FOR } from './cypher-examples.ts';
import { failureParts } from './failure-text.ts';

/** Line and column, from 1, of a place in a text. */
function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Why a statement brought nothing: cause, place, remedy, and an example that works. */
export function FailureCard({
  failure,
  statement,
}: {
  failure: CypherFailure;
  statement: StatementRun;
}): ReactNode {
  const all = useCypherWords();
  const { failure: words, result } = all;
  const language = useLanguage();
  const actions = useCypherActions();
  const { desk } = useCypher();
  const draft = useCypherState((state) => state.run?.draft);
  const { cause, remedy, said, meant } = failureParts(failure, all);
  const example = CYPHER_EXAMPLES.find(({ id }) => id === EXAMPLE_FOR[failure.rule]);
  const start =
    failure.start === null ? null : statement.from + Math.max(0, failure.start - statement.shift);
  const end =
    failure.end === null || start === null
      ? start
      : Math.max(start, statement.from + failure.end - statement.shift);
  const place = start === null || draft === undefined ? null : placeIn(draft.query, start);
  return (
    <div className="failure cypher-failure" role="alert">
      <Icon name="alert" />
      <div className="failure-words">
        <p>
          <b>{cause}</b> {meant}
        </p>
        {said !== '' && <p className="failure-said">{words.says(said)}</p>}
        <p>
          {words.remedy}
          {remedy}
          {failure.retryAfterS !== null && ` ${words.retryAfter(failure.retryAfterS)}`}
        </p>
        <p className="failure-actions">
          {place !== null && start !== null && (
            <Button
              onClick={() => {
                desk.goTo(start, end ?? start);
              }}
            >
              {`${words.show}: ${result.place(place.line, place.column)}`}
            </Button>
          )}
          <Button icon="run" onClick={() => void actions.run()}>
            {words.retry}
          </Button>
          {example !== undefined && (
            <Button
              icon="book"
              onClick={() => {
                actions.replace(example);
                desk.focus();
              }}
            >
              {words.example(example.title[language])}
            </Button>
          )}
        </p>
      </div>
    </div>
  );
}
