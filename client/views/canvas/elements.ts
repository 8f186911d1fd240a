import type { Core, EdgeSingular, ElementDefinition, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/model.ts';
import type { DrawnEntity, DrawnRelation } from '../../graph/scene.ts';
import { statusClass } from '../../graph/style.ts';

/** Relation ids share a name space with entity ids in Cytoscape; the sign keeps them apart. */
const RELATION_SIGN = 'relation ';

/** The id a relation is drawn under. */
export function drawnId(id: string): string {
  return RELATION_SIGN + id;
}

function entityClasses({ pinned, faded, group, members }: DrawnEntity): string[] {
  return [
    ...(pinned ? ['pinned'] : []),
    ...(faded ? ['faded'] : []),
    ...(group === null ? [] : [members.length === 0 ? 'frame' : 'group']),
  ];
}

function relationClasses({ status, faded, members }: DrawnRelation): string[] {
  return [
    statusClass(status),
    ...(faded ? ['faded'] : []),
    ...(members.length > 1 ? ['bundle'] : []),
  ];
}

/** The relation drawn under an id. */
export function relationIdOf(id: string): string {
  return id.slice(RELATION_SIGN.length);
}

/** What the style sheet reads of an entity. */
function entityData({ id, label, colour, size, icon }: DrawnEntity): Record<string, unknown> {
  return { id, label, colour, size, icon: icon ?? undefined };
}

/** Bundles grow with what they hold, and never become beams. */
function widthOf(count: number): number {
  return Math.round(10 * Math.min(7, 1.4 + 0.8 * Math.log2(count))) / 10;
}

function relationData({ label, members }: DrawnRelation): Record<string, unknown> {
  return { label, width: widthOf(members.length) };
}

export function entityElement(entity: DrawnEntity, position: Point): ElementDefinition {
  const { icon, ...rest } = entityData(entity);
  return {
    group: 'nodes',
    data: {
      ...rest,
      ...(icon === undefined ? {} : { icon }),
      ...(entity.parent === null ? {} : { parent: entity.parent }),
    },
    position: { ...position },
    classes: entityClasses(entity),
  };
}

export function relationElement(relation: DrawnRelation): ElementDefinition {
  const { id, source, target } = relation;
  return {
    group: 'edges',
    data: { id: drawnId(id), source, target, ...relationData(relation) },
    classes: relationClasses(relation),
  };
}

const ENTITY_CLASSES = ['pinned', 'faded', 'frame', 'group'];
const RELATION_CLASSES = ['faded', 'bundle'];

/** Brings a drawn disc up to date; marks set on it stay. */
export function updateNode(node: NodeSingular, before: DrawnEntity, after: DrawnEntity): void {
  const data = entityData(after);
  node.data(data);
  if (after.icon === null) node.removeData('icon');
  const wanted = new Set(entityClasses(after));
  for (const name of ENTITY_CLASSES) node.toggleClass(name, wanted.has(name));
  if (before.parent !== after.parent) node.move({ parent: after.parent });
}

/** Brings a drawn line up to date; one that ends elsewhere now is drawn anew. */
export function updateEdge(
  cy: Core,
  edge: EdgeSingular,
  before: DrawnRelation,
  after: DrawnRelation,
): void {
  if (before.source !== after.source || before.target !== after.target) {
    edge.remove();
    cy.add(relationElement(after));
    return;
  }
  edge.data(relationData(after));
  const wanted = new Set(relationClasses(after));
  edge.removeClass(statusClass(before.status)).addClass(statusClass(after.status));
  for (const name of RELATION_CLASSES) edge.toggleClass(name, wanted.has(name));
}
