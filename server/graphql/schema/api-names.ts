import type {
  EntityType,
  Ontology,
  PropertyDefinition,
  RelationType,
} from '../../../graph-seed/ontology.ts';
import { API_ROOTS, API_TYPES } from '../../../graph-seed/api-words.ts';
import { figureType } from '../../../graph-seed/figure-type.ts';
import { STORE } from '../../../graph-seed/store.ts';
import { CONTRACT_TYPES, contractFieldNames, FIGURE } from './contract.ts';
import { fieldName, isGraphQLName, typeName, wordsName } from './graphql-name.ts';
import { settleNames } from './settle-names.ts';
import type { Claim } from './settle-names.ts';

/** Endings of the types that belong to an entity type or to a relation; none ends with another. */
const ENDINGS = [
  'Connection',
  'Edge',
  'Where',
  'Order',
  'Aggregate',
  'Group',
  'Number',
  'Tie',
  'Filter',
];

/** Names beside fields in a condition. */
const CONNECTIVES = ['AND', 'OR', 'NOT'];

const ENTITY_FIELDS = [
  ...contractFieldNames('Entity'),
  ...contractFieldNames(FIGURE),
  ...CONNECTIVES,
];
/** What conditions on an entity of any type can say. */
const ANY_ENTITY = ['id', 'type', 'name', 'nameEn', 'aliases', 'degree', ...CONNECTIVES];
/** What stands on every edge of a relation field, and in conditions on it. */
const EDGE_FIELDS = [
  'cursor',
  'node',
  'relation',
  ...contractFieldNames('Relation'),
  ...CONNECTIVES,
];

/** A relation type read one way; `words` are those of the ontology for it. */
export interface Reading {
  readonly type: RelationType;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly words: string;
}

/**
 * The ways that relation types are read: each forwards and backwards, and only once where it has the same words both
 * ways that are not just its name.
 */
export function readings({ relationTypes }: Ontology): Reading[] {
  return relationTypes.flatMap((type): Reading[] => {
    const { name, en, reverseEn } = type;
    if (en === reverseEn && en !== name) {
      return [{ type, direction: 'BOTH', words: en }];
    }
    return [
      { type, direction: 'OUT', words: en },
      { type, direction: 'IN', words: reverseEn },
    ];
  });
}

/** Tells a reading from every other. */
export function keyOf({ type, direction }: Pick<Reading, 'type' | 'direction'>): string {
  return `${type.name} ${direction}`;
}

/** Fields of an entity type's own properties, by the names they are stored under. */
export function propertyFields(type: EntityType): ReadonlyMap<string, string> {
  return settleProperties(type.properties, STORE.entityProperties, ENTITY_FIELDS);
}

/** Fields of a relation type's own properties on its edges, by the names they are stored under. */
export function edgeFields(type: RelationType): ReadonlyMap<string, string> {
  return settleProperties(type.properties, STORE.relationProperties, EDGE_FIELDS);
}

function settleProperties(
  properties: readonly PropertyDefinition[],
  everywhere: readonly string[],
  reserved: readonly string[],
): ReadonlyMap<string, string> {
  const claims = properties
    .filter(({ name }) => !everywhere.includes(name) && !name.startsWith('_'))
    .map(({ name }): Claim => {
      const field = fieldName(name);
      return { key: name, names: [field, `${field}Property`] };
    });
  return settleNames(claims, { reserved: new Set(reserved) });
}

/**
 * Fields of relation types, by `keyOf`: one for all entity types, so that a field means one relation everywhere.
 * @param taken fields of properties, of whatever entity type.
 */
export function relationFields(
  all: readonly Reading[],
  taken: Iterable<string>,
): ReadonlyMap<string, string> {
  const claims = all.map(({ type, direction, words }): Claim => {
    const plain = wordsName(type.name);
    const names = [wordsName(words), direction === 'IN' ? `${plain}Reverse` : plain];
    return { key: keyOf({ type, direction }), names };
  });
  return settleNames(claims, { reserved: new Set([...ENTITY_FIELDS, ...taken]) });
}

/** What the types of an ontology begin with: entity types by their name, relations by `keyOf` and a colon before it. */
export function typeNames(
  ontology: Ontology,
  fields: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const figure = figureType(ontology);
  const entities = ontology.entityTypes
    .filter(({ name }) => name !== figure)
    .map(({ name }): Claim => {
      const own = typeName(name);
      return { key: name, names: [own, `${own}Type`] };
    });
  const relations = Array.from(fields, ([key, field]): Claim => {
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Relation`;
    return { key: `:${key}`, names: [name] };
  });
  const contract = ['Entity', FIGURE].flatMap((name) => ENDINGS.map((ending) => name + ending));
  const reserved = new Set([...CONTRACT_TYPES, ...API_TYPES, ...contract]);
  return settleNames([...entities, ...relations], { reserved, endings: ENDINGS });
}

/** Root fields: for one entity by the type's name, for many by the type's name and a colon before it. */
export function rootFields(ontology: Ontology): ReadonlyMap<string, string> {
  const figure = figureType(ontology);
  const claims = ontology.entityTypes.flatMap(({ name, singular, plural }): Claim[] => {
    const own = wordsName(name);
    const one = { key: name, names: [...valid(singular), own, `${own}Entity`] };
    const many = { key: `:${name}`, names: [...valid(plural), `${own}List`] };
    return name === figure ? [one] : [one, many];
  });
  return settleNames(claims, { reserved: new Set([...contractFieldNames('Query'), ...API_ROOTS]) });
}

/** Branches of a condition on an entity of any type: what `rootFields` calls one of the type, unless taken there. */
export function branchFields(
  entities: readonly { readonly type: EntityType; readonly one: string }[],
): ReadonlyMap<string, string> {
  const claims = entities.map(({ type, one }): Claim => {
    return { key: type.name, names: [one, `${one}Entity`] };
  });
  return settleNames(claims, { reserved: new Set(ANY_ENTITY) });
}

function valid(word: string): string[] {
  return isGraphQLName(word) ? [word] : [];
}
