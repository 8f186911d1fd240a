import { useState } from 'react';
import type { ReactNode } from 'react';
import { idOf } from '../../graph/timeline.ts';
import type { Happening } from '../../graph/timeline.ts';
import { Button } from '../../ui/button.tsx';
import { useExplorerState } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';
import { HappeningLine } from './happening-line.tsx';

const AT_FIRST = 8;
const MORE = 40;

/** What happened in one lane and one period, counted; long lists are shown bit by bit. */
export function TimelineSlot({
  name,
  happenings,
  shown,
}: {
  name: string;
  happenings: readonly Happening[];
  shown: ReadonlySet<string>;
}): ReactNode {
  const words = useFactsWords().timeline;
  const [most, setMost] = useState(AT_FIRST);
  const chosen = useExplorerState(({ selection }) =>
    selection === null || selection.kind === 'several' ? null : selection.id,
  );
  if (happenings.length === 0) return null;
  const rest = happenings.length - most;
  const isShown = (happening: Happening): boolean =>
    happening.kind === 'figure'
      ? shown.has(happening.line.entity.id)
      : shown.has(happening.source.id) && shown.has(happening.target.id);
  return (
    <>
      <p className="slot-count" aria-label={name}>
        {happenings.length}
      </p>
      <ul>
        {happenings.slice(0, most).map((happening) => (
          <li key={idOf(happening)}>
            <HappeningLine
              happening={happening}
              selected={idOf(happening) === chosen}
              shown={isShown(happening)}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          kind="quiet"
          onClick={() => {
            setMost(most + MORE);
          }}
        >
          {words.more(Math.min(rest, MORE))}
        </Button>
      )}
    </>
  );
}
