import type { Point } from '../graph/model.ts';

/** With more discs than this, quicker ways are taken that look less closely at each of them. */
export const MANY_DISCS = 600;

/** A disc or a frame to be placed, as much of it as a layout needs. */
export interface LayoutNode {
  readonly id: string;
  /** Pixels that it takes with its words below it. */
  readonly width: number;
  readonly height: number;
  /** Where it stands or begins. */
  readonly at: Point;
  readonly type: string;
  /** Text that sorts by time, `2025` or `2025-03-20`; `null` where nothing dates it. */
  readonly time: string | null;
  /** The frame it stands in. */
  readonly parent: string | null;
}

/** What a layout is given. The same problem comes out the same. */
export interface LayoutProblem {
  readonly nodes: readonly LayoutNode[];
  /** Frames around other nodes: they have no place of their own. */
  readonly frames: readonly string[];
  readonly lines: readonly { readonly source: string; readonly target: string }[];
  /** Ids that must not move. */
  readonly fixed: readonly string[];
  readonly seed: number;
}

export type Places = ReadonlyMap<string, Point>;

/**
 * One way of arranging the canvas. `run` yields whole answers, each at least as good as the one before, so that it can
 * be stopped at any time with something to show; the last one is the result.
 */
export interface Layout<Id extends string = string> {
  readonly id: Id;
  readonly words: { readonly zh: string; readonly en: string };
  readonly run: (problem: LayoutProblem) => AsyncIterable<Places>;
}
