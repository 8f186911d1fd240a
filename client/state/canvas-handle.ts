import type { Point } from '../graph/model.ts';

/** What the rest of the window may ask of the canvas. */
export interface CanvasHandle {
  fit(): void;
  zoomBy(factor: number): void;
  /** Lays everything out anew; returns the new places. */
  arrange(): ReadonlyMap<string, Point>;
}
