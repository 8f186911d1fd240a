import type { NodeValue, RelationValue, Value } from './values.ts';

/** Exactly the nodes and relations that rows hold, by element id, however deep they stand. */
export interface FoundGraph {
  readonly nodes: ReadonlyMap<string, NodeValue>;
  readonly relations: ReadonlyMap<string, RelationValue>;
  /** Ends of relations that were not returned themselves. */
  readonly missing: readonly string[];
}

/** Reads the graph out of rows: nodes, relations and paths, in lists and maps as well. */
export function graphIn(rows: readonly (readonly Value[])[]): FoundGraph {
  const nodes = new Map<string, NodeValue>();
  const relations = new Map<string, RelationValue>();
  const visit = (value: Value): void => {
    if (value.kind === 'node') nodes.set(value.elementId, value);
    else if (value.kind === 'relationship') relations.set(value.elementId, value);
    else if (value.kind === 'list') value.items.forEach(visit);
    else if (value.kind === 'map') for (const [, one] of value.entries) visit(one);
    else if (value.kind === 'path') {
      value.nodes.forEach(visit);
      value.relationships.forEach(visit);
    }
  };
  for (const row of rows) row.forEach(visit);
  const missing = new Set<string>();
  for (const { source, target } of relations.values())
    for (const end of [source, target]) if (!nodes.has(end)) missing.add(end);
  return { nodes, relations, missing: [...missing] };
}

/** Ids that the nodes bear as entities of the graph, for the canvas and for GraphQL. */
export function entityIds({ nodes }: Pick<FoundGraph, 'nodes'>): readonly string[] {
  const ids = [...nodes.values()].flatMap(({ id, labels }) =>
    id !== null && labels.includes(ENTITY) ? [id] : [],
  );
  return [...new Set(ids)];
}

/** The label that every entity bears beside its own. */
export const ENTITY = 'Entity';
