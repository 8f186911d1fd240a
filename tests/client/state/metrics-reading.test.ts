import { expect, test } from '@jest/globals';
import type { Metric, Shape } from '../../../client/graph/metrics.ts';
import { PLAIN_LOOK } from '../../../client/graph/look.ts';
import { measure } from '../../../client/metrics/measure.ts';
import { explorerOn } from './fake-api.ts';

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

test('metrics keep up with the canvas while the view is drawn with them', async () => {
  const asked: (readonly [number, readonly Metric[]])[] = [];
  const { actions, store } = explorerOn(3, {}, (shape: Shape, wanted) => {
    asked.push([shape.ids.length, wanted]);
    return Promise.resolve(measure(shape, wanted));
  });
  await actions.add(['hub', 'leaf0']);
  await settled();
  expect(asked).toEqual([]);
  actions.take({ kind: 'style', look: { ...PLAIN_LOOK, size: { by: 'pageRank' } } });
  await settled();
  await actions.add(['leaf1', 'leaf2']);
  await settled();
  actions.move(new Map([['hub', { x: 1, y: 2 }]]));
  await settled();
  expect(asked).toEqual([
    [2, ['pageRank']],
    [4, ['pageRank']],
  ]);
  expect([...store.getState().metrics.pageRank.keys()].sort()).toEqual([
    'hub',
    'leaf0',
    'leaf1',
    'leaf2',
  ]);
  expect(store.getState().metricsRead.status).toBe('ready');
});

test('what cannot be worked out is said, and tried again when the canvas changes', async () => {
  let broken = true;
  const { actions, store } = explorerOn(3, {}, (shape, wanted) =>
    broken ? Promise.reject(new Error('no worker')) : Promise.resolve(measure(shape, wanted)),
  );
  await actions.add(['hub']);
  actions.take({ kind: 'style', look: { ...PLAIN_LOOK, colour: 'community' } });
  await settled();
  expect(store.getState().metricsRead.status).toBe('failed');
  broken = false;
  await actions.add(['leaf0']);
  await settled();
  expect(store.getState().metricsRead.status).toBe('ready');
  expect(store.getState().metrics.communities.size).toBe(2);
});
