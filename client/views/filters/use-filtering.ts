import { withFilter, withoutFilter } from '../../graph/filtering.ts';
import { NO_FILTERS } from '../../graph/filters.ts';
import type { Filter, Filtering } from '../../graph/filters.ts';
import { currentView } from '../../state/derived.ts';
import { useActions, useExplorerState } from '../explorer-context.ts';

/** The filters of the view, and changing them: each change is one step. */
export interface FilteringDesk {
  readonly filtering: Filtering;
  readonly set: (filter: Filter) => void;
  readonly drop: (key: string) => void;
  readonly clear: () => void;
  readonly setMode: (mode: Filtering['mode']) => void;
}

export function useFiltering(): FilteringDesk {
  const actions = useActions();
  const filtering = useExplorerState((state) => currentView(state).filtering);
  const take = (next: Filtering): void => {
    if (JSON.stringify(next) !== JSON.stringify(filtering)) {
      actions.take({ kind: 'filter', filtering: next });
    }
  };
  return {
    filtering,
    set: (filter) => {
      take(withFilter(filtering, filter));
    },
    drop: (key) => {
      take(withoutFilter(filtering, key));
    },
    clear: () => {
      take({ ...NO_FILTERS, mode: filtering.mode });
    },
    setMode: (mode) => {
      take({ ...filtering, mode });
    },
  };
}
