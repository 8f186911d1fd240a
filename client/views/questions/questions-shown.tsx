import type { ReactNode } from 'react';
import type { Asking } from '../../state/asked.ts';
import { useExplorerState } from '../explorer-context.ts';
import { QuestionView } from './question-view.tsx';
import { useQuestionWords } from './question-words.ts';

/** What was last asked for one purpose, closed at first; nothing where nothing was. */
export function QuestionsShown({ purpose, title }: { purpose: Asking; title?: string }): ReactNode {
  const words = useQuestionWords();
  const questions = useExplorerState((state) => state.asked.get(purpose));
  if (questions === undefined || questions.length === 0) return null;
  return (
    <details className="query">
      <summary>
        {title ?? words.show}
        <span className="count">{questions.length}</span>
      </summary>
      {questions.map((question, index) => (
        <QuestionView key={`${index} ${JSON.stringify(question.variables)}`} question={question} />
      ))}
    </details>
  );
}
