import { entriesOf, tagOf } from './typed.ts';
import type { Typed, TypedNode, TypedRelationship } from './typed.ts';

/** An end of a relationship that was returned without it. */
export interface StubEnd {
  readonly elementId: string;
  readonly id: string | null;
  readonly returned: boolean;
}

/** A relationship of which not both ends were returned. */
export interface Stub {
  readonly relationship: TypedRelationship;
  readonly source: StubEnd;
  readonly target: StubEnd;
}

/** The graph that rows hold. */
export interface ResultGraph {
  readonly nodes: readonly TypedNode[];
  /** Those whose ends are both among the nodes. */
  readonly relationships: readonly TypedRelationship[];
  readonly stubs: readonly Stub[];
}

/**
 * Exactly what rows hold, nothing less and nothing more: nodes and relationships as such, in paths, and nested in lists
 * and maps, each once, in the order met.
 */
export function resultGraph(rows: readonly (readonly Typed[])[]): ResultGraph {
  const nodes = new Map<string, TypedNode>();
  const relationships = new Map<string, TypedRelationship>();
  const open: Typed[] = [];
  for (const row of rows) {
    // A stack of our own, for lists may be nested deeper than functions may call themselves.
    for (let at = row.length - 1; at >= 0; at -= 1) open.push(row[at] ?? null);
    while (open.length > 0) visit(open.pop() ?? null, open, nodes, relationships);
  }
  const all = Array.from(relationships.values());
  const end = (elementId: string): StubEnd => {
    const node = nodes.get(elementId);
    return { elementId, id: node?.id ?? null, returned: node !== undefined };
  };
  const isWhole = ({ source, target }: TypedRelationship): boolean =>
    nodes.has(source) && nodes.has(target);
  return {
    nodes: Array.from(nodes.values()),
    relationships: all.filter(isWhole),
    stubs: all
      .filter((one) => !isWhole(one))
      .map((relationship) => ({
        relationship,
        source: end(relationship.source),
        target: end(relationship.target),
      })),
  };
}

function visit(
  value: Typed,
  open: Typed[],
  nodes: Map<string, TypedNode>,
  relationships: Map<string, TypedRelationship>,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    pushAll(value as readonly Typed[], open);
    return;
  }
  const map = value as Readonly<Record<string, Typed>>;
  switch (tagOf(map)) {
    case 'node': {
      const node = map as unknown as TypedNode;
      if (!nodes.has(node.elementId)) nodes.set(node.elementId, node);
      return;
    }
    case 'relationship': {
      const relationship = map as unknown as TypedRelationship;
      if (!relationships.has(relationship.elementId)) {
        relationships.set(relationship.elementId, relationship);
      }
      return;
    }
    case 'path':
      pushAll(map['relationships'] as readonly Typed[], open);
      pushAll(map['nodes'] as readonly Typed[], open);
      return;
    case undefined:
    default:
      pushAll(
        entriesOf(map).map(([, part]) => part),
        open,
      );
  }
}

/** So that they come off the stack in their order. */
function pushAll(values: readonly Typed[], open: Typed[]): void {
  for (let at = values.length - 1; at >= 0; at -= 1) open.push(values[at] ?? null);
}
