import type { Statement } from '../neo4j/database.ts';
import { escapeName } from './names.ts';

/** How many entities and relations there are of each type, in the order asked: one row of two lists. */
export function buildCounts(
  entityTypes: readonly string[],
  relationTypes: readonly string[],
): Statement {
  const entities = entityTypes.map((type) => `COUNT { (:${escapeName(type)}) }`);
  const relations = relationTypes.map((type) => `COUNT { ()-[:${escapeName(type)}]->() }`);
  return {
    text: `RETURN [${entities.join(', ')}] AS entities, [${relations.join(', ')}] AS relations`,
    params: {},
  };
}
