import type { Status } from './model.ts';

/** What of the board is looked at. Empty lists keep everything. */
export interface BoardFilter {
  readonly statuses: readonly Status[];
  readonly years: readonly (string | null)[];
  readonly query: string;
  readonly onCanvas: boolean;
}

export const WHOLE_BOARD: BoardFilter = { statuses: [], years: [], query: '', onCanvas: false };

/** How the rows of the board are ordered. */
export interface BoardSort {
  /** A column: the name, the unit, a year's value, growth, or the distance to the target. */
  readonly by: 'name' | 'unit' | 'growth' | 'change' | { readonly year: string | null };
  readonly down: boolean;
}

export const FIRST_SORT: BoardSort = { by: 'name', down: false };
