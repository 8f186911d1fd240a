import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';

/** One line of the legend: a sign, its word, how many there are, and what can be done with them. */
export function LegendRow({
  mark,
  word,
  count,
  title,
  dimmed = false,
  onSelect,
  act,
}: {
  mark: ReactNode;
  word: string;
  count: ReactNode;
  /** What choosing the row does, in words. */
  title: string;
  dimmed?: boolean;
  /** Absent where there is nothing to choose. */
  onSelect?: (() => void) | undefined;
  act?: { icon: IconName; label: string; pressed: boolean; run: () => void } | undefined;
}): ReactNode {
  return (
    <li
      className={`legend-row ${onSelect === undefined ? 'legend-row-empty' : ''} ${dimmed ? 'legend-row-hidden' : ''}`}
    >
      <button
        type="button"
        className="legend-type"
        disabled={onSelect === undefined}
        title={title}
        onClick={onSelect}
      >
        {mark}
        <bdi className="legend-word">{word}</bdi>
        <span className="count">{count}</span>
      </button>
      {act !== undefined && (
        <IconButton
          icon={act.icon}
          label={act.label}
          aria-pressed={act.pressed}
          onClick={() => {
            act.run();
          }}
        />
      )}
    </li>
  );
}
