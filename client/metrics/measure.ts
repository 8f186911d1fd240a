import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { Metric, Metrics, Shape } from '../graph/metrics.ts';

/** Numbers between 0 and 1 that come in the same order every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Entities and relations in an order of their own, so that the order in which they came changes nothing. Nodes are named
 * by place, for ids are anything and the answers come as objects.
 */
function graphOf({ ids, ends }: Shape, type: 'directed' | 'undirected'): [Graph, string[]] {
  const graph = new Graph({ type, multi: false, allowSelfLoops: false });
  const sorted = [...ids].sort();
  const places = new Map(sorted.map((id, place) => [id, place]));
  for (const place of sorted.keys()) graph.addNode(String(place));
  const placeOf = (index: number): number => places.get(ids[index] ?? '') ?? 0;
  const pairs = ends
    .map(([source, target]): [number, number] => {
      const [a, b] = [placeOf(source), placeOf(target)];
      return type === 'undirected' && a > b ? [b, a] : [a, b];
    })
    .filter(([a, b]) => a !== b)
    .sort(([a, b], [c, d]) => a - c || b - d);
  for (const [source, target] of pairs) {
    graph.updateEdge(String(source), String(target), (old) => ({
      weight: Number(old['weight'] ?? 0) + 1,
    }));
  }
  return [graph, sorted];
}

function byId(
  found: Readonly<Record<string, number>>,
  sorted: readonly string[],
): Map<string, number> {
  return new Map(sorted.map((id, place) => [id, found[String(place)] ?? 0]));
}

/** Communities numbered from the largest; of equally large ones the one with the first id comes first. */
function numbered(found: ReadonlyMap<string, number>): Map<string, number> {
  const members = new Map<number, string[]>();
  for (const [id, community] of found) {
    const known = members.get(community);
    if (known === undefined) members.set(community, [id]);
    else known.push(id);
  }
  const order = [...members.values()]
    .map((ids) => ids.sort())
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return new Map(order.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
}

function pageRank(shape: Shape): Map<string, number> {
  const [graph, sorted] = graphOf(shape, 'directed');
  if (graph.order === 0) return new Map();
  const options = { getEdgeWeight: 'weight', maxIterations: 1_000, tolerance: 1e-9 };
  return byId(pagerank(graph, options), sorted);
}

function between(shape: Shape): Map<string, number> {
  const [graph, sorted] = graphOf(shape, 'undirected');
  // Of two or fewer, none lies between others.
  if (graph.order < 3) return byId({}, sorted);
  return byId(betweenness(graph, { getEdgeWeight: null }), sorted);
}

function communities(shape: Shape): Map<string, number> {
  const [graph, sorted] = graphOf(shape, 'undirected');
  if (graph.size === 0) return numbered(new Map(sorted.map((id, place) => [id, place])));
  return numbered(byId(louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) }), sorted));
}

/** Works out the metrics asked for. The same shape gives the same answer, in whatever order it came. */
export function measure(shape: Shape, wanted: readonly Metric[]): Metrics {
  return {
    pageRank: wanted.includes('pageRank') ? pageRank(shape) : new Map(),
    betweenness: wanted.includes('betweenness') ? between(shape) : new Map(),
    communities: wanted.includes('communities') ? communities(shape) : new Map(),
  };
}
