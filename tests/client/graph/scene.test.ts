import { expect, test } from '@jest/globals';
import { drawingOf } from '../../../client/graph/drawing.ts';
import type { Gathering } from '../../../client/graph/gather.ts';
import type { Entity } from '../../../client/graph/model.ts';
import { sceneOf } from '../../../client/graph/scene.ts';
import type { Schema } from '../../../client/graph/schema.ts';
import { EMPTY_VIEW } from '../../../client/graph/view.ts';

const SCHEMA: Schema = {
  entityCount: 3_001,
  entityTypes: new Map(),
  relationTypes: new Map(),
  documents: [],
};

test('of a hub in closed groups only what is drawn is named, and that once', () => {
  const named: string[] = [];
  const entities = new Map(
    Array.from({ length: 3_001 }, (_, index): [string, Entity] => {
      const id = `e${index}`;
      return [
        id,
        {
          id,
          type: index === 0 ? 'Hub' : `T${index % 3}`,
          get name() {
            named.push(id);
            return id;
          },
          nameEn: null,
          degree: 1,
        },
      ];
    }),
  );
  const view = { ...EMPTY_VIEW, ids: [...entities.keys()] };
  const scene = sceneOf(view, { entities, relations: new Map() }, SCHEMA, 'zh');
  const clusters: Gathering = {
    keyOf: (id) => entities.get(id)?.type ?? null,
    faceOf: (word) => ({ word, colour: '#000000', icon: null }),
    open: new Set(),
  };
  const drawn = drawingOf(scene, {
    gathering: null,
    clusters,
    bundled: false,
    placeOf: () => undefined,
  });
  const labels = (): string[] => [...drawn.entities.values()].map(({ label }) => label);
  expect(labels()).toEqual(['T1\n1000', 'T2\n1000', 'T0\n1000', 'e0']);
  expect(labels()).toHaveLength(4);
  expect(named).toEqual(['e0']);
});
