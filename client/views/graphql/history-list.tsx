import type { ReactNode } from 'react';
import { HistoryShelf } from '../console/history-shelf.tsx';
import { useConsoleActions, useConsoleState, useConsoleWords, useDesk } from './console-context.ts';

/** What was run here before, the latest first. */
export function HistoryList(): ReactNode {
  const words = useConsoleWords().shelf;
  const actions = useConsoleActions();
  const desk = useDesk();
  const past = useConsoleState((state) => state.past);
  return (
    <HistoryShelf
      past={past}
      words={words}
      tell={({ outcome }) => words.outcome[outcome]}
      onTake={(one) => {
        actions.replace(one);
        desk.focus();
      }}
      onForget={actions.forget}
    />
  );
}
