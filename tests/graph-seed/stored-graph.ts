import type { Writer } from '../../server/neo4j/database.ts';

export interface StoredNode {
  readonly labels: readonly string[];
  readonly props: Readonly<Record<string, unknown>>;
}
export interface StoredRelation {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export interface StoredGraph {
  readonly nodes: readonly StoredNode[];
  readonly relations: readonly StoredRelation[];
}

/** The whole database but for the Load node, in a fixed order. */
export async function storedGraph(reader: Pick<Writer, 'read'>): Promise<StoredGraph> {
  const nodes = await reader.read({
    text: 'MATCH (n) WHERE NOT n:Load RETURN labels(n) AS labels, properties(n) AS props',
    params: {},
  });
  const relations = await reader.read({
    text: 'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS props',
    params: {},
  });
  return {
    nodes: (nodes as unknown as StoredNode[])
      .map(({ labels, props }) => ({ labels: [...labels].sort(), props }))
      .sort(byId),
    relations: (relations as unknown as StoredRelation[]).sort(byEnds),
  };
}

export function byId(a: StoredNode, b: StoredNode): number {
  return compare(String(a.props['id']), String(b.props['id']));
}

export function byEnds(a: StoredRelation, b: StoredRelation): number {
  return compare(key(a), key(b));
}

function key({ from, type, to, props }: StoredRelation): string {
  return [from, type, to, String(props['id'])].join(' ');
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
