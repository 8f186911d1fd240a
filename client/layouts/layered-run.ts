import { graphlib, layout } from '@dagrejs/dagre';
import type { Point } from '../graph/model.ts';
import type { LayoutProblem, Places } from './layout.ts';
import { cellOf, inRows } from './rows.ts';
import { centred, settle } from './settle.ts';

/** With more than this the exact ranking takes too long; the quick one is nearly as good. */
const EXACT = 250;

/** Sources above targets, layer by layer, with few crossings. */
export function layers(problem: LayoutProblem): Places {
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 24,
    ranksep: 70,
    ranker: problem.nodes.length > EXACT ? 'longest-path' : 'network-simplex',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const tied = new Set(
    problem.lines.flatMap(({ source, target }) => (source === target ? [] : [source, target])),
  );
  const loose = problem.nodes.filter(({ id }) => !tied.has(id));
  for (const { id, width, height } of problem.nodes) {
    if (tied.has(id)) graph.setNode(id, { width, height });
  }
  for (const { source, target } of problem.lines) {
    if (source !== target && graph.hasNode(source) && graph.hasNode(target))
      graph.setEdge(source, target);
  }
  layout(graph);
  const places = new Map<string, Point>();
  let [right, bottom] = [0, 0];
  for (const { id, height } of problem.nodes) {
    if (!tied.has(id)) continue;
    const { x, y } = graph.node(id) as Point;
    places.set(id, { x, y });
    right = Math.max(right, x);
    bottom = Math.max(bottom, y + height);
  }
  // What is tied to nothing has no layer: it stands in rows below.
  const cell = cellOf(loose);
  const wide = Math.max(right, Math.sqrt(loose.length * cell.width * cell.height * 1.6));
  const rows = inRows(loose, Math.max(1, Math.ceil(wide / cell.width)), cell);
  for (const [id, { x, y }] of rows.places) places.set(id, { x, y: bottom + cell.height + y });
  return settle(problem, centred(problem, places));
}
