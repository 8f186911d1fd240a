import { buildFacets, countedTypes } from '../cypher/facets.ts';
import type { FacetsQuestion } from '../cypher/facets.ts';
import type { Row } from '../neo4j/database.ts';
import { toJson } from '../neo4j/values.ts';
import type { Json } from '../neo4j/values.ts';
import type { Asker } from './asker.ts';

/**
 * Counts of the graph, each list only where it is asked for: `entityTypes` and `relationTypes` of
 * `{value, count}` in the order of the ontology, those that do not occur with 0; `statuses` and `periods` of
 * `{value, count, entities, relations}`, the largest count first.
 */
export async function askFacets(asker: Asker, { by, types }: FacetsQuestion): Promise<Json> {
  const { ontology } = asker;
  const question = { by: Array.from(new Set(by)), types };
  const [row] = await asker.read(buildFacets(question, ontology));
  const counts = (list: string, names: readonly string[]): Json => {
    const stored = (row?.[list] ?? []) as readonly unknown[];
    return names.map((value, at) => ({ value, count: Number(stored[at] ?? 0) }));
  };
  const values = (list: string, show: (value: unknown) => unknown): Json =>
    ((row?.[list] ?? []) as readonly Row[]).map((one) => ({
      value: toJson(show(one['value'])),
      count: Number(one['count']),
      entities: Number(one['entities']),
      relations: Number(one['relations']),
    }));
  const relationTypes = ontology.relationTypes.map(({ name }) => name);
  return {
    ...(by.includes('ENTITY_TYPE') && {
      entityTypes: counts('entityTypes', countedTypes(types, ontology)),
    }),
    ...(by.includes('RELATION_TYPE') && { relationTypes: counts('relationTypes', relationTypes) }),
    ...(by.includes('STATUS') && {
      statuses: values('statuses', (value) =>
        typeof value === 'string' ? value.toUpperCase() : value,
      ),
    }),
    ...(by.includes('PERIOD') && { periods: values('periods', (value) => value) }),
  };
}
