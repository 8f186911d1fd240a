import { describe, expect, test } from '@jest/globals';
import { ApiFailure } from '../../../client/api/failure.ts';
import { currentView } from '../../../client/state/derived.ts';
import { explorerOn } from './fake-api.ts';

const GROUP = { relationType: 'HAS', direction: 'OUT', entityType: 'Leaf' } as const;

describe('expanding', () => {
  test('brings everything at once where it is little', async () => {
    const { store, actions } = explorerOn(12);
    await actions.add(['hub']);
    await actions.expand('hub');
    expect(currentView(store.getState()).ids).toHaveLength(13);
    expect(store.getState().chooser).toBeNull();
  });

  test('asks first where it is more', async () => {
    const { store, actions } = explorerOn(13);
    await actions.add(['hub']);
    await actions.expand('hub');
    expect(currentView(store.getState()).ids).toEqual(['hub']);
    expect(store.getState().chooser?.groups).toEqual({
      status: 'ready',
      value: [{ ...GROUP, count: 13 }],
    });
  });

  test('brings the next 25 of a group each time, whatever pages it takes, and then the rest', async () => {
    const { store, actions } = explorerOn(812);
    await actions.add(['hub']);
    const sizes: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      await actions.expandGroup('hub', GROUP);
      sizes.push(currentView(store.getState()).ids.length);
    }
    expect(sizes).toEqual([26, 51, 76, 101]);
    const small = explorerOn(30);
    await small.actions.add(['hub']);
    await small.actions.expandGroup('hub', GROUP);
    await small.actions.expandGroup('hub', GROUP);
    await small.actions.expandGroup('hub', GROUP);
    expect(currentView(small.store.getState()).ids).toHaveLength(31);
    expect(small.store.getState().history.done).toBe(3);
  });

  test('says when everything is there already', async () => {
    const { store, actions } = explorerOn(2);
    await actions.add(['hub']);
    await actions.expand('hub');
    await actions.expand('hub');
    expect(store.getState().notice).toEqual({ kind: 'complete', id: 'hub', count: 1 });
    expect(store.getState().history.done).toBe(2);
  });

  test('asks before the canvas becomes crowded, once, and goes on when told to', async () => {
    const { store, actions } = explorerOn(600);
    await actions.add(Array.from({ length: 500 }, (_, index) => `leaf${index}`));
    await actions.add(['hub']);
    expect(currentView(store.getState()).ids).toHaveLength(500);
    const { notice } = store.getState();
    expect(notice).toMatchObject({ kind: 'many', count: 1, total: 501 });
    if (notice?.kind === 'many') notice.go();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(currentView(store.getState()).ids).toHaveLength(501);
    expect(store.getState().notice).toBeNull();
    await actions.add(['leaf500']);
    expect(currentView(store.getState()).ids).toHaveLength(502);
  });

  test('a failure leaves the canvas as it was and can be tried again', async () => {
    let away = false;
    const { store, actions } = explorerOn(3, {
      expansion: (id) =>
        away
          ? Promise.reject(new ApiFailure('away'))
          : Promise.resolve([{ ...GROUP, count: id === 'hub' ? 3 : 0 }]),
    });
    await actions.add(['hub']);
    away = true;
    await actions.expand('hub');
    const { notice, busy } = store.getState();
    expect({ kind: notice?.kind, busy, ids: currentView(store.getState()).ids }).toEqual({
      kind: 'failed',
      busy: 0,
      ids: ['hub'],
    });
    away = false;
    if (notice?.kind === 'failed') notice.retry();
    while (currentView(store.getState()).ids.length < 4) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(store.getState().notice).toBeNull();
  });
});
