import { NO_FILTERS } from './filters.ts';
import type { Filtering } from './filters.ts';
import type { Grouping } from './grouping.ts';
import { PLAIN_LOOK } from './look.ts';
import type { Look } from './look.ts';
import type { Point } from './model.ts';

/** Places by entity id; a map, because ids are anything and `toString` is one. */
export type Positions = ReadonlyMap<string, Point>;

/** What the steps so far amount to. Lists keep the order of adding and hold each id once. */
export interface View {
  readonly ids: readonly string[];
  readonly hiddenTypes: readonly string[];
  readonly pinned: readonly string[];
  /** Where a person, a link or an arrangement put entities; the rest is left to the layout. */
  readonly positions: Positions;
  /** The entities everything else steps back behind; empty where none is in focus. */
  readonly focus: readonly string[];
  readonly filtering: Filtering;
  readonly look: Look;
  readonly grouping: Grouping | null;
  /** Whether parallel relations are drawn as one, with their number. */
  readonly bundled: boolean;
  /** Whether lines bear the period they speak of. */
  readonly periods: boolean;
  /** Name of the layout last chosen; new entities are laid out by it where it can place them. */
  readonly layout: string;
}

/** The layout of a canvas on which none was chosen. */
export const FIRST_LAYOUT = 'force';

export const EMPTY_VIEW: View = {
  ids: [],
  hiddenTypes: [],
  pinned: [],
  positions: new Map(),
  focus: [],
  filtering: NO_FILTERS,
  look: PLAIN_LOOK,
  grouping: null,
  bundled: false,
  periods: false,
  layout: FIRST_LAYOUT,
};
