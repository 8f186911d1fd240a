import { iconUri, inkOn } from '../graph/icon.ts';
import { labelLines } from '../graph/label.ts';
import type { Language, Status } from '../graph/model.ts';
import { STATUSES } from '../graph/model.ts';
import type { DrawnEntity, DrawnRelation, Scene } from '../graph/scene.ts';
import type { Schema } from '../graph/schema.ts';
import { ENTITY } from './found-graph.ts';
import type { FoundGraph } from './found-graph.ts';
import { plain } from './literal.ts';
import type { Entries, NodeValue, RelationValue } from './values.ts';

/** Nodes drawn at the most. */
export const DRAWN_LIMIT = 500;

const PLAIN_COLOUR = '#6b7280';
const STUB_COLOUR = '#b6bdc6';

function propertyOf(properties: Entries, name: string): string | null {
  const value = properties.find(([key]) => key === name)?.[1];
  return value === undefined || value.kind === 'null' ? null : plain(value);
}

/** What a node is called: by its name in the language, else by its title, id or label. */
export function nodeName({ labels, properties, id }: NodeValue, language: Language): string {
  const [own, other] = language === 'zh' ? ['', 'En'] : ['En', ''];
  for (const key of [`name${own}`, `name${other}`, `title${own}`, `title${other}`]) {
    const name = propertyOf(properties, key);
    if (name !== null && name !== '') return name;
  }
  return id ?? labels[0] ?? '';
}

/** The label that says what a node is: its own before the one that every entity bears. */
export function typeOf({ labels }: NodeValue): string {
  return labels.find((label) => label !== ENTITY) ?? labels[0] ?? '';
}

function drawnNode(node: NodeValue, schema: Schema, language: Language): DrawnEntity {
  const type = schema.entityTypes.get(typeOf(node));
  const colour = type?.colour ?? PLAIN_COLOUR;
  return {
    id: node.elementId,
    label: labelLines(nodeName(node, language)).join('\n'),
    colour,
    icon: iconUri(type?.icon ?? null, inkOn(colour)),
    size: 40,
    pinned: false,
    faded: false,
    members: [],
    inside: [],
    group: null,
    parent: null,
    position: null,
  };
}

/** An end that was not returned: a small dashed ring, which is how the canvas draws what is pinned. */
function drawnStub(id: string): DrawnEntity {
  return {
    id,
    label: '…',
    colour: STUB_COLOUR,
    icon: null,
    size: 22,
    pinned: true,
    faded: false,
    members: [],
    inside: [],
    group: null,
    parent: null,
    position: null,
  };
}

function statusOf({ properties }: RelationValue): Status | null {
  const written = propertyOf(properties, 'status')?.toUpperCase();
  return STATUSES.find((one) => one === written) ?? null;
}

function drawnRelation(relation: RelationValue, schema: Schema, language: Language): DrawnRelation {
  const { elementId: id, source, target, type } = relation;
  const label = schema.relationTypes.get(type)?.[language] ?? type;
  return { id, source, target, label, status: statusOf(relation), faded: false, members: [id] };
}

/** The scene of a graph: its nodes, a stub for each end that is not among them, and its relations. */
export function resultScene(graph: FoundGraph, schema: Schema, language: Language): Scene {
  const entities = new Map<string, DrawnEntity>();
  for (const node of graph.nodes.values()) {
    if (entities.size >= DRAWN_LIMIT) break;
    entities.set(node.elementId, drawnNode(node, schema, language));
  }
  for (const id of graph.missing) if (entities.size < DRAWN_LIMIT) entities.set(id, drawnStub(id));
  const relations = new Map<string, DrawnRelation>();
  for (const relation of graph.relations.values()) {
    if (entities.has(relation.source) && entities.has(relation.target))
      relations.set(relation.elementId, drawnRelation(relation, schema, language));
  }
  return { entities, relations };
}

/** A graph with more nodes and relations, its stubs reckoned anew. */
export function withMore(
  graph: FoundGraph,
  nodes: readonly NodeValue[],
  relations: readonly RelationValue[],
): FoundGraph {
  const allNodes = new Map(graph.nodes);
  for (const node of nodes) allNodes.set(node.elementId, node);
  const allRelations = new Map(graph.relations);
  for (const relation of relations) allRelations.set(relation.elementId, relation);
  return {
    nodes: allNodes,
    relations: allRelations,
    missing: graph.missing.filter((id) => !allNodes.has(id)),
  };
}
