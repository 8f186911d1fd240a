import type { ReactNode } from 'react';
import { filterKey } from '../../graph/filtering.ts';
import { STATUSES } from '../../graph/model.ts';
import type { Relation, Status } from '../../graph/model.ts';
import { currentThings } from '../../state/derived.ts';
import { StatusLine } from '../../ui/status-line.tsx';
import { useExplorerState, useWords } from '../explorer-context.ts';
import { useFiltering } from '../filters/use-filtering.ts';
import { useLooksWords } from '../looks/looks-words.ts';
import { useNaming } from '../looks/naming.ts';
import { LegendRow } from './legend-row.tsx';
import { useSelectIds } from './use-select-ids.ts';

function grouped<Key>(
  relations: readonly Relation[],
  keyOf: (relation: Relation) => Key,
): Map<Key, Relation[]> {
  const groups = new Map<Key, Relation[]>();
  for (const relation of relations) {
    const key = keyOf(relation);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [relation]);
    else group.push(relation);
  }
  return groups;
}

function endsOf(relations: readonly Relation[]): string[] {
  return [...new Set(relations.flatMap(({ source, target }) => [source, target]))];
}

/** The statuses as their lines are drawn, and the types of the relations on the canvas. */
export function RelationRows(): ReactNode {
  const words = useWords();
  const own = useLooksWords().legend;
  const naming = useNaming();
  const select = useSelectIds();
  const { relations } = useExplorerState(currentThings);
  const { filtering, set, drop } = useFiltering();
  const kept = (key: 'status' | 'relationType'): readonly string[] | null => {
    const filter = filtering.filters.find((one) => filterKey(one) === key);
    return filter?.facet === key ? filter.kept : null;
  };
  const byStatus = grouped(relations, ({ status }) => status ?? ('UNSAID' as const));
  const byType = [...grouped(relations, ({ type }) => type)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const row = (
    facet: 'status' | 'relationType',
    name: string,
    all: readonly string[],
    mark: ReactNode,
    here: readonly Relation[],
  ): ReactNode => {
    const keeps = kept(facet) ?? all;
    const on = keeps.includes(name);
    const word = naming.value(facet, name);
    const toggle = (): void => {
      const next = on ? keeps.filter((one) => one !== name) : [...keeps, name];
      if (all.every((one) => next.includes(one))) drop(facet);
      else if (facet === 'relationType') set({ facet, kept: next });
      else set({ facet, kept: next as readonly (Status | 'UNSAID')[] });
    };
    const act = {
      icon: on ? ('shown' as const) : ('hidden' as const),
      label: on ? own.hide(word) : own.show(word),
      pressed: !on,
      run: toggle,
    };
    return (
      <LegendRow
        key={name}
        mark={mark}
        word={word}
        count={here.length > 0 ? <b>{here.length}</b> : ''}
        title={own.selectEnds(word, here.length)}
        dimmed={!on}
        onSelect={
          here.length > 0
            ? () => {
                select(endsOf(here));
              }
            : undefined
        }
        act={here.length > 0 || !on ? act : undefined}
      />
    );
  };
  const statuses = [...STATUSES, ...(byStatus.has('UNSAID') ? (['UNSAID'] as const) : [])];
  const allStatuses: readonly string[] = [...STATUSES, 'UNSAID'];
  const types = [...new Set([...byType.map(([type]) => type), ...(kept('relationType') ?? [])])];
  return (
    <>
      <h2>{words.legend.lines}</h2>
      <ul>
        {statuses.map((status) =>
          row(
            'status',
            status,
            allStatuses,
            <StatusLine status={status === 'UNSAID' ? null : status} />,
            byStatus.get(status) ?? [],
          ),
        )}
      </ul>
      {byType.length > 0 && (
        <>
          <h2>{own.relations}</h2>
          <ul>{byType.map(([type, here]) => row('relationType', type, types, null, here))}</ul>
        </>
      )}
    </>
  );
}
