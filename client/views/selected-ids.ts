import type { Known } from '../graph/model.ts';
import type { Selection } from '../state/selection.ts';
import { currentView } from '../state/derived.ts';
import { useMemo } from 'react';
import { useExplorerState } from './explorer-context.ts';

function idsOf(selection: Selection | null, known: Known): string[] {
  if (selection === null) return [];
  if (selection.kind === 'entity') return [selection.id];
  if (selection.kind === 'several') return [...selection.ids];
  const relation = known.relations.get(selection.id);
  return relation === undefined ? [] : [relation.source, relation.target];
}

/** The entities selected: of a relation both its ends. */
export function useSelectedIds(): ReadonlySet<string> {
  const selection = useExplorerState((state) => state.selection);
  const known = useExplorerState((state) => state.known);
  return useMemo(() => new Set(idsOf(selection, known)), [selection, known]);
}

/** The entities on the canvas. */
export function useShownIds(): ReadonlySet<string> {
  const { ids } = useExplorerState(currentView);
  return useMemo(() => new Set(ids), [ids]);
}
