import type { Point } from '../graph/model.ts';

/** How arranging the canvas ended. */
export interface Arranged {
  readonly ended: 'done' | 'stopped' | 'timeUp' | 'failed' | 'replaced';
  /** The new places of entities; `null` where they kept the old ones. */
  readonly places: ReadonlyMap<string, Point> | null;
}

/** What the rest of the window may ask of the canvas. */
export interface CanvasHandle {
  fit(): void;
  /** Shows these as large as they can be. */
  fitTo(ids: readonly string[]): void;
  /** Where in the window an entity is drawn; `null` where it is not. */
  placeOf(id: string): Point | null;
  zoomBy(factor: number): void;
  /** Lays everything out anew by the layout of a name. */
  arrange(layout: string): Promise<Arranged>;
  /** Ends the layout under way with the best it has found. */
  stop(): void;
  /** Where everything drawn stands now, groups included. */
  places(): ReadonlyMap<string, Point>;
}
