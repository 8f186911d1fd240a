import type { Roles } from '../../graph-seed/ontology.ts';
import { entityMap } from './entity.ts';
import { Parameters } from './parameters.ts';
import { relationMap } from './relation.ts';
import type { Scope } from './scope.ts';

/** Begins a statement: entities hold relations and relations hold entities, and here they meet. */
export function openScope(roles: Roles): Scope {
  const scope: Scope = {
    params: new Parameters(),
    roles,
    entity: (variable, fields) => entityMap(variable, fields, scope),
    relation: (variable, fields) => relationMap(variable, fields, scope),
  };
  return scope;
}
