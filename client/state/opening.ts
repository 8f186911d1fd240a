import type { Address } from './address.ts';
import type { Context } from './context.ts';
import type { Inspection } from './inspection.ts';
import * as producers from './producers.ts';
import type { KeptNames } from './saved-views.ts';

/** Puts a view on the canvas; `names` tell what entities were called that are no longer in the graph. */
export type Open = (address: Address, names?: KeptNames) => Promise<void>;

/** Opening a view, whole or as far as the graph still holds it. */
export function createOpening(
  { store, asking, change }: Context,
  attempt: (work: () => Promise<void>) => Promise<void>,
  inspection: Inspection,
): Open {
  return ({ view, selection }, names = new Map()) =>
    attempt(async () => {
      change(({ busy }) => ({ busy: busy + 1 }));
      try {
        const { entities, relations } = await asking('open').connect(view.ids, []);
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
        if (gone.length > 0) {
          const whole = ids.length === 0;
          change(() => ({ notice: { kind: 'gone', names: called, whole } }));
        }
      } finally {
        change(({ busy }) => ({ busy: busy - 1 }));
      }
      if (selection !== null) inspection.select(selection);
    });
}
