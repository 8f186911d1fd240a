import { describe, expect, test } from '@jest/globals';
import { VALUES_AT_ONCE } from '../../../client/api/api.ts';
import { ApiFailure } from '../../../client/api/failure.ts';
import type { Values } from '../../../client/graph/values.ts';
import { explorerOn } from './fake-api.ts';

function reader(): { asked: string[][]; values: (ids: readonly string[]) => Promise<Values> } {
  const asked: string[][] = [];
  return {
    asked,
    values: (ids) => {
      asked.push([...ids]);
      return Promise.resolve(new Map(ids.map((id) => [id, { id, said: `of ${id}` }])));
    },
  };
}

/** Lets every question under way be answered. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

const leaves = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `leaf${index}`);

describe('values of properties', () => {
  test('nothing is asked while nobody needs them', async () => {
    const { asked, values } = reader();
    const { actions, store } = explorerOn(3, { values });
    await actions.add(['hub', ...leaves(3)]);
    await settled();
    expect(asked).toEqual([]);
    expect(store.getState().values.size).toBe(0);
  });

  test('entities and relations on the canvas are read in bulk, and once', async () => {
    const { asked, values } = reader();
    const { actions, store } = explorerOn(150, { values });
    await actions.add(['hub', ...leaves(150)]);
    actions.needValues();
    actions.needValues();
    await settled();
    expect(asked.map(({ length }) => length)).toEqual([VALUES_AT_ONCE, 301 - VALUES_AT_ONCE]);
    expect(store.getState().values.size).toBe(301);
    expect(store.getState().values.get('hub>HAS>leaf9')).toEqual({
      id: 'hub>HAS>leaf9',
      said: 'of hub>HAS>leaf9',
    });
    expect(store.getState().valuesRead.status).toBe('ready');
  });

  test('they keep up with the canvas while somebody needs them, and no longer', async () => {
    const { asked, values } = reader();
    const { actions } = explorerOn(4, { values });
    const release = actions.needValues();
    await actions.add(['hub']);
    await settled();
    await actions.add(['leaf0']);
    await settled();
    actions.hide(['leaf0']);
    actions.undo();
    await settled();
    release();
    release();
    await actions.add(['leaf1']);
    await settled();
    expect(asked).toEqual([['hub'], ['leaf0', 'hub>HAS>leaf0']]);
  });

  test('what is gone from the graph is asked for once', async () => {
    const { asked } = reader();
    const values = (ids: readonly string[]): Promise<Values> => {
      asked.push([...ids]);
      return Promise.resolve(new Map());
    };
    const { actions, store } = explorerOn(1, { values });
    await actions.add(['hub']);
    actions.needValues();
    await settled();
    expect(asked).toEqual([['hub']]);
    expect(store.getState().values.get('hub')).toEqual({});
  });

  test('a failure stands until it is tried again', async () => {
    const { asked, values } = reader();
    let broken = true;
    const { actions, store } = explorerOn(2, {
      values: (ids) => (broken ? Promise.reject(new ApiFailure('away')) : values(ids)),
    });
    await actions.add(['hub', 'leaf0']);
    actions.needValues();
    await settled();
    expect(store.getState().valuesRead).toMatchObject({
      status: 'failed',
      failure: { kind: 'away' },
    });
    await actions.add(['leaf1']);
    await settled();
    expect(asked).toEqual([]);
    broken = false;
    actions.readValuesAgain();
    await settled();
    expect(store.getState().valuesRead.status).toBe('ready');
    expect(store.getState().values.size).toBe(5);
  });
});
