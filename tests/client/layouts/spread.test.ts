/** @jest-environment node */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overlap } from '../../../client/graph/label-box.ts';
import type { LayoutNode, LayoutProblem, Places } from '../../../client/layouts/layout.ts';
import { largeForce } from '../../../client/layouts/large-run.ts';
import { spread } from '../../../client/layouts/spread.ts';

const COORDINATE = fc.integer({ min: -120, max: 120 });

const nodes = fc.array(
  fc.record({
    width: fc.integer({ min: 34, max: 140 }),
    height: fc.integer({ min: 60, max: 90 }),
    at: fc.record({ x: COORDINATE, y: COORDINATE }),
  }),
  { minLength: 1, maxLength: 25 },
);

function problemOf(
  given: readonly Pick<LayoutNode, 'width' | 'height' | 'at'>[],
  fixed: readonly string[] = [],
): LayoutProblem {
  return {
    nodes: given.map((node, index) => ({
      ...node,
      id: `e${index}`,
      type: 'A',
      time: null,
      parent: null,
    })),
    frames: [],
    lines: [],
    fixed,
    seed: 1,
  };
}

function began({ nodes: all }: LayoutProblem): Places {
  return new Map(all.map(({ id, at }) => [id, at]));
}

function clear({ nodes: all }: LayoutProblem, places: Places): boolean {
  const boxes = all.map(({ id, width, height }) => ({
    ...(places.get(id) ?? { x: NaN, y: NaN }),
    width,
    height,
  }));
  return boxes.every((one, index) => boxes.slice(index + 1).every((other) => !overlap(one, other)));
}

test('no disc lies on another or on its name', () => {
  fc.assert(
    fc.property(nodes, (given) => {
      const problem = problemOf(given);
      expect(clear(problem, spread(problem, began(problem)))).toBe(true);
    }),
  );
});

test('what moves finds room between what is fixed', () => {
  // A wall of discs with gaps too narrow for another, and one in the middle of it.
  const node = { width: 100, height: 80 };
  const wall = Array.from({ length: 25 }, (_, index) => ({
    ...node,
    at: { x: 150 * (index % 5), y: 120 * Math.floor(index / 5) },
  }));
  const problem = problemOf(
    [...wall, { ...node, at: { x: 300, y: 260 } }, { ...node, at: { x: 310, y: 230 } }],
    wall.map((_, index) => `e${index}`),
  );
  expect(clear(problem, spread(problem, began(problem)))).toBe(true);
});

/** How many pairs of discs lie on each other, names included. */
function overlaps({ nodes: all }: LayoutProblem, places: Places): number {
  const boxes = all
    .map(({ id, width, height }) => ({
      ...(places.get(id) ?? { x: NaN, y: NaN }),
      width,
      height,
    }))
    .sort((one, other) => one.x - other.x);
  const widest = boxes.reduce((most, { width }) => (width > most ? width : most), 0);
  let count = 0;
  for (const [index, one] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other === undefined || other.x - one.x >= widest) break;
      if (overlap(one, other)) count += 1;
    }
  }
  return count;
}

/** A hub in the middle of so many, as wide as names make them. */
function star(count: number): LayoutProblem {
  const problem = problemOf(
    Array.from({ length: count }, (_, index) => ({
      width: 90 + (index % 4) * 10,
      height: index % 5 === 0 ? 56 : 71,
      at: { x: (index * 37) % 200, y: (index * 53) % 200 },
    })),
  );
  const lines = problem.nodes.slice(1).map(({ id }) => ({ source: 'e0', target: id }));
  return { ...problem, lines };
}

test('in a star of 2,000 no disc lies on another, in any answer', () => {
  const problem = star(2_000);
  const counts = [...largeForce(problem)].map((places) => overlaps(problem, places));
  expect(counts).toEqual([0, 0, 0]);
});

test('2,000 discs on one heap come apart, around some that are fixed', () => {
  const given = star(2_000);
  const problem = { ...given, fixed: ['e3', 'e600'] };
  const heap = new Map(
    problem.nodes.map(({ id, at }) => [id, id === 'e3' ? at : { x: 50, y: 50 }]),
  );
  heap.set('e600', { x: 400, y: 90 });
  const places = spread(problem, heap);
  expect(overlaps(problem, places)).toBe(0);
  expect([places.get('e3'), places.get('e600')]).toEqual([heap.get('e3'), heap.get('e600')]);
});

test('what is fixed stays, and the same comes out the same', () => {
  fc.assert(
    fc.property(nodes, (given) => {
      const problem = problemOf(given, ['e0', 'e2', 'e4']);
      const places = spread(problem, began(problem));
      for (const { id, at } of problem.nodes) {
        if (problem.fixed.includes(id)) expect(places.get(id)).toEqual(at);
      }
      expect(spread(problem, began(problem))).toEqual(places);
    }),
  );
});

test('what is clear already does not move', () => {
  const node = { width: 80, height: 70 };
  const problem = problemOf([
    { ...node, at: { x: 0, y: 0 } },
    { ...node, at: { x: 100, y: 0 } },
    { ...node, at: { x: 0, y: 90 } },
  ]);
  expect(spread(problem, began(problem))).toEqual(began(problem));
});
