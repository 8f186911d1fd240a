import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../console/clipboard.ts';
import { useQuestionWords } from './question-words.ts';

/** Copies a text, and says whether that went well. */
export function CopyButton({ text }: { text: string }): ReactNode {
  const words = useQuestionWords();
  const [state, setState] = useState<'copy' | 'copied' | 'notCopied'>('copy');
  return (
    <Button
      icon="copy"
      aria-live="polite"
      onClick={() => {
        void copyText(text).then((done) => {
          setState(done ? 'copied' : 'notCopied');
        });
      }}
    >
      {words[state]}
    </Button>
  );
}
