import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { LoadingLine } from '../loading-line.tsx';
import { useLooksWords } from './looks-words.ts';

/** Has the properties of what is on the canvas read while it stands, and says how that goes. */
export function ValuesLine(): ReactNode {
  const words = useLooksWords().filters;
  const actions = useActions();
  const status = useExplorerState((state) => state.valuesRead.status);
  useEffect(() => actions.needValues(), [actions]);
  if (status === 'ready') return null;
  if (status === 'loading') return <LoadingLine>{words.reading}</LoadingLine>;
  return (
    <div className="looks-failed" role="alert">
      <p>{words.failed}</p>
      <Button
        onClick={() => {
          actions.readValuesAgain();
        }}
      >
        {words.again}
      </Button>
    </div>
  );
}
