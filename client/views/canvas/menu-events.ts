import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/model.ts';

/** What a menu was asked for: an entity, a relation, or `null` for the empty canvas. */
export type MenuTarget = { readonly kind: 'entity' | 'relation'; readonly id: string } | null;

function placeOf(event: EventObject): Point {
  const { x, y } = event.renderedPosition;
  const frame = event.cy.container()?.getBoundingClientRect();
  return { x: (frame?.x ?? 0) + x, y: (frame?.y ?? 0) + y };
}

/** Whether a finger, not a mouse, holds: a held mouse button is the beginning of a drag. */
function byTouch(event: EventObject): boolean {
  const original: unknown = event.originalEvent;
  return original instanceof Event && original.type.startsWith('touch');
}

/** Tells when the menu of something on the canvas is asked for, by the second button or by a long press. */
export function tellMenus(
  cy: Core,
  relationId: (id: string) => string,
  onMenu: (target: MenuTarget, at: Point) => void,
): void {
  const tell = (event: EventObject): void => {
    const target: unknown = event.target;
    if (target === cy) {
      onMenu(null, placeOf(event));
      return;
    }
    const element = target as NodeSingular;
    const id = element.id();
    onMenu(
      element.isNode() ? { kind: 'entity', id } : { kind: 'relation', id: relationId(id) },
      placeOf(event),
    );
  };
  cy.on('cxttap', tell);
  cy.on('taphold', (event) => {
    if (byTouch(event)) tell(event);
  });
  // The browser's own menu would cover this one.
  cy.container()?.addEventListener('contextmenu', (event) => {
    event.preventDefault();
  });
}
