import { expect, test } from '@jest/globals';
import { beginningsFrom } from '../../../client/api/beginnings.ts';
import type { Entity } from '../../../client/graph/model.ts';

const entity = (name: string, type: string, degree: number): Entity => ({
  id: `${type}:${name}`,
  type,
  name,
  nameEn: null,
  degree,
});
const names = (entities: readonly Entity[]) => entities.map(({ name }) => name);

test('a graph without figures begins at the best-connected of each type', () => {
  const { hubs, samples, figures } = beginningsFrom(
    [],
    [
      entity('李白', 'Poet', 9),
      entity('长安', 'City', 30),
      entity('杜甫', 'Poet', 12),
      entity('王维', 'Poet', 0),
      entity('一个名字很长的诗人，搜索框里放不下', 'Poet', 11),
    ],
  );
  expect(names(hubs)).toEqual(['长安', '杜甫']);
  expect(names(samples)).toEqual(['李白']);
  expect(figures).toEqual([]);
});

test('names to try are of types that no view begins at, as far as there are any', () => {
  const types = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const landmarks = types.flatMap((type, at) => [
    entity(`${type}1`, type, 100 - at),
    entity(`${type}2`, type, 50 - at),
  ]);
  const { hubs, samples } = beginningsFrom([], landmarks);
  expect(names(hubs)).toEqual(['A1', 'B1', 'C1', 'D1', 'E1']);
  expect(names(samples).slice(0, 3)).toEqual(['F1', 'G1', 'A2']);
  expect(samples).toHaveLength(8);
});

test('an empty graph has no beginnings', () => {
  expect(beginningsFrom([], [])).toEqual({ hubs: [], samples: [], figures: [] });
});
