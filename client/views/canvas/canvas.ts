import cytoscape from 'cytoscape';
import type {
  CollectionReturnValue,
  Core,
  ElementDefinition,
  NodeSingular,
  StylesheetJson,
} from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { diffScenes } from '../../graph/diff.ts';
import type { Point } from '../../graph/model.ts';
import { startingPlaces } from '../../graph/place.ts';
import { EMPTY_SCENE } from '../../graph/scene.ts';
import type { DrawnEntity, DrawnRelation, Scene } from '../../graph/scene.ts';
import { canvasStyle, statusClass } from '../../graph/style.ts';
import type { Palette } from '../../graph/style.ts';
import { layOut } from './layout.ts';
import { tellMenus } from './menu-events.ts';
import type { MenuTarget } from './menu-events.ts';

cytoscape.use(fcose);

/** What happens on the canvas. */
export interface CanvasEvents {
  onEntity(id: string): void;
  onOpenEntity(id: string): void;
  onRelation(id: string): void;
  onNothing(): void;
  /** The menu of something was asked for, at a place of the window. */
  onMenu(target: MenuTarget, at: Point): void;
  onMoved(id: string, to: Point): void;
  /** New entities came to stand, or all of them after `arrange`. */
  onSettled(places: ReadonlyMap<string, Point>): void;
}

/** What is marked on the canvas. */
export interface Marks {
  readonly entities: readonly string[];
  readonly relation: string | null;
  readonly cursor: string | null;
}

/** The one holder of the Cytoscape instance. */
export interface Canvas {
  /** Turns what is drawn into the scene, touching only what differs. */
  apply(scene: Scene, settled: ReadonlyMap<string, Point>): void;
  mark(marks: Marks): void;
  restyle(palette: Palette): void;
  fit(): void;
  /** Shows these as large as they can be. */
  fitTo(ids: readonly string[]): void;
  /** Where in the window an entity is drawn; `null` where it is not. */
  placeOf(id: string): Point | null;
  zoomBy(factor: number): void;
  /** Lays everything out anew, but for what is pinned; returns the new places. */
  arrange(): Map<string, Point>;
  /** Pans just so far that an entity can be seen. */
  reveal(id: string): void;
  destroy(): void;
}

const GROW_MS = 200;
/** With more relations than this, their words show only around what is chosen. */
const WORDED_RELATIONS = 12;
/** And around what has more relations than this, only under the pointer. */
const WORDED_AROUND = 14;
const NARROW = 760;

/** Pixels kept free around the graph when it is fitted: less on narrow screens. */
function padding(width: number): number {
  return width <= NARROW ? 28 : 56;
}

function entityElement(entity: DrawnEntity, position: Point): ElementDefinition {
  const { id, label, colour, icon, size, pinned } = entity;
  return {
    group: 'nodes',
    data: { id, label, colour, size, ...(icon === null ? {} : { icon }) },
    position: { ...position },
    classes: pinned ? ['pinned'] : [],
  };
}

function relationElement(relation: DrawnRelation): ElementDefinition {
  const { id, source, target, label, status } = relation;
  return { group: 'edges', data: { id, source, target, label }, classes: [statusClass(status)] };
}

/** Relation ids share a name space with entity ids in Cytoscape; the sign keeps them apart. */
const RELATION_SIGN = 'relation ';

