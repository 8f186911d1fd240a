import type {
  EntityType,
  Ontology,
  PropertyDefinition,
  PropertyKind,
  RelationType,
} from '../../../../graph-seed/ontology.ts';

export function entityType(
  name: string,
  properties: Readonly<Record<string, PropertyKind>> = {},
  more: Partial<EntityType> = {},
): EntityType {
  const words = { zh: name, en: name };
  return {
    name,
    ...words,
    singular: name,
    plural: `${name}s`,
    colour: '#0d6ec8',
    icon: 'M0 0',
    description: words,
    properties: propertiesOf(properties),
    ...more,
  };
}

export function relationType(
  name: string,
  from: readonly string[],
  to: readonly string[],
  more: Partial<RelationType> = {},
): RelationType {
  const words = { zh: name, en: name };
  const reverse = { reverseZh: `…${name}`, reverseEn: `${name} of` };
  return { name, ...words, ...reverse, description: words, from, to, properties: [], ...more };
}

export function propertiesOf(kinds: Readonly<Record<string, PropertyKind>>): PropertyDefinition[] {
  return Object.entries(kinds).map(([name, kind]) => ({ name, zh: name, en: name, kind }));
}

/** An ontology of a person's own data: none of the types with a role is there. */
export function ontologyOf(
  entityTypes: readonly EntityType[],
  relationTypes: readonly RelationType[] = [],
): Ontology {
  const roles = {
    figure: 'Figure',
    indicator: 'Indicator',
    measures: 'MEASURES',
    about: 'ABOUT',
    possiblySameAs: 'POSSIBLY_SAME_AS',
  };
  return { entityTypes, relationTypes, roles };
}
