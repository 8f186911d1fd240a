import { inferOntology } from '../../../graph-seed/exchange/infer-ontology.ts';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import type { WritableGraph } from '../../../graph-seed/exchange/write-graph.ts';
import type { ListedGraph } from './arbitrary-graph.ts';

/** An ontology of two types and a relation, as it would be taken from data. */
export const ONTOLOGY: Ontology = inferOntology(
  [
    { name: 'Person', count: 2, properties: [{ name: 'born', count: 1, kinds: ['date'] }] },
    { name: '公司', count: 1, properties: [] },
  ],
  [{ name: 'ACTED_IN', count: 1, properties: [], from: ['Person'], to: ['公司'] }],
);

/** A graph in memory as one that can be written. */
export function listed({ nodes, relations }: ListedGraph, ontology = ONTOLOGY): WritableGraph {
  return {
    nodes: () => streamed(nodes),
    relations: () => streamed(relations),
    ontology,
  };
}

async function* streamed<T>(list: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* list;
}
