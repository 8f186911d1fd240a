import cytoscape from 'cytoscape';
import type { Core, ElementDefinition } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Point } from '../graph/model.ts';
import { untidiness } from '../graph/tidiness.ts';
import type { LayoutProblem, Places } from './layout.ts';
import { sequence } from './sequence.ts';
import { settle } from './settle.ts';
import { spread } from './spread.ts';

cytoscape.use(fcose);

/** How hard is tried, by size: small graphs several times from other beginnings, large ones bit by bit. */
interface Effort {
  readonly tries: number;
  /** Continuations of one try; after each there is something to show. */
  readonly rounds: number;
  readonly iterations: number;
}

function effortFor(count: number): Effort {
  if (count <= 30) return { tries: 8, rounds: 1, iterations: 1500 };
  if (count <= 80) return { tries: 4, rounds: 1, iterations: 1200 };
  if (count <= 160) return { tries: 2, rounds: 1, iterations: 700 };
  return { tries: 1, rounds: 3, iterations: 200 };
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

function elements({ nodes, frames, lines }: LayoutProblem): ElementDefinition[] {
  const framed = new Set(frames);
  const ids = new Set(nodes.map(({ id }) => id));
  return [
    ...frames.map((id): ElementDefinition => ({ group: 'nodes', data: { id } })),
    ...nodes.map(({ id, at, width, height, parent }): ElementDefinition => ({
      group: 'nodes',
      data: {
        id,
        width,
        height,
        ...(parent !== null && framed.has(parent) ? { parent } : {}),
      },
      position: { ...at },
    })),
    ...lines
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ source, target }, index): ElementDefinition => ({
        group: 'edges',
        data: { id: `line ${index}`, source, target },
      })),
  ];
}

function start(cy: Core, problem: LayoutProblem, attempt: number): void {
  const fixed = new Set(problem.fixed);
  const random = sequence(problem.seed + attempt);
  for (const { id, at } of problem.nodes) {
    const turned =
      attempt === 0 || fixed.has(id)
        ? at
        : { x: at.x + 160 * (random() - 0.5), y: at.y + 160 * (random() - 0.5) };
    cy.getElementById(id).position({ ...turned });
  }
}

function placesIn(cy: Core, problem: LayoutProblem): Map<string, Point> {
  return new Map(
    problem.nodes.map(({ id }) => [id, { ...cy.getElementById(id).position() }] as const),
  );
}

/**
 * The force layout around what is fixed: several times over for a small graph, the tidiest kept; for a large one in
 * rounds that go on from each other.
 */
export function* forceRounds(problem: LayoutProblem): Generator<Places> {
  const { nodes, lines, fixed } = problem;
  const { tries, rounds, iterations } = effortFor(nodes.length);
  const anything = fixed.length === 0;
  const held = new Set(fixed);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node[width]', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: elements(problem),
  });
  const constraint = nodes
    .filter(({ id }) => held.has(id))
    .map(({ id, at }) => ({ nodeId: id, position: { ...at } }));
  let best = Infinity;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    start(cy, problem, attempt);
    for (let round = 0; round < rounds; round += 1) {
      const options = {
        name: 'fcose',
        quality: 'proof',
        randomize: anything && round === 0 && nodes.length > 2,
        animate: false,
        fit: false,
        packComponents: false,
        tile: anything,
        numIter: iterations,
        idealEdgeLength: () => 84,
        nodeRepulsion: () => 9000,
        edgeElasticity: () => 0.4,
        gravity: 0.3,
        nodeSeparation: 110,
        ...(constraint.length > 0 ? { fixedNodeConstraint: constraint } : {}),
      };
      withSeed(problem.seed + attempt * 31 + round, () => {
        cy.layout(options).run();
      });
      const places = settle(problem, spread(problem, placesIn(cy, problem)));
      if (tries === 1) {
        yield places;
        continue;
      }
      const cost = untidiness({ places, lines });
      if (cost >= best) continue;
      best = cost;
      yield places;
      if (cost === 0) {
        cy.destroy();
        return;
      }
    }
  }
  cy.destroy();
}
