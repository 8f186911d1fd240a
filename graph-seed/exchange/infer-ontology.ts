import type { Ontology, PropertyDefinition, PropertyKind, Roles } from '../ontology.ts';
import { STORE } from '../store.ts';
import type { EntityTypeSeen, PropertySeen, RelationTypeSeen } from './survey.ts';
import { describeEntityType, describeProperty, describeRelationType } from './type-words.ts';

/** Names that types with a meaning for the explorer bear; data need not have them. */
export const DEFAULT_ROLES: Roles = {
  figure: 'Figure',
  indicator: 'Indicator',
  measures: 'MEASURES',
  about: 'ABOUT',
  possiblySameAs: 'POSSIBLY_SAME_AS',
};

/**
 * Makes an ontology of the types that data has: names and kinds as seen, words made of the names, colours and icons by
 * the order of frequency. The house's own labels and relations are left out.
 */
export function inferOntology(
  entityTypes: readonly EntityTypeSeen[],
  relationTypes: readonly RelationTypeSeen[],
): Ontology {
  const house: readonly string[] = [STORE.entity, STORE.document, STORE.sentence, STORE.load];
  const own = byFrequency(entityTypes.filter(({ name }) => !house.includes(name)));
  const names = own.map(({ name }) => name);
  const taken = new Set<string>();
  return {
    entityTypes: own.map(({ name, properties }, index) => ({
      ...describeEntityType(name, index, taken),
      properties: propertiesOf(properties, STORE.entityProperties),
    })),
    relationTypes: byFrequency(relationTypes).flatMap(({ name, properties, from, to }) => {
      const ends = [from, to].map((types) => types.filter((type) => names.includes(type)).sort());
      const [starts = [], stops = []] = ends;
      const isHouse = from.length > 0 && from.every((type) => house.includes(type));
      if (isHouse) return [];
      const known = propertiesOf(properties, STORE.relationProperties);
      return [{ ...describeRelationType(name), from: starts, to: stops, properties: known }];
    }),
    roles: DEFAULT_ROLES,
  };
}

function propertiesOf(
  properties: readonly PropertySeen[],
  reserved: readonly string[],
): PropertyDefinition[] {
  return byFrequency(properties)
    .filter(({ name }) => !name.startsWith('_') && !reserved.includes(name))
    .map(({ name, kinds }) => describeProperty(name, commonKind(kinds)));
}

/** One kind where all values have it; whole numbers beside decimals are decimals; otherwise text. */
export function commonKind(kinds: readonly PropertyKind[]): PropertyKind {
  const [first, ...others] = kinds;
  if (first !== undefined && others.length === 0) return first;
  return kinds.every((kind) => kind === 'integer' || kind === 'decimal') ? 'decimal' : 'text';
}

function byFrequency<T extends { readonly name: string; readonly count: number }>(
  list: readonly T[],
): T[] {
  return [...list].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
