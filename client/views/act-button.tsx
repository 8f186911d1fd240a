import type { ReactNode } from 'react';
import { actOf } from '../acts/acts.ts';
import type { ActId } from '../acts/acts.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useActEnabled, useActWords, useRunAct } from './acting.ts';

/** An act as a button of the toolbar; `label` says more than its words where there is more to say. */
export function ActButton({
  id,
  label,
  className = '',
}: {
  id: ActId;
  label?: string;
  className?: string;
}): ReactNode {
  const words = useActWords();
  const enabled = useActEnabled(id);
  const run = useRunAct();
  return (
    <IconButton
      icon={actOf(id).icon}
      className={className}
      label={label ?? words[id]}
      disabled={!enabled}
      onClick={() => {
        run(id);
      }}
    />
  );
}

/** An act as a button with its words. */
export function WordedActButton({
  id,
  kind = 'plain',
}: {
  id: ActId;
  kind?: 'plain' | 'quiet';
}): ReactNode {
  const words = useActWords();
  const enabled = useActEnabled(id);
  const run = useRunAct();
  return (
    <Button
      icon={actOf(id).icon}
      kind={kind}
      disabled={!enabled}
      onClick={() => {
        run(id);
      }}
    >
      {words[id]}
    </Button>
  );
}
