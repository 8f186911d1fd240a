import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jump, NO_HISTORY, take, viewOf } from '../../../client/graph/history.ts';
import { applyStep, fold } from '../../../client/graph/steps.ts';
import type { Step } from '../../../client/graph/steps.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'toString', '名');
const ids = fc.uniqueArray(id, { minLength: 1 });
const point = fc.record({ x: fc.integer(), y: fc.integer() });
const positions = fc.array(fc.tuple(id, point)).map((pairs) => new Map(pairs));
const type = fc.constantFrom('T', 'U');

/** Any step a person can take. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), ids }),
  fc.record({ kind: fc.constant('expand' as const), from: id, group: fc.constant(null), ids }),
  fc.record({ kind: fc.constant('expandMany' as const), from: ids, group: fc.constant(null), ids }),
  fc.record({ kind: fc.constant('addPath' as const), from: id, to: id, ids }),
  fc.record({ kind: fc.constant('collapse' as const), from: id, ids }),
  fc.record({ kind: fc.constantFrom('hide' as const, 'keepOnly' as const), ids }),
  fc.record({ kind: fc.constantFrom('hideType' as const, 'showType' as const), type }),
  fc.record({ kind: fc.constantFrom('pin' as const, 'unpin' as const, 'focus' as const), ids }),
  fc.record({ kind: fc.constant('move' as const), positions }),
  fc.record({ kind: fc.constant('arrange' as const), layout: fc.string(), positions }),
  fc.record({ kind: fc.constantFrom('bundle' as const, 'periods' as const), on: fc.boolean() }),
  fc.constant({ kind: 'clear' as const }),
);
const steps = fc.array(anyStep, { maxLength: 20 });

describe('the list of steps', () => {
  test('a step and its undoing leave the view as it was', () => {
    fc.assert(
      fc.property(steps, anyStep, (before, step) => {
        const history = before.reduce(take, NO_HISTORY);
        const after = take(history, step);
        expect(viewOf(jump(after, after.done - 1))).toEqual(viewOf(history));
      }),
    );
  });

  test('undoing and doing again gives the same view, from any place in the list', () => {
    fc.assert(
      fc.property(steps, fc.nat(25), (taken, place) => {
        const history = taken.reduce(take, NO_HISTORY);
        const there = jump(history, place);
        expect(viewOf(there)).toEqual(fold(taken.slice(0, Math.min(place, taken.length))));
        expect(viewOf(jump(there, taken.length))).toEqual(viewOf(history));
      }),
    );
  });

  test('a view holds every id once, and pins and places only what it holds', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const view = fold(taken);
        expect(new Set(view.ids).size).toBe(view.ids.length);
        expect(view.pinned.every((pinned) => view.ids.includes(pinned))).toBe(true);
        expect(view.focus.every((focused) => view.ids.includes(focused))).toBe(true);
        expect([...view.positions.keys()].every((placed) => view.ids.includes(placed))).toBe(true);
      }),
    );
  });

  test('a new step forgets what had been undone', () => {
    const history = [
      { kind: 'add', ids: ['a'] } as const,
      { kind: 'add', ids: ['b'] } as const,
    ].reduce<typeof NO_HISTORY>(take, NO_HISTORY);
    const next = take(jump(history, 1), { kind: 'add', ids: ['c'] });
    expect(next).toEqual({
      steps: [
        { kind: 'add', ids: ['a'] },
        { kind: 'add', ids: ['c'] },
      ],
      done: 2,
    });
  });

  test('adding what is there, or hiding what is not, changes nothing', () => {
    const view = applyStep(EMPTY_VIEW, { kind: 'add', ids: ['a', 'b'] });
    expect(applyStep(view, { kind: 'add', ids: ['b'] })).toEqual(view);
    expect(applyStep(view, { kind: 'hide', ids: ['z'] })).toEqual(view);
  });
});
