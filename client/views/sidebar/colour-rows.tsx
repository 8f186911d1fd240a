import type { ReactNode } from 'react';
import type { ColourKey } from '../../graph/colouring.ts';
import { currentColouring, currentSizing, currentView } from '../../state/derived.ts';
import { useActions, useExplorerState } from '../explorer-context.ts';
import { useLooksWords } from '../looks/looks-words.ts';
import { useNaming } from '../looks/naming.ts';
import { LegendRow } from './legend-row.tsx';
import { useSelectIds } from './use-select-ids.ts';

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}

function useKeyWord(): (key: ColourKey) => string {
  const words = useLooksWords();
  const naming = useNaming();
  const rules = useExplorerState((state) => currentView(state).look.rules);
  return ({ kind, name, rule }) => {
    if (kind === 'community') return words.legend.community(Number(name) + 1);
    if (kind === 'type') return naming.value('entityType', name);
    const by = rule === null ? undefined : rules[rule];
    if (kind === 'others' || by === undefined) return words.legend.others;
    return kind === 'range' || by.kind === 'single'
      ? naming.rule(by)
      : `${naming.property(by.property)}: ${naming.value('value', name)}`;
  };
}

/** What the colours stand for where they stand for more than types, each to select and to look at alone. */
export function ColourRows(): ReactNode {
  const words = useLooksWords().legend;
  const actions = useActions();
  const select = useSelectIds();
  const wordOf = useKeyWord();
  const { keys } = useExplorerState(currentColouring);
  const focus = useExplorerState((state) => currentView(state).focus);
  if (keys.every(({ kind }) => kind === 'type')) return null;
  return (
    <>
      <h2>{words.colours}</h2>
      <ul>
        {keys.map((key) => {
          const word = wordOf(key);
          const alone = sameIds(key.ids, focus);
          return (
            <LegendRow
              key={`${key.rule ?? ''} ${key.kind} ${key.name}`}
              mark={
                <span className="swatch" style={{ background: key.colour }} aria-hidden="true" />
              }
              word={word}
              count={<b>{key.ids.length}</b>}
              title={words.select(word, key.ids.length)}
              onSelect={() => {
                select(key.ids);
              }}
              act={{
                icon: 'focus',
                label: alone ? words.unfocus : words.focus(word),
                pressed: alone,
                run: () => {
                  actions.take({ kind: 'focus', ids: alone ? [] : key.ids });
                },
              }}
            />
          );
        })}
      </ul>
    </>
  );
}

/** What the sizes stand for, and between which numbers. */
export function SizeRow(): ReactNode {
  const words = useLooksWords();
  const naming = useNaming();
  const size = useExplorerState((state) => currentView(state).look.size);
  const { ends } = useExplorerState(currentSizing);
  if (size.by === 'even' || ends === null) return null;
  const name =
    size.by === 'property'
      ? naming.facet({ facet: 'number', property: size.property, unit: size.unit })
      : words.style[size.by];
  return (
    <>
      <h2>{words.legend.size}</h2>
      <p className="legend-size">
        <span className="size-mark" aria-hidden="true">
          <span />
          <span />
          <span />
        </span>
        <span>
          {name}
          <span className="count">{words.legend.ends(ends.least, ends.most)}</span>
        </span>
      </p>
    </>
  );
}
