import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Statement } from '../neo4j/database.ts';
import { layoutOf } from './layout.ts';
import { anyOf, escapeName } from './names.ts';
import { numberValue } from './number-value.ts';
import { Parameters } from './parameters.ts';
import { EVERY_RELATION, walkCount } from './pattern.ts';
import { collect, indent } from './scope.ts';

/** What a graph is counted by. */
export type Facet = 'ENTITY_TYPE' | 'RELATION_TYPE' | 'STATUS' | 'PERIOD' | 'DEGREE';

export interface FacetsQuestion {
  readonly by: readonly Facet[];
  /** Entities of these types and the relations that start at them; null for all. */
  readonly types: readonly string[] | null;
  /** Properties with numbers, by which entities are counted in ranges. */
  readonly properties: readonly NumberProperty[];
}

export interface NumberProperty {
  readonly name: string;
  readonly kind: 'integer' | 'decimal';
  /** Entity types that may have it. */
  readonly holders: readonly string[];
}

/** Entities, and relations, that are looked at for one list. */
export const MOST_LOOKED_AT = 500_000;
/** Ranges that the numbers of a property are put into, all equally wide. */
const RANGES = 10;
/** Different values of one property that are told, those that occur most. */
const MOST_VALUES = 1_000;

/**
 * One row with counts: of types, from the count store, as lists in the order of the ontology; of statuses, periods,
 * degrees and numbers, for which entities and relations are looked at, as lists of maps. `partial` tells whether there
 * are more than are looked at.
 * @example
 * RETURN [COUNT { (:Company) }] AS entityTypes, [COUNT { (:Company)-[:RELEASED]->() }] AS relationTypes
 */
export function buildFacets(
  { by, types, properties }: FacetsQuestion,
  ontology: Ontology,
): Statement {
  const params = new Parameters();
  const most = params.integer(MOST_LOOKED_AT);
  const columns = by.map((facet) => {
    switch (facet) {
      case 'ENTITY_TYPE':
        return `[${countedTypes(types, ontology).map(ofType).join(', ')}] AS entityTypes`;
      case 'RELATION_TYPE':
        return `[${ontology.relationTypes.map(({ name }) => ofRelationType(name, types)).join(', ')}] AS relationTypes`;
      case 'STATUS':
        return `${values('status', types, ontology, params, most)} AS statuses`;
      case 'PERIOD':
        return `${values('period', types, ontology, params, most)} AS periods`;
      case 'DEGREE':
        return `${degrees(types, ontology, most)} AS degrees`;
    }
  });
  const numbers = properties.map((property) => ranges(property, types, params, most));
  const all = [
    ...columns,
    ...(numbers.length > 0 ? [`[${numbers.join(', ')}] AS properties`] : []),
    ...(isLooking(by, properties)
      ? [`${layoutOf(ontology).count} > ${most} OR COUNT { ()-->() } > ${most} AS partial`]
      : []),
  ];
  return { text: `RETURN ${all.join(', ') || 'null AS nothing'}`, params: params.values };
}

/** Whether anything is counted by looking at it; the rest is read from stored counts. */
export function isLooking(by: readonly Facet[], properties: readonly unknown[]): boolean {
  return properties.length > 0 || by.some((facet) => !facet.endsWith('_TYPE'));
}

/** Entities by their number of relations: none, 1, 2 to 3, 4 to 7 … */
function degrees(types: readonly string[] | null, ontology: Ontology, most: string): string {
  if (types?.length === 0) return '[]';
  return collect(
    `MATCH (n${types ? anyOf(types) : layoutOf(ontology).any}) WITH n LIMIT ${most}`,
    `WITH ${walkCount('n', EVERY_RELATION, ontology)} AS degree`,
    // What is left out below a whole power of two by rounding is put back.
    'WITH CASE degree WHEN 0 THEN 0 ELSE toInteger(2 ^ floor(log(degree) / log(2) + 1e-9)) END AS from, count(*) AS count',
    'ORDER BY from',
    'RETURN {from: from, to: CASE from WHEN 0 THEN 0 ELSE 2 * from - 1 END, count: count}',
  );
}

/** The numbers of a property in ranges of one width, from the least to the greatest. */
function ranges(
  { name, kind, holders }: NumberProperty,
  types: readonly string[] | null,
  params: Parameters,
  most: string,
): string {
  const labels = holders.filter((type) => types?.includes(type) ?? true);
  const told = params.add(name);
  if (labels.length === 0) return `{name: ${told}, count: 0, ranges: []}`;
  const count = params.integer(RANGES);
  const list = collect(
    `MATCH (n${anyOf(labels)}) WITH n LIMIT ${most}`,
    `WITH ${numberValue(`n.${escapeName(name)}`, kind)} AS value WHERE value IS NOT NULL`,
    'WITH collect(value) AS every, min(value) AS least, max(value) AS greatest',
    `WITH every, least, greatest, (toFloat(greatest) - least) / ${count} AS width`,
    'UNWIND every AS value',
    `WITH least, greatest, width, size(every) AS total, CASE WHEN width > 0 THEN toInteger(CASE WHEN value = greatest THEN ${count} - 1 ELSE floor((value - least) / width) END) ELSE 0 END AS at`,
    'WITH least, greatest, width, total, at, count(*) AS count ORDER BY at',
    `WITH least, greatest, total, collect({from: least + at * width, to: CASE WHEN at = ${count} - 1 OR width = 0 THEN greatest ELSE least + (at + 1) * width END, count: count}) AS ranges`,
    `RETURN {name: ${told}, count: total, min: least, max: greatest, ranges: ranges}`,
  );
  return `coalesce(head(${list}), {name: ${told}, count: 0, ranges: []})`;
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
  ontology: Ontology,
  params: Parameters,
  most: string,
): string {
  // In somebody else's graph these words mean what they mean to them.
  if (types?.length === 0 || ontology.inPlace) return '[]';
  const { entityTypes, roles } = ontology;
  const { any } = layoutOf(ontology);
  const holders = entityTypes
    .filter(({ name, properties }) => {
      const has = name === roles.figure || properties.some((one) => one.name === property);
      return has && (types?.includes(name) ?? true);
    })
    .map(({ name }) => name);
  const entities = [
    `MATCH (n${anyOf(holders)}) WITH n LIMIT ${most} WHERE n.${property} IS NOT NULL`,
    `RETURN n.${property} AS value, count(n) AS entities, 0 AS relations`,
  ];
  const relations = [
    `MATCH (${types ? anyOf(types) : any})-[r]->(${any}) WITH r LIMIT ${most} WHERE r.${property} IS NOT NULL`,
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
