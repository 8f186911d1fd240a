import { aroundOf } from '../graph/around.ts';
import type { Around } from '../graph/around.ts';
import { currentView } from './derived.ts';
import { remember } from './remember.ts';
import type { State } from './state.ts';

const compute = remember(aroundOf);

/** The known relations among what is on the canvas, by their ends: the same object while nothing of it changed. */
export function currentAround(state: State): Around {
  return compute(currentView(state).ids, state.known);
}
