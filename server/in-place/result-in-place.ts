import type { InPlace } from '../../graph-seed/ontology.ts';
import type { ResultGraph, StubEnd } from '../console/result-graph.ts';
import { nativeOf } from '../console/typed.ts';
import type { TypedNode } from '../console/typed.ts';

/**
 * The graph of a result under the ids that the API gives the same entities and relations: see `layoutInPlace`. What is
 * called `id` there is nobody's key here.
 */
export function resultInPlace(graph: ResultGraph, inPlace: InPlace): ResultGraph {
  const nodes = graph.nodes.map((node) => ({ ...node, id: idInPlace(node, inPlace) }));
  const ids = new Map(nodes.map(({ elementId, id }) => [elementId, id]));
  const end = (one: StubEnd): StubEnd => ({ ...one, id: ids.get(one.elementId) ?? null });
  return {
    nodes,
    relationships: graph.relationships.map((one) => ({ ...one, id: null })),
    stubs: graph.stubs.map(({ relationship, source, target }) => ({
      relationship: { ...relationship, id: null },
      source: end(source),
      target: end(target),
    })),
  };
}

function idInPlace({ labels, properties, elementId }: TypedNode, { keys }: InPlace): string {
  const stored = nativeOf(properties) as Readonly<Record<string, unknown>>;
  for (const { label, property } of keys) {
    const key = stored[property];
    if (!labels.includes(label)) continue;
    if (typeof key === 'string' || typeof key === 'bigint' || typeof key === 'number') {
      return `${label}:${key}`;
    }
  }
  return elementId;
}
