import type { FigureLine } from '../graph/detail.ts';
import type { Address } from './address.ts';
import type { Context } from './context.ts';
import { BATCH } from './expansion.ts';
import * as producers from './producers.ts';
import type { KeptNames } from './saved-views.ts';
import type { Selection } from './selection.ts';

/** Putting something on the canvas and looking at it. */
export interface Opening {
  /** Puts a view on the canvas; `names` tell what entities were called that are no longer in the graph. */
  readonly open: (address: Address, names?: KeptNames) => Promise<void>;
  /** Puts an entity and what surrounds it, at most one batch, on the canvas. */
  readonly openAround: (id: string) => Promise<void>;
  /** Puts the ends of a path on the canvas, and the shortest path between them. */
  readonly openPath: (ids: readonly string[]) => Promise<void>;
  /** Puts a figure with its indicator and what it is about on the canvas. */
  readonly openFigure: (line: FigureLine) => Promise<void>;
  /** Puts entities on the canvas; the one given is inspected. */
  readonly add: (ids: readonly string[], inspect?: Selection) => Promise<void>;
}

export function createOpening(
  context: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
  select: (selection: Selection | null) => void,
  bringPaths: (ids: readonly string[]) => Promise<void>,
): Opening {
  const { store, change } = context;
  const open: Opening['open'] = ({ view, selection }, names = new Map()) =>
    attempt(async () => {
      change(({ busy }) => ({ busy: busy + 1 }));
      try {
        const { entities, relations } = await context.asking('open').connect(view.ids, []);
        const found = new Set(entities.map(({ id }) => id));
        const ids = view.ids.filter((id) => found.has(id));
        const among = (some: readonly string[]) => some.filter((id) => found.has(id));
        const pinned = among(view.pinned);
        const focus = among(view.focus);
        change((old) => producers.learned(old, entities, relations));
        change((old) =>
          producers.step(old, {
            kind: 'open',
            view: { ...view, ids, pinned, focus },
          }),
        );
        const gone = view.ids.filter((id) => !found.has(id));
        const { language } = store.getState();
        const called = gone.map((id) => {
          const [zh, en] = names.get(id) ?? [id, null];
          return language === 'zh' ? zh : (en ?? zh);
        });
        if (gone.length > 0)
          change(() => ({ notice: { kind: 'gone', names: called, whole: ids.length === 0 } }));
      } finally {
        change(({ busy }) => ({ busy: busy - 1 }));
      }
      if (selection !== null) select(selection);
    });
  return {
    open,
    openAround: (id) =>
      attempt(async () => {
        const asked = context.asking('add');
        const { lines } = await asked.neighbours(id, null, null);
        const around = new Set(lines.map(({ other }) => other.id));
        const ids = [id, ...[...around].slice(0, BATCH)];
        await context.bring(ids, (arrived) => ({ kind: 'add', ids: arrived }), asked);
        select({ kind: 'entity', id });
      }),
    openPath: (ids) =>
      attempt(async () => {
        await context.bring(ids, (arrived) => ({ kind: 'add', ids: arrived }));
        select({ kind: 'several', ids });
        void bringPaths(ids);
      }),
    openFigure: ({ entity, facts }) =>
      attempt(async () => {
        const ids = [entity, facts.indicator, ...facts.about].map(({ id }) => id);
        await context.bring(ids, (arrived) => ({ kind: 'add', ids: arrived }));
        select({ kind: 'entity', id: entity.id });
      }),
    add: (ids, inspect) =>
      attempt(async () => {
        await context.bring(ids, (arrived) => ({ kind: 'add', ids: arrived }));
        if (inspect !== undefined) select(inspect);
      }),
  };
}
