import type { Core } from 'cytoscape';
import type { Scene } from '../../graph/scene.ts';
import { drawnId } from './elements.ts';

/** What is marked on the canvas. */
export interface Marks {
  readonly entities: readonly string[];
  readonly relation: string | null;
  readonly cursor: string | null;
}

export const NO_MARKS: Marks = { entities: [], relation: null, cursor: null };

/** Around what has more relations than this, their words show only under the pointer. */
const WORDED_AROUND = 14;

/** What stands on the canvas for something that may be inside a closed group or a bundle. */
function standsFor<T extends { readonly id: string; readonly members: readonly string[] }>(
  drawn: ReadonlyMap<string, T>,
  ids: readonly string[],
): Set<string> {
  const wanted = new Set(ids.filter((id) => !drawn.has(id)));
  const found = new Set(ids.filter((id) => drawn.has(id)));
  if (wanted.size === 0) return found;
  for (const { id, members } of drawn.values()) {
    if (members.some((member) => wanted.has(member))) found.add(id);
  }
  return found;
}

/** Shows what is chosen, what is near it, and where the keyboard stands; nothing moves by it. */
export function showMarks(cy: Core, drawn: Scene, { entities, relation, cursor }: Marks): void {
  cy.batch(() => {
    cy.elements('.chosen, .near, .worded, .cursor').removeClass('chosen near worded cursor');
    const chosen = standsFor(drawn.entities, entities);
    for (const id of chosen) {
      const node = cy.getElementById(id);
      node.addClass('chosen');
      if (chosen.size > 1) continue;
      const around = node.connectedEdges().addClass('near');
      if (around.length <= WORDED_AROUND) around.addClass('worded');
      node.neighborhood('node').addClass('near');
    }
    if (relation !== null) {
      for (const id of standsFor(drawn.relations, [relation])) {
        const edge = cy.getElementById(drawnId(id));
        edge.addClass('chosen');
        edge.connectedNodes().addClass('near');
      }
    }
    if (cursor !== null) cy.getElementById(cursor).addClass('cursor');
  });
}
