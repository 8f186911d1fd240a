import type { Point } from '../graph/model.ts';

/** What acts may ask of the browser's window. */
export interface WindowHandle {
  /** Brings the keyboard to the search box. */
  search(): void;
  /** The middle of the canvas. */
  middle(): Point;
  /** Puts a text on the clipboard; `false` where the browser does not allow it. */
  copy(text: string): Promise<boolean>;
  /** The address with the fragment given; without one, the address of what is on screen. */
  link(fragment?: string): string;
}
