import type { Core, NodeSingular } from 'cytoscape';
import type { Point } from '../../graph/model.ts';

export const GROW_MS = 200;
const NARROW = 760;
/** Few discs are not blown up to fill the canvas, a canvas larger than a desk's by as much as it is wider. */
const CLOSEST = 1.15;
const DESK = 1600;
const WIDEST = 2;
/** What share of the canvas's height a panel takes at least. */
const MUCH = 0.15;

/** What of the canvas is in sight. */
export interface Viewport {
  fit(quiet?: boolean): void;
  /** Shows what will stand at these places whole. */
  fitTo(places: ReadonlyMap<string, Point>, quiet?: boolean): void;
  zoomBy(factor: number): void;
  /** Pans just so far that an entity can be seen. */
  reveal(id: string): void;
  outOfSight(places: Iterable<Point>): boolean;
}

/** Pixels kept free around the graph when it is fitted: less on narrow screens. */
function padding(width: number): number {
  return width <= NARROW ? 28 : 56;
}

function closest(cy: Core): number {
  return CLOSEST * Math.min(WIDEST, Math.max(1, cy.width() / DESK));
}

export function createViewport(cy: Core, still: () => boolean): Viewport {
  let fitted = false;

  const fit = (quiet = still()): void => {
    fitted = true;
    const elements = cy.elements();
    if (elements.empty()) return;
    cy.stop();
    const before = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    cy.fit(elements, padding(cy.width()));
    if (cy.zoom() > closest(cy)) {
      cy.zoom(closest(cy));
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
  let height = cy.height();
  // A panel from below takes half of the canvas: what was all in view stays in view, and what was in its middle stays there.
  // What opens beside a wide canvas, or takes a line of it, moves nothing.
  cy.on('resize', () => {
    const taken = height - cy.height();
    const much = Math.abs(taken) > height * MUCH;
    if (fitted && (much || cy.width() <= NARROW)) fit(true);
    else if (much) cy.panBy({ x: 0, y: -taken / 2 });
    if (much) height = cy.height();
  });

  /** Discs and words around their middles. */
  const AROUND = 46;

  return {
    fit,
    fitTo(places, quiet = still()) {
      if (places.size === 0) return;
      fitted = true;
      const xs = [...places.values()].map(({ x }) => x);
      const ys = [...places.values()].map(({ y }) => y);
      const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
      const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
      const [left, right] = [least(xs) - AROUND, most(xs) + AROUND];
      const [top, bottom] = [least(ys) - AROUND, most(ys) + AROUND];
      const free = 2 * padding(cy.width());
      const across = (cy.width() - free) / (right - left);
      const down = (cy.height() - free) / (bottom - top);
      const zoom = Math.max(cy.minZoom(), Math.min(closest(cy), across, down));
      const pan = {
        x: cy.width() / 2 - (zoom * (left + right)) / 2,
        y: cy.height() / 2 - (zoom * (top + bottom)) / 2,
      };
      cy.stop();
      if (quiet) cy.viewport({ zoom, pan });
      else cy.animate({ zoom, pan }, { duration: GROW_MS, easing: 'ease-out-cubic' });
    },
    zoomBy(factor) {
      fitted = false;
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      });
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
    outOfSight(places) {
      const { x1, y1, x2, y2 } = cy.extent();
      for (const { x, y } of places) {
        if (x < x1 || x > x2 || y < y1 || y > y2) return true;
      }
      return false;
    },
  };
}
