import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  aroundOf,
  hangingOn,
  neighbourGroups,
  neighboursOf,
} from '../../../client/graph/around.ts';
import { learn, NOTHING_KNOWN } from '../../../client/graph/model.ts';
import type { Known, Relation } from '../../../client/graph/model.ts';
import { applyStep } from '../../../client/graph/steps.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const end = fc.constantFrom(...NAMES);
const ties = fc.array(fc.tuple(end, end, fc.constantFrom('R', 'S')), { maxLength: 14 });

function knownOf(list: readonly (readonly [string, string, string])[]): Known {
  const relations: Relation[] = list.map(([source, target, type]) => ({
    id: `${source}>${type}>${target}`,
    type,
    source,
    target,
    status: null,
    period: null,
  }));
  const entities = NAMES.map((id) => ({
    id,
    type: id < 'd' ? 'T' : 'U',
    name: id,
    nameEn: null,
    degree: 0,
  }));
  return learn(NOTHING_KNOWN, entities, relations);
}

describe('what is around an entity', () => {
  test('collapsing takes back what an expansion brought that hangs on the entity alone', () => {
    fc.assert(
      fc.property(
        ties,
        fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
        (list, leaves) => {
          const before = knownOf(list);
          const shown = applyStep(EMPTY_VIEW, { kind: 'add', ids: NAMES });
          const known = learn(
            before,
            leaves.map((id) => ({ id, type: 'Leaf', name: id, nameEn: null, degree: 1 })),
            leaves.map((id) => ({
              id: `a>R>${id}`,
              type: 'R',
              source: 'a',
              target: id,
              status: null,
              period: null,
            })),
          );
          const hungBefore = hangingOn(aroundOf(shown.ids, before), 'a', []);
          const wide = applyStep(shown, { kind: 'expand', from: 'a', group: null, ids: leaves });
          const hung = hangingOn(aroundOf(wide.ids, known), 'a', hungBefore);
          expect(new Set(hung)).toEqual(new Set(leaves));
          expect(applyStep(wide, { kind: 'collapse', from: 'a', ids: hung })).toEqual(shown);
        },
      ),
    );
  });

  test('what is collapsed leaves nobody else without a neighbour, and nothing hangs after', () => {
    fc.assert(
      fc.property(ties, end, (list, id) => {
        const known = knownOf(list);
        const around = aroundOf(NAMES, known);
        const gone = new Set(hangingOn(around, id, []));
        const left = aroundOf(
          NAMES.filter((name) => !gone.has(name)),
          known,
        );
        for (const name of NAMES) {
          if (name === id || gone.has(name)) continue;
          expect(neighboursOf(left, [name])).toEqual(neighboursOf(around, [name]));
        }
        expect(hangingOn(left, id, [])).toEqual([]);
      }),
    );
  });

  test('groups hold every neighbour and count every relation to them', () => {
    fc.assert(
      fc.property(ties, fc.uniqueArray(end, { minLength: 1 }), (list, ids) => {
        const known = knownOf(list);
        const around = aroundOf(NAMES, known);
        const groups = neighbourGroups(around, known, ids);
        const inside = new Set(ids);
        const leaving = [...known.relations.values()].filter(
          ({ source, target }) => inside.has(source) !== inside.has(target),
        );
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(leaving.length);
        expect(new Set(groups.flatMap((group) => group.ids))).toEqual(
          new Set(neighboursOf(around, ids)),
        );
      }),
    );
  });

  test('what is to be kept stays', () => {
    const known = knownOf([
      ['a', 'b', 'R'],
      ['a', 'c', 'R'],
    ]);
    expect(hangingOn(aroundOf(NAMES, known), 'a', ['c'])).toEqual(['b']);
  });
});
