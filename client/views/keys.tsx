import type { ReactNode } from 'react';
import { keyParts } from '../acts/shortcuts.ts';

const MAC = /mac|iphone|ipad/iu.test(navigator.userAgent);

/** Keys as they are printed on the keyboard. */
export function Keys({ keys }: { keys: string }): ReactNode {
  return (
    <span className="keys">
      {keyParts(keys, MAC).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
