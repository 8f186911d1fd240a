import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWords } from './explorer-context.ts';

/** Stands in for a part whose code could not be fetched, and says which one it is. */
export function CodeMissing({
  said,
}: {
  said: (words: ReturnType<typeof useWords>) => string;
}): ReactNode {
  const words = useWords();
  return (
    <div className="failure" role="alert">
      <Icon name="alert" />
      <div>
        <p>{said(words)}</p>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.notice.retry}
        </Button>
      </div>
    </div>
  );
}
