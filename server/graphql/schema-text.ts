import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, print, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { EntityType, Ontology, PropertyKind } from '../../graph-seed/ontology.ts';
import { FIGURE, objectTypeName } from '../graph/entity-types.ts';
import { orders } from './order.ts';

/** The part of the schema that is the same for every graph. */
const CONTRACT = readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8');

/** GraphQL types of property kinds; integers may exceed 32 bits, and decimals any float. */
const TYPE_OF_KIND: Readonly<Record<PropertyKind, string>> = {
  text: 'String',
  integer: 'JSON',
  decimal: 'String',
  boolean: 'Boolean',
  date: 'String',
  dateTime: 'String',
  duration: 'String',
  point: 'JSON',
  list: 'JSON',
};

/** The whole schema in GraphQL's own language, as clients read it. */
export function schemaText(ontology: Ontology): string {
  return `${printSchema(buildApiSchema(ontology))}\n`;
}

/**
 * The schema of an ontology, without resolvers.
 * @throws Error when a type or root field of the ontology takes a name of the contract.
 */
export function buildApiSchema(ontology: Ontology): GraphQLSchema {
  const types = ontology.entityTypes.map((type) => typeText(type, ontology));
  const roots = ontology.entityTypes.map((type) => rootText(type, ontology));
  return buildSchema([CONTRACT, ...types, 'extend type Query {', ...roots, '}'].join('\n'));
}

function isFigure(type: EntityType, ontology: Ontology): boolean {
  return type.name === ontology.roles.figure;
}

/** The object type of an entity type; for all but figures, with its page, line and order types. */
function typeText(type: EntityType, ontology: Ontology): string {
  const fields = [
    ...entityFields(),
    ...type.properties.map(
      ({ name, en, kind }) => `${quote(`${en}.`)} ${name}: ${TYPE_OF_KIND[kind]}`,
    ),
  ].join('\n');
  if (isFigure(type, ontology))
    return `extend type ${FIGURE} implements Entity & Node {\n${fields}\n}`;
  const { name, en, plural } = type;
  return `
    ${quote(type.description.en)}
    type ${name} implements Entity & Node {
      ${fields}
    }
    ${quote(`A page of ${plural}.`)}
    type ${name}Connection {
      "The lines of this page."
      edges: [${name}Edge!]!
      "Where the page stands in the list."
      pageInfo: PageInfo!
      "How many there are on all pages."
      totalCount: Int!
    }
    ${quote(`A line in a list: ${en}.`)}
    type ${name}Edge {
      "The place in the list, to go on from."
      cursor: String!
      "The entity."
      node: ${name}!
    }
    ${quote(`What ${plural} may be sorted by, upwards or (DESC) downwards; what has no value comes last.`)}
    enum ${name}Order {
      ${Array.from(orders(type).keys()).join('\n')}
    }`;
}

function rootText(type: EntityType, ontology: Ontology): string {
  const { singular, plural, name, en } = type;
  const one = `
    ${quote(`The ${en} with this id or Chinese name; of several with one name, the first by id.`)}
    ${singular}("The stable key." id: ID, "The Chinese name." name: String): ${objectTypeName(name, ontology)}`;
  if (isFigure(type, ontology)) return one;
  return `${one}
    ${quote(`Every entity of the type ${en}, page by page.`)}
    ${plural}(
      "How many, 1 to 100."
      first: Int = 25
      "The cursor after which to go on."
      after: String
      "What they are sorted by."
      orderBy: ${name}Order = ID
    ): ${name}Connection!`;
}

/** The fields of the interface, with their descriptions, to be repeated on each object type. */
function entityFields(): string[] {
  const entity = parse(CONTRACT).definitions.find(
    (definition) =>
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'Entity',
  );
  if (entity?.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  return (entity.fields ?? []).map(print);
}

function quote(text: string): string {
  return JSON.stringify(text);
}
