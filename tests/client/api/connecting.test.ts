/** @jest-environment node */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connected, IDS_AT_ONCE, questions } from '../../../client/api/connecting.ts';
import type { Answer } from '../../../client/api/connecting.ts';
import type { Entity, Relation } from '../../../client/graph/model.ts';

function named(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index}`);
}

test('every fresh id meets every other id in some question, none is too large, every fresh entity is asked for', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(900), (freshCount, presentCount) => {
      const [fresh, present] = [named('f', freshCount), named('p', presentCount)];
      const asked = questions(fresh, present);
      const groups = asked.map(({ ids }) => new Set(ids));
      expect(groups.every((group) => group.size <= IDS_AT_ONCE)).toBe(true);
      const brought = new Set(asked.flatMap(({ ids, entities }) => (entities ? ids : [])));
      expect(fresh.every((id) => brought.has(id))).toBe(true);
      for (const one of [fresh.at(0), fresh.at(251), fresh.at(-1)]) {
        if (one === undefined) continue;
        for (const other of [...fresh, ...present]) {
          expect(groups.some((group) => group.has(one) && group.has(other))).toBe(true);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test.each([
  [500, 0, 1],
  [1, 499, 1],
  [1_000, 0, 6],
  [2_000, 0, 28],
  [500, 1_000, 9],
])('%i fresh ones beside %i take %i questions', (fresh, present, count) => {
  expect(questions(named('f', fresh), named('p', present))).toHaveLength(count);
});

test('an answer that was cut short is asked again in parts, until nothing is missing', async () => {
  const ids = named('f', 30);
  const relations = ids.flatMap((source) =>
    ids.map((target): Relation => ({
      id: `${source}>${target}`,
      type: 'TIED',
      source,
      target,
      status: null,
      period: null,
    })),
  );
  const most = 100;
  const ask = (wanted: readonly string[], entities: boolean): Promise<Answer> => {
    const here = new Set(wanted);
    const between = relations.filter(({ source, target }) => here.has(source) && here.has(target));
    const found = wanted.map((id): Entity => ({
      id,
      type: 'T',
      name: id,
      nameEn: null,
      degree: 1,
    }));
    return Promise.resolve({
      truncated: between.length > most,
      entities: entities ? found : [],
      relations: between.slice(0, most),
    });
  };
  const all = await connected(ids, [], ask);
  expect(all.entities).toHaveLength(ids.length);
  expect(new Set(all.relations.map(({ id }) => id)).size).toBe(relations.length);
});
