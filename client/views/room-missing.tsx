import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWords } from './explorer-context.ts';

/** Stands in for a room whose code could not be fetched. */
export function RoomMissing(): ReactNode {
  const words = useWords();
  return (
    <div className="failure" role="alert">
      <Icon name="alert" />
      <div>
        <p>{words.rooms.failed}</p>
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
