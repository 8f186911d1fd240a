import { useMemo } from 'react';
import { passingAnywhere, passingOf } from '../graph/facts-passing.ts';
import type { Passing } from '../graph/facts-passing.ts';
import type { FigureLine } from '../graph/detail.ts';
import type { Known } from '../graph/model.ts';
import { currentFaults, currentThings, currentView } from '../state/derived.ts';
import { useExplorerState } from './explorer-context.ts';

/** What of the canvas passes its filters and is of no hidden type. */
export function usePassingOnCanvas(): Passing {
  const things = useExplorerState(currentThings);
  const faults = useExplorerState(currentFaults);
  return useMemo(() => passingOf(things, faults), [things, faults]);
}

/** What the canvas's filters and hidden types leave of figures and relations, wherever they are. */
export function usePassingAnywhere(among: Known, lines: readonly FigureLine[]): Passing {
  const view = useExplorerState(currentView);
  const known = useExplorerState((state) => state.known);
  return useMemo(() => passingAnywhere(view, known, among, lines), [view, known, among, lines]);
}
