import type { ReactNode } from 'react';
import { Chip } from '../../ui/chip.tsx';
import { FindBox } from '../../ui/find-box.tsx';
import type { TimelineChoice } from '../../state/facts-state.ts';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { useFactsWords } from '../facts-words.ts';

const SCOPES = ['canvas', 'graph'] as const;
const KINDS = ['both', 'relations', 'figures'] as const;

/** Whether the timeline tells of the canvas or of the graph, and what of it. */
export function TimelineChoices({
  count,
}: {
  /** How much of how much is told; `null` while it is not known. */
  count: string | null;
}): ReactNode {
  const words = useFactsWords().timeline;
  const { set } = useActions().facts;
  const choice = useExplorerState(({ facts }) => facts.timeline);
  const change = (part: Partial<TimelineChoice>): void => {
    set({ timeline: { ...choice, ...part } });
  };
  return (
    <div className="panel-bar">
      <FindBox
        label={words.search}
        value={choice.query}
        onChange={(query) => {
          change({ query });
        }}
      />
      <div className="chips" role="group" aria-label={words.scope}>
        {SCOPES.map((scope) => (
          <Chip
            key={scope}
            on={choice.scope === scope}
            onToggle={() => {
              change({ scope });
            }}
          >
            {words[scope]}
          </Chip>
        ))}
      </div>
      <div className="chips" role="group" aria-label={words.kinds}>
        {KINDS.map((kinds) => (
          <Chip
            key={kinds}
            on={choice.kinds === kinds}
            onToggle={() => {
              change({ kinds });
            }}
          >
            {words[kinds]}
          </Chip>
        ))}
      </div>
      <span className="panel-count" role="status">
        {count}
      </span>
    </div>
  );
}
