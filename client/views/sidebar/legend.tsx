import type { ReactNode } from 'react';
import { STATUSES } from '../../graph/model.ts';
import type { EntityType } from '../../graph/schema.ts';
import { currentScene, currentView, typeCounts } from '../../state/derived.ts';
import { IconButton } from '../../ui/button.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import { TypeMark } from '../../ui/type-mark.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';

function TypeRow({ type, shown }: { type: EntityType; shown: number }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const actions = useActions();
  const hidden = useExplorerState((state) => currentView(state).hiddenTypes.includes(type.name));
  const word = type[language];
  return (
    <li
      className={`legend-row ${shown === 0 ? 'legend-row-empty' : ''} ${hidden ? 'legend-row-hidden' : ''}`}
    >
      <button
        type="button"
        className="legend-type"
        disabled={shown === 0 || hidden}
        title={words.legend.select(word, shown, type.count)}
        onClick={() => {
          actions.selectType(type.name);
        }}
      >
        <TypeMark type={type} />
        <span className="legend-word">{word}</span>
        <span className="count">
          {shown > 0 && <b>{shown}</b>}
          {shown > 0 && <span className="slash">/</span>}
          {type.count}
        </span>
      </button>
      {(shown > 0 || hidden) && (
        <IconButton
          icon={hidden ? 'hidden' : 'shown'}
          label={hidden ? words.legend.show(word) : words.legend.hide(word)}
          aria-pressed={hidden}
          onClick={() => {
            actions.toggleType(type.name);
          }}
        />
      )}
    </li>
  );
}

/** What the colours, icons and lines mean, and how many of each there are. */
export function Legend(): ReactNode {
  const words = useWords();
  const schema = useSchema();
  const counts = useExplorerState(typeCounts);
  const relations = useExplorerState((state) => currentScene(state).relations);
  const types = [...schema.entityTypes.values()].filter(({ count }) => count > 0);
  const byStatus = (status: string | null): number =>
    [...relations.values()].filter((relation) => relation.status === status).length;
  return (
    <div className="legend">
      <h2>
        {words.legend.types}
        <span className="section-aside">{words.legend.shownOfTotal}</span>
      </h2>
      <ul>
        {types.map((type) => (
          <TypeRow key={type.name} type={type} shown={counts.get(type.name) ?? 0} />
        ))}
      </ul>
      <h2>{words.legend.lines}</h2>
      <ul>
        {STATUSES.map((status) => (
          <li className="legend-line" key={status}>
            <StatusLine status={status} />
            <span className="legend-word">{words.status[status]}</span>
            <span className="count">{byStatus(status) || ''}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
