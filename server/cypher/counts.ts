import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Statement } from '../neo4j/database.ts';
import { layoutOf } from './layout.ts';
import { escapeName } from './names.ts';

/** How many entities there are, and how many entities and relations of each type, in the order asked: one row. */
export function buildCounts(
  entityTypes: readonly string[],
  relationTypes: readonly string[],
  ontology: Ontology,
): Statement {
  const entities = entityTypes.map((type) => `COUNT { (:${escapeName(type)}) }`);
  const relations = relationTypes.map((type) => `COUNT { ()-[:${escapeName(type)}]->() }`);
  return {
    text: `RETURN ${layoutOf(ontology).count} AS all, [${entities.join(', ')}] AS entities, [${relations.join(', ')}] AS relations`,
    params: {},
  };
}
