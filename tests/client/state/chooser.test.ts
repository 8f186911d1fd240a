import { describe, expect, test } from '@jest/globals';
import { ApiFailure } from '../../../client/api/failure.ts';
import { currentView } from '../../../client/state/derived.ts';
import { narrowNeighbours, sortNeighbours } from '../../../client/state/neighbour-reading.ts';
import { explorerOn } from './fake-api.ts';

const GROUP = { relationType: 'HAS', direction: 'OUT', entityType: 'Leaf' } as const;

const neighbour = (id: string, degree: number, nameEn: string | null = null) => ({
  entity: { id, type: 'Leaf', name: id, nameEn, degree },
  relations: 1,
});

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the chooser', () => {
  test('says how many entities and how many relations an act brought', async () => {
    const { store, actions } = explorerOn(30);
    await actions.add(['hub']);
    await actions.choose('hub');
    await actions.expandGroup('hub', GROUP);
    expect(store.getState().chooser?.brought).toEqual({
      group: GROUP,
      entities: 25,
      relations: 25,
    });
    await actions.expandGroup('hub', GROUP);
    expect(store.getState().chooser?.brought).toEqual({ group: GROUP, entities: 5, relations: 5 });
  });

  test('lists a group far enough to order it, and says how far', async () => {
    const { store, actions } = explorerOn(812);
    await actions.add(['hub']);
    await actions.choose('hub');
    actions.openGroup(GROUP);
    await settled();
    const list = () => {
      const open = store.getState().chooser?.open;
      return open?.list.status === 'ready' ? open.list.value : null;
    };
    expect([list()?.read, list()?.total, list()?.neighbours.length]).toEqual([200, 812, 200]);
    await actions.moreNeighbours();
    expect(list()?.read).toBe(400);
  });

  test('brings the neighbours picked, and those alone', async () => {
    const { store, actions } = explorerOn(40);
    await actions.add(['hub']);
    await actions.choose('hub');
    actions.openGroup(GROUP);
    await settled();
    for (const id of ['leaf7', 'leaf9', 'leaf30', 'leaf9']) actions.pickNeighbour(id);
    await actions.addPicked();
    expect(currentView(store.getState()).ids).toEqual(['hub', 'leaf7', 'leaf30']);
    expect(store.getState().history.steps.at(-1)).toMatchObject({ kind: 'expand', group: GROUP });
    expect(store.getState().chooser?.open?.picked).toEqual([]);
  });

  test('a failure half-way leaves canvas and list, and can be tried again', async () => {
    let away = false;
    const { store, actions } = explorerOn(600, {
      neighbours: (id, group, after) => {
        if (away) return Promise.reject(new ApiFailure('away'));
        const start = Number(after ?? 0);
        const lines = Array.from({ length: 50 }, (_, index) => ({
          relation: {
            id: `r${start + index}`,
            type: 'HAS',
            source: id,
            target: `leaf${start + index}`,
            status: null,
            period: null,
          },
          other: neighbour(`leaf${start + index}`, 1).entity,
          statement: null,
        }));
        return Promise.resolve({
          lines,
          total: 600,
          next: group === null ? null : String(start + 50),
        });
      },
    });
    await actions.add(['hub']);
    await actions.choose('hub');
    actions.openGroup(GROUP);
    await settled();
    away = true;
    await actions.moreNeighbours();
    expect(store.getState().chooser?.open).toMatchObject({
      more: 'failed',
      list: { status: 'ready' },
    });
    await actions.expandGroup('hub', GROUP);
    expect(store.getState().chooser?.failure?.failure.kind).toBe('away');
    expect(currentView(store.getState()).ids).toEqual(['hub']);
    away = false;
    await actions.expandGroup('hub', GROUP);
    expect(store.getState().chooser?.failure).toBeNull();
    expect(currentView(store.getState()).ids).toHaveLength(26);
  });

  test('several are expanded together, as one step, and at most ten', async () => {
    const { store, actions } = explorerOn(12, {
      expansion: (id) => Promise.resolve([{ ...GROUP, count: id === 'hub' ? 4 : 0 }]),
    });
    await actions.add(['hub', 'leaf0']);
    await actions.expand(['hub', 'leaf0']);
    expect(store.getState().history.steps.at(-1)).toMatchObject({
      kind: 'expandMany',
      from: ['hub', 'leaf0'],
    });
    const many = Array.from({ length: 12 }, (_, index) => `leaf${index}`);
    await actions.expand(many);
    expect(store.getState().chooser).toMatchObject({ ids: many.slice(0, 10), asked: 12 });
  });
});

describe('neighbours read', () => {
  const read = [neighbour('b', 3), neighbour('a', 9, 'Alpha'), neighbour('c', 3)];

  test.each([
    ['most', ['a', 'b', 'c']],
    ['least', ['b', 'c', 'a']],
  ] as const)('come in order: %s', (order, ids) => {
    expect(sortNeighbours(read, order).map(({ entity }) => entity.id)).toEqual(ids);
  });

  test('are narrowed by either name and by what is shown', () => {
    const ids = (search: string, only: ReadonlySet<string> | null) =>
      narrowNeighbours(read, search, only).map(({ entity }) => entity.id);
    expect(ids('ALPH', null)).toEqual(['a']);
    expect(ids(' ', new Set(['c', 'x']))).toEqual(['c']);
    expect(ids('b', new Set(['c']))).toEqual([]);
  });
});
