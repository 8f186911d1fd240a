/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawingOf } from '../../../client/graph/drawing.ts';
import { bundle, gather } from '../../../client/graph/gather.ts';
import type { Gathering } from '../../../client/graph/gather.ts';
import { STATUSES } from '../../../client/graph/model.ts';
import type { DrawnEntity, DrawnRelation, Scene } from '../../../client/graph/scene.ts';

const KEYS = ['A', 'B', 'toString', null] as const;

function entity(id: string): DrawnEntity {
  return {
    id,
    label: id,
    colour: '#000000',
    icon: null,
    size: 40,
    pinned: false,
    faded: false,
    members: [],
    inside: [],
    group: null,
    parent: null,
    position: null,
  };
}

interface Case {
  readonly scene: Scene;
  readonly keys: ReadonlyMap<string, string | null>;
  readonly open: ReadonlySet<string>;
}

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    keys: fc.array(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 9 }),
    relations: fc.array(
      fc.tuple(
        fc.nat(8),
        fc.nat(8),
        fc.constantFrom(...STATUSES, null),
        fc.constantFrom('发布', '位于'),
      ),
      { maxLength: 24 },
    ),
    open: fc.subarray(['A', 'B', 'toString']),
  })
  .map(({ keys, relations, open }) => {
    // An entity may be called as a group would be.
    const ids = keys.map((_, index) => (index === 3 ? 'group A' : `e${index}`));
    const drawn = relations.flatMap(([from, to, status, label], index): DrawnRelation[] => {
      const [source, target] = [ids[from], ids[to]];
      if (source === undefined || target === undefined) return [];
      const id = `r${index}`;
      return [{ id, source, target, label, status, faded: false, members: [id] }];
    });
    return {
      scene: {
        entities: new Map(ids.map((id) => [id, entity(id)])),
        relations: new Map(drawn.map((one) => [one.id, one])),
      },
      keys: new Map(ids.map((id, index) => [id, keys[index] ?? null])),
      open: new Set(open),
    };
  });

function gathering({ keys, open }: Case): Gathering {
  return {
    keyOf: (id) => keys.get(id) ?? null,
    faceOf: (key) => ({ word: key, colour: '#000000', icon: null }),
    open,
  };
}

const nowhere = (): undefined => undefined;

/** Every relation that the drawing tells of, as often as it tells it. */
function told({ entities, relations }: Scene): string[] {
  return [
    ...[...relations.values()].flatMap(({ members }) => members),
    ...[...entities.values()].flatMap(({ inside }) => inside),
  ].sort();
}

describe('gathering', () => {
  test('counts every relation exactly once, bundled or not', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const ids = [...one.scene.relations.keys()].sort();
        const gathered = gather(one.scene, gathering(one), nowhere);
        expect(told(gathered)).toEqual(ids);
        expect(told(bundle(gathered))).toEqual(ids);
        expect(told(bundle(one.scene))).toEqual(ids);
      }),
    );
  });

  test('holds every entity exactly once, and every line ends on something drawn', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { entities, relations } = gather(one.scene, gathering(one), nowhere);
        const held = [...entities.values()].flatMap(({ id, group, members }) =>
          group === null ? [id] : members,
        );
        expect(held.sort()).toEqual([...one.scene.entities.keys()].sort());
        for (const { source, target } of relations.values()) {
          expect([entities.has(source), entities.has(target)]).toEqual([true, true]);
          // A frame is no end of a relation.
          const ends = [entities.get(source), entities.get(target)];
          expect(ends.every((end) => end?.group === null || end?.members.length !== 0)).toBe(true);
        }
      }),
    );
  });

  test('with every group open nothing is lost: without frames it is the scene', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const all = { ...gathering(one), open: new Set(['A', 'B', 'toString']) };
        const { entities, relations } = gather(one.scene, all, nowhere);
        const back = [...entities.values()]
          .filter(({ group }) => group === null)
          .map((each): [string, DrawnEntity] => [each.id, { ...each, parent: null }]);
        expect(new Map(back)).toEqual(one.scene.entities);
        expect(relations).toEqual(one.scene.relations);
      }),
    );
  });

  test('never draws what is firm and what is announced as one', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const drawn = bundle(gather(one.scene, gathering(one), nowhere));
        for (const { status, members } of drawn.relations.values()) {
          for (const id of members) expect(one.scene.relations.get(id)?.status).toBe(status);
        }
      }),
    );
  });

  test('stands in the middle of its members', () => {
    const scene: Scene = {
      entities: new Map(['a', 'b'].map((id) => [id, entity(id)])),
      relations: new Map(),
    };
    const places = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 100, y: 50 }],
    ]);
    const one: Case = {
      scene,
      keys: new Map([
        ['a', 'A'],
        ['b', 'A'],
      ]),
      open: new Set(),
    };
    const drawn = gather(scene, gathering(one), (id) => places.get(id));
    expect([...drawn.entities.values()]).toMatchObject([
      { label: 'A\n2', members: ['a', 'b'], position: { x: 50, y: 25 } },
    ]);
  });
});

describe('a drawing', () => {
  const plain = (ids: readonly string[]): Scene => ({
    entities: new Map(ids.map((id) => [id, entity(id)])),
    relations: new Map(),
  });
  const byFirst = (open: readonly string[]): Gathering => ({
    keyOf: (id) => id.charAt(0),
    faceOf: (word) => ({ word, colour: '#000000', icon: null }),
    open: new Set(open),
  });
  const scene = plain(['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4']);
  const drawn = (gathering: Gathering | null, clusters: Gathering, limit: number): string[] =>
    [
      ...drawingOf(
        scene,
        { gathering, clusters, bundled: false, placeOf: nowhere },
        limit,
      ).entities.values(),
    ].map(({ label }) => label.replace('\n', ' '));

  test('is the scene while that fits', () => {
    expect(drawn(null, byFirst([]), 7)).toEqual([...scene.entities.keys()]);
  });

  test('comes as closed groups where it does not', () => {
    expect(drawn(null, byFirst([]), 6)).toEqual(['a 3', 'b 4']);
  });

  test('opens what fits, and leaves the rest closed', () => {
    expect(drawn(null, byFirst(['b', 'a']), 6)).toEqual(['a 3', 'b', 'b1', 'b2', 'b3', 'b4']);
  });

  test('is gathered by type where the groups asked for are still too many', () => {
    const single: Gathering = { ...byFirst([]), keyOf: (id) => id };
    expect(drawn(single, byFirst([]), 6)).toEqual(['a 3', 'b 4']);
  });
});
