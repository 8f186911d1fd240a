import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { ASKING } from '../../state/asked.ts';
import { useExplorerState } from '../explorer-context.ts';
import { QuestionsShown } from '../questions/questions-shown.tsx';
import { useQuestionWords } from '../questions/question-words.ts';

/** What every act last asked of the API. */
export function QueriesView(): ReactNode {
  const words = useQuestionWords();
  const asked = useExplorerState((state) => state.asked);
  const purposes = ASKING.filter((purpose) => (asked.get(purpose)?.length ?? 0) > 0);
  return (
    <>
      <Dialog.Title className="overlay-title">{words.title}</Dialog.Title>
      <Dialog.Description className="quiet">{words.lead}</Dialog.Description>
      {purposes.length === 0 && <p className="quiet">{words.none}</p>}
      {purposes.map((purpose) => (
        <QuestionsShown key={purpose} purpose={purpose} title={words.purposes[purpose]} />
      ))}
    </>
  );
}
