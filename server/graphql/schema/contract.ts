import { readFileSync } from 'node:fs';
import { isTypeDefinitionNode, Kind, parse, print, specifiedScalarTypes } from 'graphql';
import type {
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  ObjectTypeDefinitionNode,
} from 'graphql';

/** The part of the schema that is the same for every graph. */
export const CONTRACT = ['../contract.graphql', 'conditions.graphql', 'cypher.graphql']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

/** The object type of statistical statements in the API, whatever the ontology calls them. */
export const FIGURE = 'Figure';
/** The root field that lists them. */
export const FIGURES = 'figures';
/** The object type of nodes that no entity type fits. */
export const OTHER_ENTITY = 'OtherEntity';

const DEFINITIONS = parse(CONTRACT).definitions;

/** Names of types that no type of an ontology can have. */
export const CONTRACT_TYPES: ReadonlySet<string> = new Set([
  ...specifiedScalarTypes.map(({ name }) => name),
  ...DEFINITIONS.filter(isTypeDefinitionNode).map(({ name }) => name.value),
  OTHER_ENTITY,
]);

/** The fields of a type of the contract, as text with their descriptions. */
export function contractFields(type: string): string[] {
  return fieldsOf(type).map(print);
}

/** The names of the fields of a type of the contract. */
export function contractFieldNames(type: string): string[] {
  return fieldsOf(type).map(({ name }) => name.value);
}

function fieldsOf(type: string): readonly FieldDefinitionNode[] {
  const found = DEFINITIONS.find(
    (definition): definition is InterfaceTypeDefinitionNode | ObjectTypeDefinitionNode =>
      (definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
        definition.kind === Kind.OBJECT_TYPE_DEFINITION) &&
      definition.name.value === type,
  );
  return found?.fields ?? [];
}
