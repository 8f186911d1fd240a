import type { ReactNode } from 'react';

/** A choice that is on or off, with how much it would keep. */
export function Chip({
  on,
  count,
  counted,
  children,
  onToggle,
}: {
  on: boolean;
  count?: number;
  /** The count with what is counted, for those who hear it. */
  counted?: string;
  children: ReactNode;
  onToggle: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={on}
      disabled={count === 0 && !on}
      onClick={onToggle}
    >
      {children}
      {count !== undefined && (
        <span className="chip-count" aria-hidden={counted !== undefined}>
          {count}
        </span>
      )}
      {counted !== undefined && <span className="unseen">, {counted}</span>}
    </button>
  );
}
