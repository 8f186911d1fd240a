import type { Status } from './model.ts';

/** One facet narrowed down: what it keeps. Facets of relations speak of relations, the others of entities. */
export type Filter =
  | { readonly facet: 'relationType'; readonly kept: readonly string[] }
  | { readonly facet: 'status'; readonly kept: readonly (Status | 'UNSAID')[] }
  | { readonly facet: 'period'; readonly kept: readonly string[] }
  | { readonly facet: 'degree'; readonly from: number | null; readonly to: number | null }
  /** A property of text, truth or date, by the values kept. */
  | { readonly facet: 'value'; readonly property: string; readonly kept: readonly string[] }
  /** A property with numbers; bounds are decimal text, both ends included, in the unit named. */
  | {
      readonly facet: 'number';
      readonly property: string;
      readonly unit: string | null;
      readonly from: string | null;
      readonly to: string | null;
    };

/** All filters of a view, and what becomes of what they leave out. */
export interface Filtering {
  readonly filters: readonly Filter[];
  readonly mode: 'grey' | 'remove';
}

export const NO_FILTERS: Filtering = { filters: [], mode: 'grey' };
