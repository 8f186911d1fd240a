import { fold } from './steps.ts';
import type { Step } from './steps.ts';
import type { View } from './view.ts';

/** Steps taken, and how many of them stand: the rest were undone and can be done again. */
export interface History {
  readonly steps: readonly Step[];
  readonly done: number;
}

export const NO_HISTORY: History = { steps: [], done: 0 };

/** The view the history stands at. */
export function viewOf(history: History): View {
  return fold(history.steps.slice(0, history.done));
}

/** Takes a step; steps that had been undone are forgotten. */
export function take(history: History, step: Step): History {
  const steps = [...history.steps.slice(0, history.done), step];
  return { steps, done: steps.length };
}

/** Goes to the state after the first `done` steps, kept within the list. */
export function jump(history: History, done: number): History {
  return { ...history, done: Math.max(0, Math.min(history.steps.length, Math.trunc(done))) };
}
