import { useCallback, useMemo, useState } from 'react';
import type { TableKind } from '../../graph/table.ts';
import type { Selection } from '../../state/selection.ts';
import { useActions, useExplorer, useExplorerState } from '../explorer-context.ts';

/** The rows selected, which are what is selected on the canvas. */
export interface TableSelection {
  readonly selected: ReadonlySet<string>;
  /** The selection made here last; any other one was made elsewhere. */
  readonly own: Selection | null;
  /** Selects rows; one alone is looked at closely. */
  readonly select: (ids: readonly string[]) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Several relations picked here, with the selection that stands for them on the canvas. */
interface Picked {
  readonly selection: Selection | null;
  readonly relations: readonly string[];
}

/**
 * Entities are selected as they are anywhere. Several relations are selected on the canvas by the entities at their
 * ends; which relations they were is known here until something else is selected.
 */
export function useTableSelection(kind: TableKind): TableSelection {
  const actions = useActions();
  const { store } = useExplorer();
  const selection = useExplorerState((state) => state.selection);
  const known = useExplorerState((state) => state.known);
  const [picked, setPicked] = useState<Picked>({ selection: null, relations: [] });

  const selected = useMemo(() => {
    if (selection === null) return NONE;
    if (kind === 'relations') {
      if (selection.kind === 'relation') return new Set([selection.id]);
      return selection === picked.selection ? new Set(picked.relations) : NONE;
    }
    if (selection.kind === 'entity') return new Set([selection.id]);
    return selection.kind === 'several' ? new Set(selection.ids) : NONE;
  }, [kind, selection, picked]);

  const select = useCallback(
    (ids: readonly string[]): void => {
      const [first] = ids;
      if (kind === 'entities') actions.selectMany(ids);
      else if (first === undefined) actions.select(null);
      else if (ids.length === 1) actions.select({ kind: 'relation', id: first });
      else {
        const ends = ids.flatMap((id) => {
          const relation = known.relations.get(id);
          return relation === undefined ? [] : [relation.source, relation.target];
        });
        actions.select({ kind: 'several', ids: [...new Set(ends)] });
      }
      // Choosing among rows shall not cover them: on narrow screens details lie over the table.
      if (ids.length !== 1) actions.show(null);
      const made = store.getState().selection;
      setPicked({ selection: made, relations: kind === 'relations' ? ids : [] });
    },
    [actions, kind, known, store],
  );
  return { selected, own: picked.selection, select };
}
