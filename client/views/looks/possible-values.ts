import type { Filter } from '../../graph/filters.ts';
import { STATUSES } from '../../graph/model.ts';
import type { Schema } from '../../graph/schema.ts';

/** Every value a facet can have, on the canvas or not; `null` where the schema does not tell. */
export function possibleValues(facet: Filter['facet'], schema: Schema): readonly string[] | null {
  if (facet === 'entityType') return [...schema.entityTypes.keys()];
  if (facet === 'relationType') return [...schema.relationTypes.keys()];
  return facet === 'status' ? [...STATUSES, 'UNSAID'] : null;
}
