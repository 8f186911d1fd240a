import type { ReactNode } from 'react';
import { OTHER_COLOUR } from '../../graph/palette.ts';
import type { EntityType } from '../../graph/schema.ts';
import { currentView, typeCounts } from '../../state/derived.ts';
import { TypeMark } from '../../ui/type-mark.tsx';
import {
  useActions,
  useExplorerState,
  useLanguage,
  useSchema,
  useWords,
} from '../explorer-context.ts';
import { ColourRows, SizeRow } from './colour-rows.tsx';
import { LegendRow } from './legend-row.tsx';
import { RelationRows } from './relation-rows.tsx';

function TypeRow({ type, shown }: { type: EntityType; shown: number }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const actions = useActions();
  const hidden = useExplorerState((state) => currentView(state).hiddenTypes.includes(type.name));
  const word = type[language];
  const grey = useExplorerState((state) => {
    const { colour, rules } = currentView(state).look;
    return colour !== 'type' || rules.length > 0;
  });
  return (
    <LegendRow
      mark={<TypeMark type={grey ? { ...type, colour: OTHER_COLOUR } : type} />}
      word={word}
      count={
        <>
          {shown > 0 && <b>{shown}</b>}
          {shown > 0 && <span className="slash">/</span>}
          {type.count}
        </>
      }
      title={words.legend.select(word, shown, type.count)}
      dimmed={hidden}
      onSelect={
        shown === 0 || hidden
          ? undefined
          : () => {
              actions.selectType(type.name);
            }
      }
      act={
        shown > 0 || hidden
          ? {
              icon: hidden ? 'hidden' : 'shown',
              label: hidden ? words.legend.show(word) : words.legend.hide(word),
              pressed: hidden,
              run: () => {
                actions.toggleType(type.name);
              },
            }
          : undefined
      }
    />
  );
}

/** What the colours, icons, sizes and lines mean, and how many of each there are. */
export function Legend(): ReactNode {
  const words = useWords();
  const schema = useSchema();
  const counts = useExplorerState(typeCounts);
  const types = [...schema.entityTypes.values()].filter(({ count }) => count > 0);
  return (
    <div className="legend">
      <ColourRows />
      <h2>
        {words.legend.types}
        <span className="section-aside">{words.legend.shownOfTotal}</span>
      </h2>
      <ul>
        {types.map((type) => (
          <TypeRow key={type.name} type={type} shown={counts.get(type.name) ?? 0} />
        ))}
      </ul>
      <SizeRow />
      <RelationRows />
    </div>
  );
}
