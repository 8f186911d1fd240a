import type { Core } from 'cytoscape';
import type { Point } from '../../graph/model.ts';
import { untidiness } from '../../graph/tidiness.ts';

/** A repeatable sequence of numbers in [0, 1) (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Runs something with a seeded `Math.random`. The layout takes no generator of its own, and it runs in one go, so that
 * nothing else can draw from the sequence meanwhile.
 */
function withSeed(seed: number, run: () => void): void {
  const random = Math.random;
  Math.random = sequence(seed);
  try {
    run();
  } finally {
    Math.random = random;
  }
}

/** Rounds of the layout: fewer for larger graphs, so that it stays within a few hundred milliseconds. */
function rounds(count: number): number {
  return Math.round(Math.max(120, Math.min(1500, 90_000 / Math.max(1, count))));
}

/** How often the layout is tried with another beginning: more for small graphs, where it costs little. */
function tries(count: number): number {
  if (count <= 30) return 8;
  if (count <= 80) return 4;
  return count <= 160 ? 2 : 1;
}

type Places = Map<string, Point>;

function placesOf(cy: Core): Places {
  return new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

function putBack(cy: Core, places: Places): void {
  cy.batch(() => {
    for (const [id, place] of places) cy.getElementById(id).position({ ...place });
  });
}

/** Turns the beginnings of what may move about the middle of them all, so that another try goes another way. */
function turned(places: Places, fixed: ReadonlySet<string>, attempt: number): Places {
  const random = sequence(attempt);
  return new Map(
    [...places].map(([id, place]) => {
      if (attempt === 0 || fixed.has(id)) return [id, place];
      return [id, { x: place.x + 160 * (random() - 0.5), y: place.y + 160 * (random() - 0.5) }];
    }),
  );
}

function layOutOnce(cy: Core, fixed: ReadonlySet<string>, before: Places, seed: number): Places {
  const anything = fixed.size === 0;
  const constraint = [...fixed].flatMap((nodeId) => {
    const position = before.get(nodeId);
    return position === undefined ? [] : [{ nodeId, position }];
  });
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: anything && cy.nodes().length > 2,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    packComponents: false,
    tile: anything,
    numIter: rounds(cy.nodes().length),
    idealEdgeLength: () => 115,
    nodeRepulsion: () => 9000,
    edgeElasticity: () => 0.4,
    gravity: 0.3,
    nodeSeparation: 110,
    ...(constraint.length > 0 ? { fixedNodeConstraint: constraint } : {}),
  };
  withSeed(seed, () => {
    cy.layout(options).run();
  });
  const after: Places = new Map();
  cy.nodes().forEach((node) => {
    const id = node.id();
    const { x, y } = (fixed.has(id) ? before.get(id) : undefined) ?? node.position();
    after.set(id, { x: Math.round(x), y: Math.round(y) });
  });
  return after;
}

/**
 * Lays the graph out around what stands, several times over for a small graph, and keeps the tidiest result. The same
 * graph from the same places comes out the same.
 *
 * @param fixed ids that must not move.
 * @returns where every entity ends; the fixed ones exactly where they were.
 */
export function layOut(cy: Core, fixed: ReadonlySet<string>): Map<string, Point> {
  const before = placesOf(cy);
  const lines = cy.edges().map((edge) => ({
    source: edge.source().id(),
    target: edge.target().id(),
  }));
  let best: { places: Places; cost: number } | null = null;
  for (let attempt = 0; attempt < tries(cy.nodes().length); attempt += 1) {
    putBack(cy, turned(before, fixed, attempt));
    const places = layOutOnce(cy, fixed, before, 20250320 + attempt);
    const cost = untidiness({ places, lines });
    if (best === null || cost < best.cost) best = { places, cost };
    if (best.cost === 0) break;
  }
  return best?.places ?? before;
}
