import type { Point } from '../graph/model.ts';

/** What the rest of the window may ask of the canvas. */
export interface CanvasHandle {
  fit(): void;
  /** Shows these as large as they can be. */
  fitTo(ids: readonly string[]): void;
  /** Where in the window an entity is drawn; `null` where it is not. */
  placeOf(id: string): Point | null;
  zoomBy(factor: number): void;
  /** Lays everything out anew; returns the new places. */
  arrange(): ReadonlyMap<string, Point>;
}
