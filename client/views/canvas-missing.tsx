import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWords } from './explorer-context.ts';

/** Stands in for a canvas whose code could not be fetched; what was on it is in the address and comes back. */
export function CanvasMissing(): ReactNode {
  const words = useWords();
  return (
    <div className="failure" role="alert">
      <Icon name="alert" />
      <div>
        <p>{words.canvas.failed}</p>
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
