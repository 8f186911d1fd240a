import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/model.ts';
import type { Scene } from '../../graph/scene.ts';
import { relationIdOf } from './elements.ts';

/** What a person does on the canvas with pointer or finger, told in ids of what is drawn. */
export interface HandEvents {
  /** `more`: the key that adds to what is chosen is held. */
  onEntity(id: string, more: boolean): void;
  onOpenEntity(id: string): void;
  onGroup(members: readonly string[], more: boolean): void;
  onOpenGroup(key: string): void;
  onRelations(ids: readonly string[]): void;
  onNothing(): void;
  /** The pointer came onto something drawn, or left it. */
  onPointed(drawnId: string | null): void;
  /** A box was drawn around discs. */
  onBoxed(ids: readonly string[]): void;
}

/** Events with the discs that moved, in ids of what is drawn. */
interface DragEvents {
  onDragged(places: ReadonlyMap<string, Point>): void;
  /** What moves along with a disc. */
  alongWith(id: string): readonly string[];
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

function moreKey(event: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
  return shiftKey || ctrlKey || metaKey;
}

/** Listens to taps, boxes and the pointer passing over. */
export function listenToHand(
  cy: Core,
  container: HTMLElement,
  drawn: Scene,
  events: HandEvents,
): void {
  cy.on('tap', (event) => {
    if (event.target === cy) events.onNothing();
  });
  cy.on('tap', 'node', (event) => {
    const id = (event.target as NodeSingular).id();
    const entity = drawn.entities.get(id);
    if (entity === undefined) return;
    if (entity.group === null) events.onEntity(id, moreKey(event));
    else events.onGroup(membersOf(drawn, id), moreKey(event));
  });
  cy.on('dbltap', 'node', (event) => {
    const id = (event.target as NodeSingular).id();
    const group = drawn.entities.get(id)?.group ?? null;
    if (group === null) events.onOpenEntity(id);
    else events.onOpenGroup(group);
  });
  cy.on('tap', 'edge', (event) => {
    const id = (event.target as EdgeSingular).id();
    const relation = drawn.relations.get(relationIdOf(id));
    if (relation !== undefined) events.onRelations(relation.members);
  });
  let pointed: string | null = null;
  const point = (id: string | null): void => {
    if (id === pointed) return;
    pointed = id;
    container.style.cursor = id === null ? '' : 'pointer';
    events.onPointed(id);
  };
  // Who leaves the canvas from a disc and comes back onto it is told of as moving only.
  cy.on('mouseover mousemove', 'node, edge', (event) => {
    point((event.target as NodeSingular | EdgeSingular).id());
  });
  // Of discs and lines, and of the canvas itself.
  cy.on('mouseout', () => {
    point(null);
  });

  // The canvas tells of each disc in the box by itself, after the box was let go.
  let boxed: string[] | null = null;
  cy.on('boxend', () => {
    boxed = [];
    queueMicrotask(() => {
      if (boxed !== null && boxed.length > 0) events.onBoxed(boxed);
      boxed = null;
    });
  });
  cy.on('box', 'node', (event) => {
    boxed?.push((event.target as NodeSingular).id());
  });
}

/** The entities a drawn disc, group or frame holds. */
export function membersOf(drawn: Scene, id: string): readonly string[] {
  const entity = drawn.entities.get(id);
  if (entity === undefined) return [];
  if (entity.group === null) return [id];
  if (entity.members.length > 0) return entity.members;
  return [...drawn.entities.values()].flatMap((one) => (one.parent === id ? [one.id] : []));
}

/** Lets discs be dragged: all that are chosen together, a frame with what it holds. One drag is told once. */
export function listenToDrags(cy: Core, events: DragEvents): void {
  let along: { node: NodeSingular; from: Point }[] = [];
  let start: Point = { x: 0, y: 0 };
  cy.on('grab', 'node', (event) => {
    const node = event.target as NodeSingular;
    start = { ...node.position() };
    along = events
      .alongWith(node.id())
      .filter((id) => id !== node.id())
      .map((id) => cy.getElementById(id) as NodeSingular)
      .filter((other) => other.nonempty() && !other.grabbed() && !node.children().contains(other))
      .map((other) => ({ node: other, from: { ...other.position() } }));
  });
  cy.on('drag', 'node', (event) => {
    if (along.length === 0) return;
    const { x, y } = (event.target as NodeSingular).position();
    cy.batch(() => {
      for (const { node, from } of along) {
        node.position({ x: from.x + x - start.x, y: from.y + y - start.y });
      }
    });
  });
  cy.on('dragfree', 'node', (event) => {
    const node = event.target as NodeSingular;
    const moved = node.isParent() ? node.children().toArray() : [node];
    const all = [...moved, ...along.map((one) => one.node)];
    along = [];
    events.onDragged(new Map(all.map((one) => [one.id(), rounded(one.position())])));
  });
}
