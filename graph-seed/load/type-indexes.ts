import { escapeName } from '../../server/cypher/names.ts';
import type { Statement } from '../../server/neo4j/database.ts';
import type { Ontology } from '../ontology.ts';

/** What lists of one entity type are walked in the order of, and entities found by. */
const INDEXED = ['id', 'name'] as const;

/**
 * Indexes over the entities of each type, created where they are missing: without them a page of a list would read
 * and sort every entity of its type.
 */
export function typeIndexes({ entityTypes }: Pick<Ontology, 'entityTypes'>): Statement[] {
  return entityTypes.flatMap(({ name }) =>
    INDEXED.map((property) => ({
      text: `CREATE RANGE INDEX ${escapeName(`${name}.${property}`)} IF NOT EXISTS FOR (n:${escapeName(name)}) ON (n.${property})`,
      params: {},
    })),
  );
}
