import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { escapeName } from './names.ts';

/** How many entities there are, and how many entities and relations of each type, in the order asked: one row. */
export function buildCounts(
  entityTypes: readonly string[],
  relationTypes: readonly string[],
): Statement {
  const entities = entityTypes.map((type) => `COUNT { (:${escapeName(type)}) }`);
  const relations = relationTypes.map((type) => `COUNT { ()-[:${escapeName(type)}]->() }`);
  return {
    text: `RETURN COUNT { (:${STORE.entity}) } AS all, [${entities.join(', ')}] AS entities, [${relations.join(', ')}] AS relations`,
    params: {},
  };
}
