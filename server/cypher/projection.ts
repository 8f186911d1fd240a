import type { Ontology } from '../../graph-seed/ontology.ts';
import { buildOnce } from './build-once.ts';
import type { Memory } from './build-once.ts';
import { entityMap } from './entity.ts';
import { Parameters } from './parameters.ts';
import { relationMap } from './relation.ts';
import type { Scope } from './scope.ts';

const memories = new WeakMap<Ontology, { readonly entities: Memory; readonly relations: Memory }>();

/** Begins a statement: entities hold relations and relations hold entities, and here they meet. */
export function openScope(ontology: Ontology): Scope {
  const memory = memories.get(ontology) ?? { entities: new WeakMap(), relations: new WeakMap() };
  memories.set(ontology, memory);
  const params = new Parameters();
  const scope: Scope = {
    params,
    ontology,
    roles: ontology.roles,
    entity: (variable, fields) =>
      buildOnce(memory.entities, params, variable, fields, () =>
        entityMap(variable, fields, scope),
      ),
    relation: (variable, fields) =>
      buildOnce(memory.relations, params, variable, fields, () =>
        relationMap(variable, fields, scope),
      ),
  };
  return scope;
}
