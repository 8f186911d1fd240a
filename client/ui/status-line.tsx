import type { ReactNode } from 'react';
import { LINE_DASHES, OPEN_ARROW } from '../graph/style.ts';
import type { Status } from '../graph/model.ts';

/** A piece of line drawn as the canvas draws relations of a status. */
export function StatusLine({ status }: { status: Status | null }): ReactNode {
  const dashes = status === null ? [] : LINE_DASHES[status];
  return (
    <svg className="status-line" width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
      <path d="M1 5h27" strokeDasharray={dashes.join(' ')} />
      <path
        d="M27 1.500l7 3.500-7 3.500z"
        className={status === OPEN_ARROW ? 'status-arrow-open' : 'status-arrow'}
      />
    </svg>
  );
}
