import { createContext, useContext } from 'react';
import type { RefObject } from 'react';
import type { Act, ActPlace } from '../acts/act.ts';
import { ACTS } from '../acts/acts.ts';
import type { ActId } from '../acts/acts.ts';
import { actsEn } from '../i18n/acts-en.ts';
import { actsZh } from '../i18n/acts-zh.ts';
import type { Selection } from '../state/selection.ts';
import type { State } from '../state/state.ts';
import type { CanvasHandle } from '../state/canvas-handle.ts';
import { useExplorer, useExplorerState, useLanguage } from './explorer-context.ts';
import type { Explorer } from './explorer-context.ts';

/** The drawn canvas, for everything that acts on it. */
export const CanvasContext = createContext<RefObject<CanvasHandle | null>>({ current: null });

/** What an act was called on: an entity, a relation, or several entities. */
export type Target = Selection;

function placeOf(
  { actions }: Explorer,
  state: State,
  canvas: CanvasHandle | null,
  target: Target | null = state.selection,
): ActPlace {
  const ids =
    target === null || target.kind === 'relation'
      ? []
      : target.kind === 'entity'
        ? [target.id]
        : target.ids;
  const relation = target?.kind === 'relation' ? target.id : null;
  return { state, actions, canvas, ids, relation };
}

function actOf(id: ActId): Act<ActId> {
  const act = ACTS.find((candidate) => candidate.id === id);
  if (act === undefined) throw new Error(`There is no act ${id}.`);
  return act;
}

/** Runs an act on what it is called on, else on what is selected; one that is not enabled does nothing. */
export function useRunAct(): (id: ActId, target?: Target | null) => void {
  const explorer = useExplorer();
  const canvas = useContext(CanvasContext);
  return (id, target) => {
    const place = placeOf(explorer, explorer.store.getState(), canvas.current, target);
    const act = actOf(id);
    if (act.enabled(place)) void act.run(place);
  };
}

/** Whether an act can be done now. */
export function useActEnabled(id: ActId, target?: Target | null): boolean {
  const explorer = useExplorer();
  const canvas = useContext(CanvasContext);
  return useExplorerState((state) =>
    actOf(id).enabled(placeOf(explorer, state, canvas.current, target)),
  );
}

/** The words of every act in the language of the interface. */
export function useActWords(): Readonly<Record<ActId, string>> {
  return useLanguage() === 'zh' ? actsZh : actsEn;
}
