import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { documentProblems } from '../../state/console-problems.ts';
import { parseQuery } from '../../state/console-operations.ts';
import { useLanguage } from '../explorer-context.ts';
import { useConsoleActions, useConsoleWords, useDesk, useLiveSchema } from './console-context.ts';
import { EXAMPLES } from './examples.ts';

/** Worked examples; one that asks for what this graph does not have is not shown. */
export function ExampleList(): ReactNode {
  const words = useConsoleWords().shelf;
  const language = useLanguage();
  const actions = useConsoleActions();
  const desk = useDesk();
  const schema = useLiveSchema();
  const offered = useMemo(
    () =>
      EXAMPLES.filter(
        ({ query }) => schema === null || documentProblems(parseQuery(query), schema).length === 0,
      ),
    [schema],
  );
  return (
    <>
      <p className="quiet shelf-hint">{words.examplesHint}</p>
      <ul className="shelf-list">
        {offered.map(({ id, title, about, query, variables }) => (
          <li key={id}>
            <button
              type="button"
              className="shelf-entry"
              data-example={id}
              onClick={() => {
                actions.replace({ query, variables });
                desk.focus();
              }}
            >
              <b>{title[language]}</b>
              <span className="quiet">{about[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
