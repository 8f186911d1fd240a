import { createContext, useContext } from 'react';
import type { RefObject } from 'react';
import { placeOf } from '../acts/act.ts';
import type { ActPlace } from '../acts/act.ts';
import { actOf } from '../acts/acts.ts';
import type { ActId } from '../acts/acts.ts';
import { actsEn } from '../i18n/acts-en.ts';
import { actsZh } from '../i18n/acts-zh.ts';
import { outcomesEn } from '../i18n/outcomes-en.ts';
import { outcomesZh } from '../i18n/outcomes-zh.ts';
import type { OutcomeWords } from '../i18n/outcomes-zh.ts';
import type { Selection } from '../state/selection.ts';
import type { CanvasHandle } from '../state/canvas-handle.ts';
import { browserWindow } from './browser-window.ts';
import { useExplorer, useExplorerState, useLanguage } from './explorer-context.ts';

/** The drawn canvas, for everything that acts on it. */
export const CanvasContext = createContext<RefObject<CanvasHandle | null>>({ current: null });

/** What an act was called on: an entity, a relation, or several entities. */
export type Target = Selection;

/** The place of an act now, on something or on what is selected. */
export function useActPlace(): (target?: Target | null) => ActPlace {
  const { store, actions } = useExplorer();
  const canvas = useContext(CanvasContext);
  return (target) =>
    placeOf(
      { state: store.getState(), actions, canvas: canvas.current, window: browserWindow },
      target,
    );
}

/** Runs an act on what it is called on, else on what is selected; one that is not enabled does nothing. */
export function useRunAct(): (id: ActId, target?: Target | null) => void {
  const place = useActPlace();
  return (id, target) => {
    const act = actOf(id);
    const here = place(target);
    if (act.enabled(here)) void act.run(here);
  };
}

/** Whether an act can be done now. */
export function useActEnabled(id: ActId, target?: Target | null): boolean {
  const place = useActPlace();
  return useExplorerState(() => actOf(id).enabled(place(target)));
}

/** The words of every act in the language of the interface. */
export function useActWords(): Readonly<Record<ActId, string>> {
  return useLanguage() === 'zh' ? actsZh : actsEn;
}

/** What is said of acts that were done. */
export function useOutcomeWords(): OutcomeWords {
  return useLanguage() === 'zh' ? outcomesZh : outcomesEn;
}
