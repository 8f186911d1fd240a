import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RunStatement } from '../../api/explain.ts';
import { asFailure } from '../../api/failure.ts';
import type { Question } from '../../api/question.ts';
import { cypherRoom } from '../../state/explaining.ts';
import type { Load } from '../../state/state.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { CopyButton } from './copy-button.tsx';
import { useQuestionWords } from './question-words.ts';

function json(value: Readonly<Record<string, unknown>>): string {
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value, null, 2);
}

function Values({ title, text }: { title: string; text: string }): ReactNode {
  if (text === '') return null;
  return (
    <>
      <p className="quiet">{title}</p>
      <pre tabIndex={0} aria-label={title}>
        {text}
      </pre>
    </>
  );
}

function Statement({ statement, parameters }: RunStatement): ReactNode {
  const words = useQuestionWords();
  const actions = useActions();
  const room = cypherRoom();
  const values = json(parameters);
  return (
    <div className="question-part">
      <pre tabIndex={0} aria-label="Cypher">
        {statement}
      </pre>
      <Values title={words.parameters} text={values} />
      <div className="question-acts">
        <CopyButton text={statement} />
        {room !== null && (
          <Button
            icon="code"
            onClick={() => {
              actions.openOverlay(null);
              actions.hand({ room, kind: 'draft', draft: { query: statement, variables: values } });
            }}
          >
            {words.openCypher}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A question that was asked, as GraphQL and, when wanted, as the Cypher it is answered with. */
export function QuestionView({ question }: { question: Question }): ReactNode {
  const words = useQuestionWords();
  const actions = useActions();
  const [cypher, setCypher] = useState<Load<readonly RunStatement[] | null> | null>(null);
  const values = json(question.variables);
  const explain = (): void => {
    setCypher({ status: 'loading' });
    actions.explain(question).then(
      (value) => {
        setCypher({ status: 'ready', value });
      },
      (error: unknown) => {
        setCypher({ status: 'failed', failure: asFailure(error) });
      },
    );
  };
  return (
    <div className="question">
      <pre tabIndex={0} aria-label={words.graphql}>
        {question.query}
      </pre>
      <Values title={words.variables} text={values} />
      <div className="question-acts">
        <CopyButton text={question.query} />
        <Button
          icon="code"
          onClick={() => {
            const draft = { query: question.query, variables: values };
            actions.openOverlay(null);
            actions.hand({ room: 'graphql', kind: 'draft', draft });
          }}
        >
          {words.open}
        </Button>
        {cypher === null && <Button onClick={explain}>{words.cypher}</Button>}
      </div>
      {cypher?.status === 'loading' && <LoadingLine>{words.explaining}</LoadingLine>}
      {cypher?.status === 'failed' && <FailureMessage failure={cypher.failure} onRetry={explain} />}
      {cypher?.status === 'ready' &&
        (cypher.value === null || cypher.value.length === 0 ? (
          <p className="quiet">{cypher.value === null ? words.notTold : words.noStatement}</p>
        ) : (
          cypher.value.map((run, index) => <Statement key={index} {...run} />)
        ))}
    </div>
  );
}
