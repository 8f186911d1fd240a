import { STORE } from '../../graph-seed/store.ts';
import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Statement } from '../neo4j/database.ts';
import { anyOf, escapeName } from './names.ts';
import { Parameters } from './parameters.ts';
import { collect, indent } from './scope.ts';

/** What a graph is counted by. */
export type Facet = 'ENTITY_TYPE' | 'RELATION_TYPE' | 'STATUS' | 'PERIOD';

export interface FacetsQuestion {
  readonly by: readonly Facet[];
  /** Entities of these types and the relations that start at them; null for all. */
  readonly types: readonly string[] | null;
}

/** Different values of one property that are told, those that occur most. */
const MOST_VALUES = 1_000;

/**
 * One row with counts: of types, from the count store, as lists in the order of the ontology; of statuses and
 * periods, for which every relation is looked at, as lists of maps.
 * @example
 * RETURN [COUNT { (:Company) }] AS entityTypes, [COUNT { (:Company)-[:RELEASED]->() }] AS relationTypes
 */
export function buildFacets({ by, types }: FacetsQuestion, ontology: Ontology): Statement {
  const params = new Parameters();
  const columns = by.map((facet) => {
    switch (facet) {
      case 'ENTITY_TYPE':
        return `[${countedTypes(types, ontology).map(ofType).join(', ')}] AS entityTypes`;
      case 'RELATION_TYPE':
        return `[${ontology.relationTypes.map(({ name }) => ofRelationType(name, types)).join(', ')}] AS relationTypes`;
      case 'STATUS':
        return `${values('status', types, ontology, params)} AS statuses`;
      case 'PERIOD':
        return `${values('period', types, ontology, params)} AS periods`;
    }
  });
  return { text: `RETURN ${columns.join(', ') || 'null AS nothing'}`, params: params.values };
}

/** The entity types that are told, in the order of the ontology. */
export function countedTypes(types: readonly string[] | null, ontology: Ontology): string[] {
  return ontology.entityTypes
    .map(({ name }) => name)
    .filter((name) => types?.includes(name) ?? true);
}

function ofType(name: string): string {
  return `COUNT { (:${escapeName(name)}) }`;
}

function ofRelationType(name: string, types: readonly string[] | null): string {
  const starts = types === null ? [''] : types.map((type) => `:${escapeName(type)}`);
  const counts = starts.map((start) => `COUNT { (${start})-[:${escapeName(name)}]->() }`);
  return counts.join(' + ') || '0';
}

/** Values of a property that every relation and figure may have, and entities of the types that the ontology says. */
function values(
  property: 'status' | 'period',
  types: readonly string[] | null,
  { entityTypes, roles }: Ontology,
  params: Parameters,
): string {
  if (types?.length === 0) return '[]';
  const holders = entityTypes
    .filter(({ name, properties }) => {
      const has = name === roles.figure || properties.some((one) => one.name === property);
      return has && (types?.includes(name) ?? true);
    })
    .map(({ name }) => name);
  const entities = [
    `MATCH (n${anyOf(holders)}) WHERE n.${property} IS NOT NULL`,
    `RETURN n.${property} AS value, count(n) AS entities, 0 AS relations`,
  ];
  const relations = [
    `MATCH (${anyOf(types ?? [STORE.entity])})-[r]->(:${STORE.entity}) WHERE r.${property} IS NOT NULL`,
    `RETURN r.${property} AS value, 0 AS entities, count(r) AS relations`,
  ];
  return collect(
    'CALL () {',
    indent([...(holders.length === 0 ? [] : [...entities, 'UNION ALL']), ...relations]),
    '}',
    'WITH value, sum(entities) AS entities, sum(relations) AS relations',
    'WITH value, entities, relations, entities + relations AS count',
    `ORDER BY count DESC, value LIMIT ${params.integer(MOST_VALUES)}`,
    'RETURN {value: value, count: count, entities: entities, relations: relations}',
  );
}
