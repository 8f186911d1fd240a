import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { METRICS } from '../../../client/graph/metrics.ts';
import type { Shape } from '../../../client/graph/metrics.ts';
import { measure } from '../../../client/metrics/measure.ts';

const shape: fc.Arbitrary<Shape> = fc
  .uniqueArray(fc.oneof(fc.constantFrom('__proto__', 'toString', '0', '10', '2'), fc.string()), {
    maxLength: 14,
  })
  .chain((ids) => {
    const place = fc.nat({ max: Math.max(0, ids.length - 1) });
    const ends = ids.length === 0 ? fc.constant([]) : fc.array(fc.tuple(place, place));
    return fc.record({ ids: fc.constant(ids), ends });
  });

/** The same shape with entities and relations in another order. */
function shuffled({ ids, ends }: Shape): Shape {
  const last = ids.length - 1;
  return {
    ids: [...ids].reverse(),
    ends: ends.map(([a, b]) => [last - a, last - b] as const).reverse(),
  };
}

describe('metrics', () => {
  test('the same shape gives the same answer, in whatever order it came', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const [one, other] = [measure(given, METRICS), measure(shuffled(given), METRICS)];
        for (const metric of METRICS) {
          expect(new Map([...one[metric]].sort())).toEqual(new Map([...other[metric]].sort()));
          expect([...one[metric].keys()].sort()).toEqual([...given.ids].sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  test('only what is asked for is worked out', () => {
    const found = measure({ ids: ['a', 'b'], ends: [[0, 1]] }, ['betweenness']);
    expect([found.pageRank.size, found.betweenness.size, found.communities.size]).toEqual([
      0, 2, 0,
    ]);
  });

  test('a bridge lies between, what is pointed at ranks high, and tight circles are communities', () => {
    // Two triangles joined by one line from c to d; everything of the second points at f.
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const ends = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 5],
      [3, 5],
      [6, 5],
      [6, 3],
    ] as const;
    const { pageRank, betweenness, communities } = measure({ ids, ends }, METRICS);
    const top = (found: ReadonlyMap<string, number>): string | undefined =>
      [...found].sort(([, a], [, b]) => b - a)[0]?.[0];
    expect(top(pageRank)).toBe('f');
    expect(top(betweenness)).toBe('d');
    expect(Object.fromEntries(communities)).toEqual({ a: 1, b: 1, c: 1, d: 0, e: 0, f: 0, g: 0 });
    const total = [...pageRank.values()].reduce((sum, value) => sum + value, 0);
    expect(total).toBeCloseTo(1, 5);
  });
});