/** Creates the canvas in an element. `still` says whether motion is unwanted, asked each time. */
export function createCanvas(
  container: HTMLElement,
  palette: Palette,
  events: CanvasEvents,
  still: () => boolean,
): Canvas {
  const cy: Core = cytoscape({
    container,
    style: canvasStyle(palette) as unknown as StylesheetJson,
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  let drawn: Scene = EMPTY_SCENE;
  let marks: Marks = { entities: [], relation: null, cursor: null };
  let fitted = false;
  const drawnId = (id: string): string => RELATION_SIGN + id;
  const relationId = (id: string): string => id.slice(RELATION_SIGN.length);

  cy.on('tap', (event) => {
    if (event.target === cy) events.onNothing();
  });
  cy.on('tap', 'node', (event) => {
    events.onEntity((event.target as NodeSingular).id());
  });
  cy.on('dbltap', 'node', (event) => {
    events.onOpenEntity((event.target as NodeSingular).id());
  });
  cy.on('tap', 'edge', (event) => {
    events.onRelation(relationId((event.target as NodeSingular).id()));
  });
  tellMenus(cy, relationId, (target, at) => {
    events.onMenu(target, at);
  });
  cy.on('dragfree', 'node', (event) => {
    const node = event.target as NodeSingular;
    const { x, y } = node.position();
    events.onMoved(node.id(), { x: Math.round(x), y: Math.round(y) });
  });
  cy.on('mouseover', 'node, edge', (event) => {
    container.style.cursor = 'pointer';
    (event.target as NodeSingular).addClass('hover');
  });
  cy.on('mouseout', 'node, edge', (event) => {
    container.style.cursor = '';
    (event.target as NodeSingular).removeClass('hover');
  });

  const showMarks = (): void => {
    cy.batch(() => {
      cy.elements().removeClass('chosen near worded cursor');
      for (const id of marks.entities) {
        const node = cy.getElementById(id);
        node.addClass('chosen');
        if (marks.entities.length > 1) continue;
        const around = node.connectedEdges().addClass('near');
        if (around.length <= WORDED_AROUND) around.addClass('worded');
        node.neighborhood('node').addClass('near');
      }
      if (marks.relation !== null) {
        const edge = cy.getElementById(drawnId(marks.relation));
        edge.addClass('chosen');
        edge.connectedNodes().addClass('near');
      }
      if (marks.cursor !== null) cy.getElementById(marks.cursor).addClass('cursor');
      cy.edges().toggleClass('crowded', cy.edges().length > WORDED_RELATIONS);
    });
  };

  const fit = (quiet = still(), elements: CollectionReturnValue = cy.elements()): void => {
    fitted = elements.length === cy.elements().length;
    if (elements.empty()) return;
    cy.stop();
    const before = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    cy.fit(elements, padding(cy.width()));
    if (cy.zoom() > 1.15) {
      cy.zoom(1.15);
      cy.center(elements);
    }
    const after = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    if (quiet) return;
    cy.viewport(before);
    cy.animate(after, { duration: GROW_MS, easing: 'ease-out-cubic' });
  };

  cy.on('dragpan scrollzoom pinchzoom', () => {
    fitted = false;
  });
  // A sheet from below takes half of a narrow canvas: what was all in view stays in view.
  cy.on('resize', () => {
    if (fitted && cy.width() <= NARROW) fit(true);
  });

  const outOfSight = (ids: Iterable<string>): boolean => {
    const { x1, y1, x2, y2 } = cy.extent();
    for (const id of ids) {
      const { x, y } = cy.getElementById(id).position();
      if (x < x1 || x > x2 || y < y1 || y > y2) return true;
    }
    return false;
  };

  /** New entities grow from what they hang on to where they belong. */
  const grow = (places: ReadonlyMap<string, Point>, origins: ReadonlyMap<string, Point>): void => {
    for (const [id, place] of places) {
      const node = cy.getElementById(id);
      const origin = origins.get(id);
      if (still() || origin === undefined) {
        node.position({ ...place });
        continue;
      }
      node.position({ ...origin });
      node.animate({ position: { ...place } }, { duration: GROW_MS, easing: 'ease-out-cubic' });
    }
  };

  const originOf = (id: string, fresh: ReadonlySet<string>): Point | undefined => {
    const parent = cy
      .getElementById(id)
      .neighborhood('node')
      .filter((node) => !fresh.has(node.id()))
      .first();
    return parent.nonempty() ? { ...(parent as NodeSingular).position() } : undefined;
  };

  const apply: Canvas['apply'] = (scene, settled) => {
    const diff = diffScenes(drawn, scene);
    const wasEmpty = drawn.entities.size === 0;
    const standing = new Map<string, Point>();
    for (const entity of scene.entities.values()) {
      const place = entity.position ?? settled.get(entity.id);
      if (place !== undefined) standing.set(entity.id, place);
    }
    // What is already drawn stands where it is, unless the view has put it elsewhere.
    for (const id of scene.entities.keys()) {
      const node = cy.getElementById(id);
      if (!standing.has(id) && node.nonempty()) standing.set(id, { ...node.position() });
    }
    const starts = startingPlaces(scene, standing);
    cy.batch(() => {
      for (const id of diff.relations.removed) cy.getElementById(drawnId(id)).remove();
      for (const id of diff.entities.removed) cy.getElementById(id).remove();
      for (const entity of diff.entities.changed) {
        const { data, classes } = entityElement(entity, { x: 0, y: 0 });
        const node = cy.getElementById(entity.id);
        node.data(data).toggleClass('pinned', classes?.includes('pinned') ?? false);
        const place = standing.get(entity.id);
        if (place !== undefined) node.position({ ...place });
      }
      cy.add(
        diff.entities.added.map((entity) =>
          entityElement(entity, standing.get(entity.id) ?? starts.get(entity.id) ?? { x: 0, y: 0 }),
        ),
      );
      for (const relation of diff.relations.changed) {
        const element = cy.getElementById(drawnId(relation.id));
        element.data('label', relation.label);
        element.classes([statusClass(relation.status)]);
      }
      cy.add(
        diff.relations.added.map((relation) => {
          const element = relationElement(relation);
          return { ...element, data: { ...element.data, id: drawnId(relation.id) } };
        }),
      );
    });
    drawn = scene;
    if (starts.size > 0) {
      const fresh = new Set(starts.keys());
      const places = layOut(cy, new Set(standing.keys()));
      const origins = new Map<string, Point>();
      for (const id of fresh) {
        const origin = originOf(id, fresh);
        if (origin !== undefined) origins.set(id, origin);
      }
      const arrived = new Map([...places].filter(([id]) => fresh.has(id)));
      for (const [id, place] of places) cy.getElementById(id).position({ ...place });
      if (wasEmpty || outOfSight(fresh)) fit();
      grow(arrived, origins);
      events.onSettled(arrived);
    } else if (wasEmpty && scene.entities.size > 0) {
      fit();
    }
    showMarks();
  };

  return {
    apply,
    mark(next) {
      marks = next;
      showMarks();
    },
    restyle(next) {
      cy.style(canvasStyle(next));
    },
    fit: () => {
      fit();
    },
    fitTo(ids) {
      const wanted = new Set(ids);
      fit(
        still(),
        cy.nodes().filter((node) => wanted.has(node.id())),
      );
    },
    placeOf(id) {
      const node = cy.getElementById(id);
      if (node.empty()) return null;
      const { x, y } = (node as NodeSingular).renderedPosition();
      const frame = container.getBoundingClientRect();
      return { x: frame.x + x, y: frame.y + y };
    },
    zoomBy(factor) {
      fitted = false;
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      });
    },
    arrange() {
      const pinned = new Set(
        [...drawn.entities.values()].filter((entity) => entity.pinned).map(({ id }) => id),
      );
      const before = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
      const places = layOut(cy, pinned);
      grow(places, before);
      return places;
    },
    reveal(id) {
      const node = cy.getElementById(id);
      if (node.empty()) return;
      const { x, y } = (node as NodeSingular).renderedPosition();
      const margin = padding(cy.width());
      const beyond = (at: number, size: number): number =>
        at < margin ? margin - at : at > size - margin ? size - margin - at : 0;
      const shift = { x: beyond(x, cy.width()), y: beyond(y, cy.height()) };
      if (shift.x !== 0 || shift.y !== 0) cy.panBy(shift);
    },
    destroy() {
      cy.destroy();
    },
  };
}
