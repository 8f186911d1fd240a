import type { Direction, Point } from './model.ts';

/** One neighbourhood kind of an entity: a relation type, read one way, towards one entity type. */
export interface Group {
  readonly relationType: string;
  readonly direction: Direction;
  readonly entityType: string;
}

/** Places by entity id; a map, because ids are anything and `toString` is one. */
export type Positions = ReadonlyMap<string, Point>;

/**
 * Everything a person does on the canvas, as a value. The canvas is what the list of steps folds to; undo, redo, the
 * address and the restored session are readings of that list.
 */
export type Step =
  | { readonly kind: 'open'; readonly view: View }
  | { readonly kind: 'add'; readonly ids: readonly string[] }
  | {
      readonly kind: 'expand';
      readonly from: string;
      /** The group asked for; `null` when everything around the entity was few enough to come at once. */
      readonly group: Group | null;
      readonly ids: readonly string[];
    }
  | { readonly kind: 'hide'; readonly ids: readonly string[] }
  | { readonly kind: 'hideType'; readonly type: string }
  | { readonly kind: 'showType'; readonly type: string }
  | { readonly kind: 'pin'; readonly id: string }
  | { readonly kind: 'unpin'; readonly id: string }
  | { readonly kind: 'move'; readonly positions: Positions }
  | { readonly kind: 'arrange'; readonly positions: Positions }
  | { readonly kind: 'clear' };

/** What the steps so far amount to. Lists keep the order of adding and hold each id once. */
export interface View {
  readonly ids: readonly string[];
  readonly hiddenTypes: readonly string[];
  readonly pinned: readonly string[];
  /** Where a person, a link or an arrangement put entities; the rest is left to the layout. */
  readonly positions: Positions;
}

export const EMPTY_VIEW: View = { ids: [], hiddenTypes: [], pinned: [], positions: new Map() };

function union(list: readonly string[], more: readonly string[]): readonly string[] {
  const all = new Set([...list, ...more]);
  return all.size === list.length ? list : [...all];
}

function without(list: readonly string[], gone: readonly string[]): readonly string[] {
  const set = new Set(gone);
  const rest = list.filter((item) => !set.has(item));
  return rest.length === list.length ? list : rest;
}

function place(view: View, positions: Positions): View {
  const present = new Set(view.ids);
  const placed = [...positions].filter(([id]) => present.has(id));
  return { ...view, positions: new Map([...view.positions, ...placed]) };
}

/** The view after one more step. */
export function applyStep(view: View, step: Step): View {
  switch (step.kind) {
    case 'open':
      return step.view;
    case 'add':
    case 'expand':
      return { ...view, ids: union(view.ids, step.ids) };
    case 'hide': {
      const gone = new Set(step.ids);
      const kept = [...view.positions].filter(([id]) => !gone.has(id));
      return {
        ...view,
        ids: without(view.ids, step.ids),
        pinned: without(view.pinned, step.ids),
        positions: new Map(kept),
      };
    }
    case 'hideType':
      return { ...view, hiddenTypes: union(view.hiddenTypes, [step.type]) };
    case 'showType':
      return { ...view, hiddenTypes: without(view.hiddenTypes, [step.type]) };
    case 'pin':
      return view.ids.includes(step.id) ? { ...view, pinned: union(view.pinned, [step.id]) } : view;
    case 'unpin':
      return { ...view, pinned: without(view.pinned, [step.id]) };
    case 'move':
    case 'arrange':
      return place(view, step.positions);
    case 'clear':
      return EMPTY_VIEW;
  }
}

/** The view that a list of steps amounts to. */
export function fold(steps: readonly Step[], start: View = EMPTY_VIEW): View {
  return steps.reduce(applyStep, start);
}

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
