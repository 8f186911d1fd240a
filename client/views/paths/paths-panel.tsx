import type { ReactNode } from 'react';
import '../../styles/paths.css';
import { pathKey } from '../../graph/path-question.ts';
import { litPaths } from '../../state/path-state.ts';
import type { PairAnswer } from '../../state/path-state.ts';
import { WordedActButton } from '../act-button.tsx';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { FailureMessage } from '../failure-message.tsx';
import { LoadingLine } from '../loading-line.tsx';
import { QuestionsShown } from '../questions/questions-shown.tsx';
import { PathComparison } from './path-comparison.tsx';
import { PathForm } from './path-form.tsx';
import { PathLine } from './path-line.tsx';
import { useNameOfId, usePathWords } from './path-words.ts';

function Pair({ answer }: { answer: PairAnswer }): ReactNode {
  const words = usePathWords();
  const nameOfId = useNameOfId();
  const actions = useActions();
  const { mode, count } = useExplorerState((state) => state.paths.question);
  const { paths } = answer;
  const [from, to] = [nameOfId(answer.from), nameOfId(answer.to)];
  const capped = paths.status === 'ready' && mode === 'SHORTEST' && paths.value.length >= count;
  return (
    <section className="path-pair">
      <h2>
        <bdi>{words.pair(from, to)}</bdi>
        {paths.status === 'ready' && paths.value.length > 0 && (
          <span className="count">{(capped ? words.capped : words.found)(paths.value.length)}</span>
        )}
      </h2>
      {paths.status === 'loading' && <LoadingLine>{words.looking}</LoadingLine>}
      {paths.status === 'failed' && (
        <FailureMessage
          failure={paths.failure}
          onRetry={() => {
            actions.pathsAgain(answer);
          }}
        />
      )}
      {paths.status === 'ready' &&
        (paths.value.length === 0 ? (
          <p className="quiet">
            {words.none(from, to)} · {words.noneHint}
          </p>
        ) : (
          <ol>
            {paths.value.map((path) => (
              <PathLine key={pathKey(path)} path={path} />
            ))}
          </ol>
        ))}
    </section>
  );
}

/** What ties entities together: the question on one side, the paths in words on the other. */
export function PathsPanel(): ReactNode {
  const words = usePathWords();
  const paths = useExplorerState((state) => state.paths);
  const [first, second] = litPaths(paths);
  return (
    <div className="paths">
      <PathForm />
      <div className="path-list">
        {paths.answers.length === 0 && <p className="quiet">{words.hint}</p>}
        {first !== undefined && second !== undefined && (
          <PathComparison first={first} second={second} />
        )}
        {paths.answers.map((answer) => (
          <Pair key={`${answer.from} ${answer.to}`} answer={answer} />
        ))}
        {paths.answers.length > 0 && <WordedActButton id="copyPathLink" kind="quiet" />}
        <QuestionsShown purpose="paths" />
      </div>
    </div>
  );
}
