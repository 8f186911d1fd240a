import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** A line that tells of the last act; `children` are what can be done about it. */
export function NoticeLine({
  failed,
  text,
  dismiss,
  onDismiss,
  children,
}: {
  failed: boolean;
  text: string;
  dismiss: string;
  onDismiss: () => void;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={`notice ${failed ? 'notice-failed' : ''}`} role={failed ? 'alert' : 'status'}>
      <Icon name={failed ? 'alert' : 'check'} />
      <p>{text}</p>
      {children}
      <IconButton icon="close" label={dismiss} onClick={onDismiss} />
    </div>
  );
}
