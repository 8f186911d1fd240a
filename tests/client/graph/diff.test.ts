/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffScenes } from '../../../client/graph/diff.ts';
import type { DrawnEntity, DrawnRelation, Scene } from '../../../client/graph/scene.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const label = fc.constantFrom('一', 'two');

const scene: fc.Arbitrary<Scene> = fc
  .record({
    entities: fc.uniqueArray(fc.record({ id, label, pinned: fc.boolean() }), {
      selector: (one) => one.id,
    }),
    relations: fc.uniqueArray(fc.record({ id, label }), { selector: (one) => one.id }),
  })
  .map(({ entities, relations }) => ({
    entities: new Map(
      entities.map((one): [string, DrawnEntity] => [
        one.id,
        {
          ...one,
          colour: '#000000',
          icon: null,
          size: 30,
          position: null,
          faded: false,
          members: [],
          inside: [],
          group: null,
          parent: null,
        },
      ]),
    ),
    relations: new Map(
      relations.map((one): [string, DrawnRelation] => [
        one.id,
        { ...one, source: 'a', target: 'b', status: null, faded: false, members: [one.id] },
      ]),
    ),
  }));

function patch<T extends { readonly id: string }>(
  before: ReadonlyMap<string, T>,
  diff: { added: readonly T[]; changed: readonly T[]; removed: readonly string[] },
): Map<string, T> {
  const after = new Map(before);
  for (const gone of diff.removed) after.delete(gone);
  for (const item of [...diff.added, ...diff.changed]) after.set(item.id, item);
  return after;
}

describe('the difference of two scenes', () => {
  test('turns the one into the other', () => {
    fc.assert(
      fc.property(scene, scene, (before, after) => {
        const diff = diffScenes(before, after);
        expect({
          entities: patch(before.entities, diff.entities),
          relations: patch(before.relations, diff.relations),
        }).toEqual({ entities: new Map(after.entities), relations: new Map(after.relations) });
      }),
    );
  });

  test('touches nothing that stays the same', () => {
    const nothing = { added: [], changed: [], removed: [] };
    fc.assert(
      fc.property(scene, (same) => {
        expect(diffScenes(same, structuredClone(same))).toEqual({
          entities: nothing,
          relations: nothing,
        });
      }),
    );
  });
});
