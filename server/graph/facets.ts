import { figureType } from '../../graph-seed/figure-type.ts';
import type { Ontology } from '../../graph-seed/ontology.ts';
import { buildFacets, countedTypes, isLooking } from '../cypher/facets.ts';
import type { FacetsQuestion, NumberProperty } from '../cypher/facets.ts';
import { BadInput, offer } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Row } from '../neo4j/database.ts';
import { toJson } from '../neo4j/values.ts';
import type { Json } from '../neo4j/values.ts';
import type { Asker } from './asker.ts';

export interface FacetsWanted extends Omit<FacetsQuestion, 'properties'> {
  readonly properties: readonly string[];
}

/**
 * Counts of the graph, each list only where it is asked for: `entityTypes` and `relationTypes` of
 * `{value, count}` in the order of the ontology, those that do not occur with 0; `statuses` and `periods` of
 * `{value, count, entities, relations}`, the largest count first; `degrees` of `{from, to, count}`; `properties` of
 * `{name, count, min, max, ranges}`; `partial` where not all could be looked at.
 * @throws BadInput for a property that holds no numbers.
 */
export async function askFacets(
  asker: Asker,
  { by, types, properties }: FacetsWanted,
): Promise<Json> {
  const { ontology } = asker;
  const names = Array.from(new Set(properties));
  const question = {
    by: Array.from(new Set(by)),
    types,
    properties: names.map((name) => numberProperty(name, ontology)),
  };
  const statement = buildFacets(question, ontology);
  const isLong = isLooking(by, names);
  const [row] = await (isLong ? asker.readKept(statement) : asker.read(statement));
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
    ...(by.includes('DEGREE') && { degrees: toJson(row?.['degrees'] ?? []) }),
    ...(names.length > 0 && { properties: toJson(row?.['properties'] ?? []) }),
    ...(row?.['partial'] === true && { partial: true }),
  };
}

/** Numbers that every figure may have. */
const OF_FIGURES = ['value', 'valueTo', 'growth'];

/** A property of the ontology that holds numbers, with the entity types that may have it. */
function numberProperty(name: string, ontology: Ontology): NumberProperty {
  const figure = figureType(ontology);
  const own = ontology.entityTypes.flatMap((type) =>
    type.properties.flatMap(({ name: property, kind }) =>
      kind === 'integer' || kind === 'decimal' ? [{ property, kind, holder: type.name }] : [],
    ),
  );
  const ofFigures =
    figure === null
      ? []
      : OF_FIGURES.map((property) => ({ property, kind: 'decimal' as const, holder: figure }));
  const all = [...ofFigures, ...own];
  const found = all.filter(({ property }) => property === name);
  const [first] = found;
  if (first) {
    // What is a whole number here and none there is compared as a decimal.
    const kind = found.every((one) => one.kind === 'integer') ? 'integer' : 'decimal';
    return { name, kind, holders: Array.from(new Set(found.map(({ holder }) => holder))) };
  }
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  const near = nearest(
    shown,
    all.map(({ property }) => property),
  );
  throw new BadInput(`properties: no entity type has numbers under "${shown}".${offer(near)}`, {
    argument: 'properties',
    value: shown,
    didYouMean: near,
  });
}
