import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { useActions, useExplorerState } from './explorer-context.ts';
import { useFactsWords } from './facts-words.ts';

/** Says how much of a panel the filters of the canvas leave, and shows the rest where wanted. */
export function PassingNote({ passing, total }: { passing: number; total: number }): ReactNode {
  const words = useFactsWords().passing;
  const { set } = useActions().facts;
  const unfiltered = useExplorerState(({ facts }) => facts.unfiltered);
  if (passing === total) return null;
  return (
    <div className="panel-note passing-note">
      <p role="status">{(unfiltered ? words.would : words.leave)(passing, total)}</p>
      <Button
        kind="quiet"
        onClick={() => {
          set({ unfiltered: !unfiltered });
        }}
      >
        {unfiltered ? words.apply : words.all}
      </Button>
    </div>
  );
}
