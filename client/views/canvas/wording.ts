import type { Core, EdgeCollection, EdgeSingular, NodeSingular } from 'cytoscape';
import { wordsThatFit } from '../../graph/line-words.ts';
import type { Calling, DiscAt } from '../../graph/line-words.ts';
import type { Scene } from '../../graph/scene.ts';
import { relationIdOf } from './elements.ts';
import { isFrame } from './problem.ts';

/** Words are chosen anew when nothing has moved for so long. */
const PAUSE_MS = 80;

/** Which relations bear their words, told anew whenever the drawing comes to rest. */
export interface Wording {
  /** What is marked has changed. */
  refresh(): void;
  end(): void;
}

/** Lets relations bear their words where these fit, and where `callingOf` calls for them. */
export function createWording(
  cy: Core,
  drawn: Scene,
  callingOf: (edge: EdgeSingular) => Calling,
): Wording {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let moved = false;

  const discs = (): DiscAt[] =>
    [...drawn.entities.values()].flatMap((entity) => {
      const node = cy.getElementById(entity.id) as NodeSingular;
      if (isFrame(entity) || node.empty()) return [];
      return [{ label: entity.label, size: entity.size, at: node.position() }];
    });
  const sizeOf = (id: string): number => drawn.entities.get(id)?.size ?? 0;
  const fitting = (edges: EdgeCollection): ReadonlySet<string> =>
    wordsThatFit(
      discs,
      edges.map((edge: EdgeSingular) => ({
        id: edge.id(),
        label: drawn.relations.get(relationIdOf(edge.id()))?.label ?? '',
        calling: callingOf(edge),
        place: () => ({
          from: edge.source().position(),
          to: edge.target().position(),
          middle: edge.midpoint(),
          hidden: (sizeOf(edge.source().id()) + sizeOf(edge.target().id())) / 2,
        }),
      })),
    );

  const refresh = (): void => {
    const edges = cy.edges();
    const fit = fitting(edges);
    const changed = edges.filter((edge) => edge.hasClass('fits') !== fit.has(edge.id()));
    if (changed.nonempty()) changed.toggleClass('fits');
  };

  const rest = (): void => {
    timer = null;
    if (cy.destroyed()) return;
    if (moved) stir();
    else refresh();
    moved = false;
  };
  const stir = (): void => {
    moved = true;
    timer ??= setTimeout(rest, PAUSE_MS);
  };
  cy.on('position add remove data', stir);

  return {
    refresh() {
      if (timer === null) refresh();
    },
    end() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
