import type { Status } from './model.ts';

/** Whose property a filter speaks of. */
export type Owner = 'entity' | 'relation';

/** One facet narrowed down: what it keeps. An empty text among what is kept stands for what says nothing. */
export type Filter =
  | { readonly facet: 'entityType'; readonly kept: readonly string[] }
  | { readonly facet: 'relationType'; readonly kept: readonly string[] }
  /** Of relations, and of those entities that state one; `UNSAID` for relations that state none. */
  | { readonly facet: 'status'; readonly kept: readonly (Status | 'UNSAID')[] }
  /** Of relations, and of those entities that state one. */
  | { readonly facet: 'period'; readonly kept: readonly string[] }
  /** Relations an entity has in the whole graph; both ends included. */
  | { readonly facet: 'degree'; readonly from: number | null; readonly to: number | null }
  /** A property of text, truth or date, by the values kept. */
  | {
      readonly facet: 'value';
      readonly of: Owner;
      readonly property: string;
      readonly kept: readonly string[];
    }
  /** A property with numbers; bounds are decimal text, both ends included, in the unit named. */
  | {
      readonly facet: 'number';
      readonly of: Owner;
      readonly property: string;
      readonly unit: string | null;
      readonly from: string | null;
      readonly to: string | null;
      /** Whether what states no such number stays. */
      readonly others: boolean;
    };

/** All filters of a view, and what becomes of what they leave out. */
export interface Filtering {
  readonly filters: readonly Filter[];
  readonly mode: 'grey' | 'remove';
}

export const NO_FILTERS: Filtering = { filters: [], mode: 'grey' };
