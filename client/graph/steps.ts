import type { Filtering } from './filters.ts';
import type { Grouping } from './grouping.ts';
import type { Look } from './look.ts';
import type { Direction } from './model.ts';
import { EMPTY_VIEW } from './view.ts';
import type { Positions, View } from './view.ts';

/** One neighbourhood kind of an entity: a relation type, read one way, towards one entity type. */
export interface Group {
  readonly relationType: string;
  readonly direction: Direction;
  readonly entityType: string;
}

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
  /** Several entities were expanded together. */
  | {
      readonly kind: 'expandMany';
      readonly from: readonly string[];
      readonly group: Group | null;
      readonly ids: readonly string[];
    }
  /** A path was put on the canvas: what of it was not there yet. */
  | {
      readonly kind: 'addPath';
      readonly from: string;
      readonly to: string;
      readonly ids: readonly string[];
    }
  /** What hung on one entity alone was taken away. */
  | { readonly kind: 'collapse'; readonly from: string; readonly ids: readonly string[] }
  | { readonly kind: 'hide'; readonly ids: readonly string[] }
  | { readonly kind: 'keepOnly'; readonly ids: readonly string[] }
  | { readonly kind: 'hideType'; readonly type: string }
  | { readonly kind: 'showType'; readonly type: string }
  | { readonly kind: 'pin'; readonly ids: readonly string[] }
  | { readonly kind: 'unpin'; readonly ids: readonly string[] }
  /** Empty: nothing is in focus any more. */
  | { readonly kind: 'focus'; readonly ids: readonly string[] }
  | { readonly kind: 'move'; readonly positions: Positions }
  | { readonly kind: 'arrange'; readonly layout: string; readonly positions: Positions }
  | { readonly kind: 'filter'; readonly filtering: Filtering }
  | { readonly kind: 'style'; readonly look: Look }
  | { readonly kind: 'group'; readonly grouping: Grouping | null }
  | { readonly kind: 'bundle'; readonly on: boolean }
  | { readonly kind: 'periods'; readonly on: boolean }
  | { readonly kind: 'clear' };

function union(list: readonly string[], more: readonly string[]): readonly string[] {
  const all = new Set([...list, ...more]);
  return all.size === list.length ? list : [...all];
}

function without(list: readonly string[], gone: readonly string[]): readonly string[] {
  const set = new Set(gone);
  const rest = list.filter((item) => !set.has(item));
  return rest.length === list.length ? list : rest;
}

function present(view: View, ids: readonly string[]): readonly string[] {
  const here = new Set(view.ids);
  return [...new Set(ids)].filter((id) => here.has(id));
}

function place(view: View, positions: Positions): View {
  const here = new Set(view.ids);
  const placed = [...positions].filter(([id]) => here.has(id));
  return { ...view, positions: new Map([...view.positions, ...placed]) };
}

function remove(view: View, ids: readonly string[]): View {
  const gone = new Set(ids);
  const kept = [...view.positions].filter(([id]) => !gone.has(id));
  return {
    ...view,
    ids: without(view.ids, ids),
    pinned: without(view.pinned, ids),
    focus: without(view.focus, ids),
    positions: new Map(kept),
  };
}

/** The view after one more step. */
export function applyStep(view: View, step: Step): View {
  switch (step.kind) {
    case 'open':
      return step.view;
    case 'add':
    case 'addPath':
    case 'expand':
    case 'expandMany':
      return { ...view, ids: union(view.ids, step.ids) };
    case 'collapse':
    case 'hide':
      return remove(view, step.ids);
    case 'keepOnly': {
      const kept = new Set(step.ids);
      return remove(
        view,
        view.ids.filter((id) => !kept.has(id)),
      );
    }
    case 'hideType':
      return { ...view, hiddenTypes: union(view.hiddenTypes, [step.type]) };
    case 'showType':
      return { ...view, hiddenTypes: without(view.hiddenTypes, [step.type]) };
    case 'pin':
      return { ...view, pinned: union(view.pinned, present(view, step.ids)) };
    case 'unpin':
      return { ...view, pinned: without(view.pinned, step.ids) };
    case 'focus':
      return { ...view, focus: present(view, step.ids) };
    case 'move':
      return place(view, step.positions);
    case 'arrange':
      return { ...place(view, step.positions), layout: step.layout };
    case 'filter':
      return { ...view, filtering: step.filtering };
    case 'style':
      return { ...view, look: step.look };
    case 'group':
      return { ...view, grouping: step.grouping };
    case 'bundle':
      return { ...view, bundled: step.on };
    case 'periods':
      return { ...view, periods: step.on };
    case 'clear':
      return EMPTY_VIEW;
  }
}

/** The view that a list of steps amounts to. */
export function fold(steps: readonly Step[], start: View = EMPTY_VIEW): View {
  return steps.reduce(applyStep, start);
}
