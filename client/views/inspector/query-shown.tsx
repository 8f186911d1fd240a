import type { ReactNode } from 'react';
import { QuestionsShown } from '../questions/questions-shown.tsx';

/** The question behind the details of one thing; closed anew for another. */
export function QueryShown({ kind, id }: { kind: 'entity' | 'relation'; id: string }): ReactNode {
  return <QuestionsShown key={`${kind} ${id}`} purpose="inspect" />;
}
