import type { Entity, Point, Relation } from '../graph/model.ts';
import { learn } from '../graph/model.ts';
import { jump, take, viewOf } from '../graph/history.ts';
import type { Step } from '../graph/steps.ts';
import type { Selection } from './selection.ts';
import type { State } from './state.ts';

/** What a producer changes; everything it leaves out stays. */
export type Change = Partial<State>;

/** Drops a selection of things that are no longer there to be seen. */
function keepSelection(state: State, ids: readonly string[]): Change {
  const { selection, chooser } = state;
  const present = new Set(ids);
  const change: Change = chooser !== null && !present.has(chooser.id) ? { chooser: null } : {};
  if (selection === null) return change;
  const none: Change = { ...change, selection: null, detail: null };
  if (selection.kind === 'entity') return present.has(selection.id) ? change : none;
  if (selection.kind === 'relation') {
    const relation = state.known.relations.get(selection.id);
    const seen =
      relation === undefined || present.has(relation.source) || present.has(relation.target);
    return seen ? change : none;
  }
  const rest = selection.ids.filter((id) => present.has(id));
  if (rest.length === selection.ids.length) return change;
  return rest.length === 0 ? none : { ...change, selection: { kind: 'several', ids: rest } };
}

/** Takes a step on the canvas. */
export function step(state: State, taken: Step): Change {
  const history = take(state.history, taken);
  return { history, lastSessions: [], ...keepSelection(state, viewOf(history).ids) };
}

/** Goes to the canvas after the first `done` steps. */
export function goTo(state: State, done: number): Change {
  const history = jump(state.history, done);
  if (history.done === state.history.done) return {};
  const view = viewOf(history);
  const kind = history.done < state.history.done ? 'undone' : 'redone';
  return {
    history,
    announcement: { kind, shown: view.ids.length },
    ...keepSelection(state, view.ids),
  };
}

export function learned(
  state: State,
  entities: readonly Entity[],
  relations: readonly Relation[],
): Change {
  return { known: learn(state.known, entities, relations) };
}

/** Chooses what to look at; its detail has still to be asked for. */
export function select(state: State, selection: Selection | null): Change {
  const detailed = selection !== null && selection.kind !== 'several';
  return {
    selection,
    detail: detailed ? { status: 'loading' } : null,
    chooser: null,
    sheet: selection === null ? (state.sheet === 'inspector' ? null : state.sheet) : 'inspector',
  };
}

/** Notes where entities came to stand after a layout. */
export function settle(state: State, places: ReadonlyMap<string, Point>): Change {
  const settled = new Map(state.settled);
  for (const [id, point] of places) settled.set(id, point);
  return { settled };
}
