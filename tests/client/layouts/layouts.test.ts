/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Point } from '../../../client/graph/model.ts';
import type { LayoutProblem, Places } from '../../../client/layouts/layout.ts';
import { LAYOUTS, layoutOf } from '../../../client/layouts/layouts.ts';

const COORDINATE = fc.integer({ min: -400, max: 400 });

const problem: fc.Arbitrary<LayoutProblem> = fc
  .record({
    nodes: fc.array(
      fc.record({
        width: fc.integer({ min: 34, max: 120 }),
        height: fc.integer({ min: 60, max: 90 }),
        at: fc.record({ x: COORDINATE, y: COORDINATE }),
        type: fc.constantFrom('A', 'B', 'toString'),
        time: fc.constantFrom(null, '2024', '2025-03-20'),
        fixed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    ends: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }),
    someFixed: fc.boolean(),
  })
  .map(({ nodes, ends, someFixed }) => ({
    nodes: nodes.map(({ width, height, at, type, time }, index) => ({
      id: `e${index}`,
      width,
      height,
      at,
      type,
      time,
      parent: null,
    })),
    frames: [],
    lines: ends
      .filter(([a, b]) => a < nodes.length && b < nodes.length)
      .map(([a, b]) => ({ source: `e${a}`, target: `e${b}` })),
    fixed: someFixed ? nodes.flatMap(({ fixed }, index) => (fixed ? [`e${index}`] : [])) : [],
    seed: 7,
  }));

async function answers(layout: (typeof LAYOUTS)[number], given: LayoutProblem): Promise<Places[]> {
  const all: Places[] = [];
  for await (const places of layout.run(given)) all.push(places);
  return all;
}

function placeOf(places: Places, id: string): string {
  const { x, y } = places.get(id) ?? { x: NaN, y: NaN };
  return `${x} ${y}`;
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s', (id, layout) => {
  const runs = { numRuns: id === 'force' ? 12 : 60 };

  test('places everything, finitely, leaves what is fixed, and puts no two on one place', async () => {
    await fc.assert(
      fc.asyncProperty(problem, async (given) => {
        const all = await answers(layout, given);
        expect(all.length).toBeGreaterThan(0);
        for (const places of all) {
          expect([...places.keys()].sort()).toEqual(given.nodes.map((node) => node.id).sort());
          for (const { x, y } of places.values()) {
            expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
          }
          for (const { id: one, at } of given.nodes) {
            if (given.fixed.includes(one)) expect(places.get(one)).toEqual(at);
          }
          const moved = given.nodes.filter((node) => !given.fixed.includes(node.id));
          const taken = new Set(given.fixed.map((one) => placeOf(places, one)));
          for (const node of moved) {
            const place = placeOf(places, node.id);
            expect(taken.has(place)).toBe(false);
            taken.add(place);
          }
        }
      }),
      runs,
    );
  });

  test('comes out the same from the same graph', async () => {
    await fc.assert(
      fc.asyncProperty(problem, async (given) => {
        const [first, second] = [await answers(layout, given), await answers(layout, given)];
        expect(second).toEqual(first);
      }),
      { numRuns: id === 'force' ? 6 : 20 },
    );
  });
});

const star: LayoutProblem = {
  nodes: Array.from({ length: 8 }, (_, index) => ({
    id: `e${index}`,
    width: 60,
    height: 70,
    at: { x: 0, y: 0 },
    type: index < 3 ? 'A' : 'B',
    time: index % 3 === 0 ? null : `202${index % 3}`,
    parent: null,
  })),
  frames: [],
  lines: Array.from({ length: 7 }, (_, index) => ({ source: 'e0', target: `e${index + 1}` })),
  fixed: [],
  seed: 1,
};

async function last(id: string): Promise<Places> {
  const [places] = (await answers(layoutOf(id), star)).slice(-1);
  if (places === undefined) throw new Error(`${id} gave no answer.`);
  return places;
}

function xOf(places: Places, id: string): number {
  return places.get(id)?.x ?? NaN;
}

describe('what a layout is for', () => {
  test('layers put sources above targets', async () => {
    const places = await last('layered');
    const top = places.get('e0')?.y ?? NaN;
    for (const { target } of star.lines) expect(places.get(target)?.y).toBeGreaterThan(top);
  });

  test('circles put the most connected in the middle', async () => {
    const places = await last('concentric');
    const { x, y } = places.get('e0') ?? { x: NaN, y: NaN };
    const radii = star.lines.map(({ target }) => {
      const at = places.get(target) ?? { x: NaN, y: NaN };
      return Math.round(Math.hypot(at.x - x, at.y - y) / 5);
    });
    expect(new Set(radii).size).toBe(1);
  });

  test('time runs from left to right, the undated last', async () => {
    const places = await last('byTime');
    const of = (time: string | null): number[] =>
      star.nodes.filter((node) => node.time === time).map(({ id }) => xOf(places, id));
    expect(Math.max(...of('2021'))).toBeLessThan(Math.min(...of('2022')));
    expect(Math.max(...of('2022'))).toBeLessThan(Math.min(...of(null)));
  });

  test('types stand in blocks that do not overlap', async () => {
    const places = await last('byType');
    const of = (type: string, axis: 'x' | 'y'): number[] =>
      star.nodes
        .filter((node) => node.type === type)
        .map(({ id }) => places.get(id)?.[axis] ?? NaN);
    const apart = (axis: 'x' | 'y'): boolean => {
      const [a, b] = [of('A', axis), of('B', axis)];
      return Math.max(...b) < Math.min(...a) || Math.max(...a) < Math.min(...b);
    };
    expect(apart('x') || apart('y')).toBe(true);
  });

  test('many discs are arranged by force in several answers, the tied nearer than others', async () => {
    const count = 610;
    const ids = Array.from({ length: count }, (_, index) => `e${index}`);
    const [leaf] = star.nodes;
    if (leaf === undefined) throw new Error('The star has no discs.');
    const many: LayoutProblem = {
      ...star,
      nodes: ids.map((id) => ({ ...leaf, id })),
      lines: ids.slice(1).map((id, index) => ({ source: `e${index >> 2}`, target: id })),
      fixed: ['e7'],
    };
    const all = await answers(layoutOf('force'), many);
    expect(all.length).toBeGreaterThan(1);
    for (const places of all) {
      expect(new Set(ids.map((id) => placeOf(places, id))).size).toBe(count);
      expect(places.get('e7')).toEqual({ x: 0, y: 0 });
    }
    const places = all.at(-1) ?? new Map<string, Point>();
    const between = (one: string, other: string): number => {
      const [a, b] = [places.get(one), places.get(other)];
      return Math.hypot((a?.x ?? NaN) - (b?.x ?? NaN), (a?.y ?? NaN) - (b?.y ?? NaN));
    };
    const mean = (lengths: readonly number[]): number =>
      lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const tied = mean(many.lines.map(({ source, target }) => between(source, target)));
    const any = mean(ids.map((id, index) => between(id, `e${(index * 397 + 211) % count}`)));
    expect(tied).toBeLessThan(any / 2);
    const first = async (): Promise<unknown> => {
      for await (const answer of layoutOf('force').run({ ...many, fixed: [] })) return answer;
      return null;
    };
    expect(await first()).toEqual(await first());
  });

  test('an unknown name means the force layout', () => {
    expect(layoutOf('spiral').id).toBe('force');
  });
});
