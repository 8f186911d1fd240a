import cytoscape from 'cytoscape';
import type { Core, NodeSingular, StylesheetJson } from 'cytoscape';
import { scaleOf, SMALL_SCALE } from '../../graph/canvas-scale.ts';
import type { Scale } from '../../graph/canvas-scale.ts';
import { inPolygon } from '../../graph/lasso.ts';
import type { Point } from '../../graph/model.ts';
import type { DrawnEntity, Scene } from '../../graph/scene.ts';
import { canvasStyle } from '../../graph/style.ts';
import type { Palette } from '../../graph/style.ts';
import type { Arranged } from '../../state/canvas-handle.ts';
import { createArranging } from './arranging.ts';
import { createDraw } from './draw.ts';
import { listenToDrags, listenToHand, membersOf } from './hand.ts';
import type { HandEvents } from './hand.ts';
import type { LayoutService } from './layout-service.ts';
import { createMarking } from './marking.ts';
import type { Marks } from './marking.ts';
import { relationIdOf } from './elements.ts';
import { tellMenus } from './menu-events.ts';
import type { MenuTarget } from './menu-events.ts';
import { createMotion } from './motion.ts';
import type { Traits } from './problem.ts';
import { createViewport } from './viewport.ts';
import { createWording } from './wording.ts';

/** What happens on the canvas. */
export interface CanvasEvents extends Omit<HandEvents, 'onPointed'> {
  /** The menu of something was asked for, at a place of the window. */
  onMenu(target: MenuTarget, at: Point): void;
  onMoved(places: ReadonlyMap<string, Point>): void;
  /** New entities came to stand. */
  onSettled(places: ReadonlyMap<string, Point>): void;
  /** A layout is under way, or ended. */
  onArranging(under: boolean): void;
  traitsOf(entity: DrawnEntity): Traits;
}

/** What the canvas shows, and how what is new in it is to be arranged. */
export interface Shown {
  readonly scene: Scene;
  readonly settled: ReadonlyMap<string, Point>;
  readonly layout: string;
}

/** The one holder of the Cytoscape instance. */
export interface Canvas {
  /** Turns what is drawn into the scene, touching only what differs. */
  apply(shown: Shown): void;
  mark(marks: Marks): void;
  restyle(palette: Palette): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** Lays everything out anew, but for what is pinned. */
  arrange(layout: string): Promise<Arranged>;
  stop(): void;
  /** Shows these as large as they can be. */
  fitTo(ids: readonly string[]): void;
  /** Where in the window an entity is drawn; `null` where it is not. */
  placeOf(id: string): Point | null;
  /** Pans just so far that an entity can be seen. */
  reveal(id: string): void;
  /** The entities whose discs lie inside a shape drawn on the canvas, in its pixels. */
  inside(shape: readonly Point[]): readonly string[];
  /** Where everything drawn stands now. */
  places(): Map<string, Point>;
  destroy(): void;
}

/** What of the renderer may be changed while it runs. */
interface Renderer {
  hideEdgesOnViewport: boolean;
  textureOnViewport: boolean;
}

/** Creates the canvas in an element. `still` says whether motion is unwanted, asked each time. */
export function createCanvas(
  container: HTMLElement,
  firstPalette: Palette,
  events: CanvasEvents,
  layouts: LayoutService,
  still: () => boolean,
): Canvas {
  let palette = firstPalette;
  let scale: Scale = SMALL_SCALE;
  const style = (): StylesheetJson => canvasStyle(palette, scale);
  const cy: Core = cytoscape({
    container,
    style: style(),
    minZoom: 0.03,
    maxZoom: 3,
    boxSelectionEnabled: true,
    autounselectify: true,
  });
  const viewport = createViewport(cy, still);
  const motion = createMotion(still);
  const draw = createDraw(cy, motion);
  const marking = createMarking(cy, draw.drawn);
  const wording = createWording(cy, draw.drawn, (edge) => marking.callingOf(edge));
  const arranging = createArranging({ cy, draw, motion, viewport, layouts, events });

  const idsOf = (drawnIds: readonly string[]): string[] => [
    ...new Set(drawnIds.flatMap((id) => membersOf(draw.drawn, id))),
  ];
  listenToHand(cy, container, draw.drawn, {
    ...events,
    onPointed: (id) => {
      marking.point(id);
      wording.refresh();
    },
    onBoxed: (ids) => {
      events.onBoxed(idsOf(ids));
    },
  });
  tellMenus(cy, relationIdOf, (target, at) => {
    const drawn = target?.kind === 'entity' ? draw.drawn.entities.get(target.id) : undefined;
    if (drawn === undefined || drawn.group === null) {
      events.onMenu(target, at);
      return;
    }
    // A group's menu is that of what it holds.
    events.onGroup(membersOf(draw.drawn, drawn.id), false);
    events.onMenu(null, at);
  });
  listenToDrags(cy, {
    alongWith: (id) => {
      const chosen = cy.nodes('.chosen').map((node) => node.id());
      return chosen.length > 1 && chosen.includes(id) ? chosen : [];
    },
    onDragged: (places) => {
      events.onMoved(arranging.entityPlaces(places));
    },
  });

  const rescale = (scene: Scene): void => {
    const next = scaleOf(scene);
    if (JSON.stringify(next) === JSON.stringify(scale)) return;
    scale = next;
    cy.style(style());
    const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
    renderer.hideEdgesOnViewport = scale.restless;
    renderer.textureOnViewport = scale.picture;
  };

  return {
    apply(shown) {
      // What grows is restyled before it comes, what shrinks after it went: either way there is less to restyle.
      const grows = shown.scene.entities.size >= draw.drawn.entities.size;
      if (grows) rescale(shown.scene);
      void arranging.show(shown).then(() => {
        if (cy.destroyed()) return;
        if (!grows) rescale(draw.drawn);
        marking.refresh();
        wording.refresh();
      });
    },
    mark(next) {
      marking.show(next);
      wording.refresh();
    },
    restyle(next) {
      palette = next;
      cy.style(style());
    },
    fit: () => {
      viewport.fit();
    },
    fitTo(ids) {
      const wanted = new Set(ids);
      const shown = [...draw.drawn.entities.values()].filter(
        ({ id, members }) => wanted.has(id) || members.some((member) => wanted.has(member)),
      );
      viewport.fitTo(new Map(shown.map(({ id }) => [id, cy.getElementById(id).position()])));
    },
    placeOf(id) {
      const node = cy.getElementById(id);
      if (node.empty()) return null;
      const { x, y } = node.renderedPosition();
      const frame = container.getBoundingClientRect();
      return { x: frame.x + x, y: frame.y + y };
    },
    zoomBy: (factor) => {
      viewport.zoomBy(factor);
    },
    reveal: (id) => {
      viewport.reveal(id);
    },
    arrange: (layout) => arranging.arrange(layout),
    stop: () => {
      layouts.stop();
    },
    inside(shape) {
      const within = cy
        .nodes()
        .filter((node) => !node.isParent() && inPolygon(node.renderedPosition(), shape));
      return idsOf(within.map((node: NodeSingular) => node.id()));
    },
    places: () => new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    destroy() {
      layouts.stop();
      wording.end();
      cy.destroy();
    },
  };
}
