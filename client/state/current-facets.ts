import { facetsOf } from '../graph/facets.ts';
import type { Facet } from '../graph/facets.ts';
import { currentThings, currentView } from './derived.ts';
import { remember } from './remember.ts';
import type { State } from './state.ts';

const computeFacets = remember(facetsOf);

/** What one can filter by, with counts. */
export function currentFacets(state: State): readonly Facet[] {
  const { filters } = currentView(state).filtering;
  return computeFacets(filters, currentThings(state), state.values);
}
