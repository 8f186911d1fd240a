import type { ReactNode } from 'react';
import { stepWords } from '../../i18n/step-words.ts';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';

/** Every step so far by name; choosing one goes back, or forward, to the canvas after it. */
export function StepsPanel(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const schema = useSchema();
  const actions = useActions();
  const history = useExplorerState((state) => state.history);
  const known = useExplorerState((state) => state.known);
  const entry = (done: number, name: string): ReactNode => (
    <li key={done}>
      <button
        type="button"
        className={done > history.done ? 'step step-undone' : 'step'}
        aria-current={done === history.done ? 'step' : undefined}
        onClick={() => {
          actions.goTo(done);
        }}
      >
        <span className="count">{done}</span>
        <bdi>{name}</bdi>
      </button>
    </li>
  );
  return (
    <ol className="steps">
      {entry(0, words.steps.start)}
      {history.steps.map((step, index) =>
        entry(index + 1, stepWords(step, known, schema, language)),
      )}
    </ol>
  );
}
