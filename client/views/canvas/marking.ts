import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Calling } from '../../graph/line-words.ts';
import type { Scene } from '../../graph/scene.ts';
import { drawnId } from './elements.ts';

/** What is marked on the canvas. */
export interface Marks {
  readonly entities: readonly string[];
  readonly relation: string | null;
  /** The entity that the keyboard stands on. */
  readonly cursor: string | null;
}

/** Shows what is chosen, what is near it, where the keyboard stands and what is pointed at; nothing moves by it. */
export interface Marking {
  show(marks: Marks): void;
  /** Takes what the pointer is on, by its id on the canvas. */
  point(id: string | null): void;
  /** Marks anew what has come or changed since. */
  refresh(): void;
  /** How much the words of a line are called for. */
  callingOf(edge: EdgeSingular): Calling;
}

/** All lines of one bear their words up to so many; of more, those whose words fit. */
const WORDED_AROUND = 14;

/** Classes that stand for being called for by name. */
const ALWAYS = ['worded', 'hover', 'chosen', 'bundle'];

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

export function createMarking(cy: Core, drawn: Scene): Marking {
  let marks: Marks = { entities: [], relation: null, cursor: null };
  let pointed: string | null = null;
  /** Lines that bear their words before others do. */
  const first = { marked: new Set<string>(), pointed: new Set<string>() };

  /** Gives the lines of a disc a class where they are few; gives back the others. */
  const wordAround = (node: NodeSingular, few: string): Set<string> => {
    const around = node.connectedEdges();
    if (around.length > WORDED_AROUND) return new Set(around.map((edge) => edge.id()));
    around.addClass(few);
    return new Set();
  };

  const markAll = (): void => {
    cy.elements('.chosen, .near, .worded, .cursor').removeClass('chosen near worded cursor');
    first.marked = new Set();
    const chosen = standsFor(drawn.entities, marks.entities);
    for (const id of chosen) {
      const node = cy.getElementById(id) as NodeSingular;
      node.addClass('chosen');
      if (chosen.size > 1) continue;
      node.connectedEdges().addClass('near');
      node.neighborhood('node').addClass('near');
      first.marked = wordAround(node, 'worded');
    }
    if (marks.relation !== null) {
      for (const id of standsFor(drawn.relations, [marks.relation])) {
        const edge = cy.getElementById(drawnId(id));
        edge.addClass('chosen');
        edge.connectedNodes().addClass('near');
      }
    }
    if (marks.cursor !== null) {
      const node = cy.getElementById(marks.cursor) as NodeSingular;
      node.addClass('cursor');
      first.marked = new Set([...first.marked, ...wordAround(node, 'worded')]);
    }
  };

  const markPointed = (): void => {
    cy.elements('.hover').removeClass('hover');
    first.pointed = new Set();
    if (pointed === null) return;
    const element: NodeSingular | EdgeSingular = cy.getElementById(pointed);
    element.addClass('hover');
    if (element.isNode()) first.pointed = wordAround(element, 'hover');
  };

  return {
    show(next) {
      marks = next;
      cy.batch(markAll);
    },
    point(id) {
      pointed = id;
      cy.batch(markPointed);
    },
    refresh() {
      cy.batch(() => {
        markAll();
        markPointed();
      });
    },
    callingOf(edge) {
      if (ALWAYS.some((name) => edge.hasClass(name))) return 'always';
      const id = edge.id();
      return first.marked.has(id) || first.pointed.has(id) ? 'first' : 'fitting';
    },
  };
}
