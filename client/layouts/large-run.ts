import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { framed } from './framed.ts';
import type { LayoutProblem, Places } from './layout.ts';
import { sequence } from './sequence.ts';
import { centred, settle } from './settle.ts';
import { spread } from './spread.ts';

/** Iterations of each answer; every answer begins anew, so that it depends on nothing but its number. */
const ANSWERS = [25, 75, 200];
/** Strength of the repulsion: two tied discs come to stand some hundred pixels apart. */
const REPULSION = 250;
const GRAVITY = 4;
/** Pixels that a disc has to itself where everything begins. */
const ROOM = 90;

/** Where everything begins: spread over a round field; beside what is held, near where it stands, no two on one place. */
function beginning({ nodes, fixed, seed }: LayoutProblem): Places {
  const held = new Set(fixed);
  const random = sequence(seed);
  const reach = held.size > 0 ? ROOM : ROOM * Math.sqrt(nodes.length / Math.PI);
  return new Map(
    nodes.map(({ id, at }) => {
      if (held.has(id)) return [id, at];
      const from = held.size > 0 ? at : { x: 0, y: 0 };
      const [radius, angle] = [reach * Math.sqrt(random()), 2 * Math.PI * random()];
      return [id, { x: from.x + radius * Math.cos(angle), y: from.y + radius * Math.sin(angle) }];
    }),
  );
}

function attracted(problem: LayoutProblem, iterations: number): Places {
  const { nodes, lines, fixed } = problem;
  if (nodes.length < 2) return beginning(problem);
  const graph = new Graph({ type: 'undirected', multi: false });
  const held = new Set(fixed);
  for (const [id, { x, y }] of beginning(problem)) graph.addNode(id, { x, y, fixed: held.has(id) });
  for (const { source, target } of lines) {
    if (source !== target && graph.hasNode(source) && graph.hasNode(target))
      graph.mergeEdge(source, target);
  }
  const places = forceAtlas2(graph, {
    iterations,
    getEdgeWeight: null,
    settings: {
      barnesHutOptimize: true,
      barnesHutTheta: 1,
      scalingRatio: REPULSION,
      gravity: GRAVITY,
      slowDown: 1 + Math.log(nodes.length),
    },
  });
  return new Map(Object.entries(places));
}

/**
 * Many discs by force, with the repulsion reckoned by squares of the plane: answers of ever more iterations, the first
 * after so few that it is there within a second or two. Frames are arranged one by one.
 */
export function* largeForce(problem: LayoutProblem): Generator<Places> {
  for (const iterations of ANSWERS) {
    yield framed(problem, (part) => {
      const places = attracted(part, iterations);
      const middle = part.fixed.length > 0 ? places : centred(part, places);
      return settle(part, spread(part, middle));
    });
  }
}
