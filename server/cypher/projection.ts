import type { Ontology } from '../../graph-seed/ontology.ts';
import { entityMap } from './entity.ts';
import { Parameters } from './parameters.ts';
import { relationMap } from './relation.ts';
import type { Scope } from './scope.ts';

/** Begins a statement: entities hold relations and relations hold entities, and here they meet. */
export function openScope(ontology: Ontology): Scope {
  const scope: Scope = {
    params: new Parameters(),
    ontology,
    roles: ontology.roles,
    entity: (variable, fields) => entityMap(variable, fields, scope),
    relation: (variable, fields) => relationMap(variable, fields, scope),
  };
  return scope;
}
