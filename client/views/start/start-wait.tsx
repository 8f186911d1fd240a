import type { ReactNode } from 'react';
import { useWords } from '../explorer-context.ts';

/** What stands where the start screen or the canvas will be, until one of them can be shown; a page has a heading at all times. */
export function StartWait({ children }: { children: ReactNode }): ReactNode {
  const words = useWords();
  return (
    <div className="start start-wait">
      <h1 className="unseen">{words.documentTitle}</h1>
      {children}
    </div>
  );
}
