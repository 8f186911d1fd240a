import type { ReactNode } from 'react';

/** Says that something is on its way. */
export function LoadingLine({ children }: { children: string }): ReactNode {
  return (
    <p className="loading-line" role="status">
      <span className="spinner" aria-hidden="true" />
      {children}
    </p>
  );
}
