import type { ReactNode } from 'react';
import { canvasWordsIn } from '../../i18n/canvas-words.ts';
import { Button } from '../../ui/button.tsx';
import { useRunAct } from '../acting.ts';
import { useExplorerState, useLanguage } from '../explorer-context.ts';

/** Brings everything around an entity at once; the number is that of its relations. */
export function BringAllButton({ id }: { id: string }): ReactNode {
  const words = canvasWordsIn(useLanguage());
  const run = useRunAct();
  const degree = useExplorerState((state) => state.known.entities.get(id)?.degree ?? 0);
  return (
    <Button
      icon="expand"
      onClick={() => {
        run('bringAll', { kind: 'entity', id });
      }}
    >
      {words.bringAll(degree)}
    </Button>
  );
}
