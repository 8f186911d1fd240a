import type { ReactNode } from 'react';
import type { Status } from '../graph/model.ts';
import { StatusLine } from '../ui/status-line.tsx';
import { useWords } from './explorer-context.ts';

/** How firm a statement is, with the line that says so on the canvas, and its period. */
export function StatusTag({
  status,
  period,
  line = true,
}: {
  status: Status | null;
  period: string | null;
  /** Whether the line is drawn beside the word. */
  line?: boolean;
}): ReactNode {
  const words = useWords();
  if (status === null && period === null) return null;
  return (
    <span className="status-tag">
      {status !== null && (
        <>
          {line && <StatusLine status={status} />}
          {words.status[status]}
        </>
      )}
      {period !== null && <span className="period">{period}</span>}
    </span>
  );
}
