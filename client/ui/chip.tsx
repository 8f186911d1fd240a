import type { ReactNode } from 'react';

/** A choice that is on or off, with how much it would keep. */
export function Chip({
  on,
  count,
  children,
  onToggle,
}: {
  on: boolean;
  count?: number;
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
      {count !== undefined && <span className="chip-count">{count}</span>}
    </button>
  );
}
