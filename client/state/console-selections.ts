import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
} from 'graphql';
import type {
  DocumentNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** The type an operation starts from. */
export function rootType(
  schema: GraphQLSchema,
  { operation }: OperationDefinitionNode,
): GraphQLObjectType | null {
  return schema.getRootType(operation) ?? null;
}

/** The named type of a field, its lists and marks of necessity taken off; `null` where there is no such field. */
export function fieldType(parent: GraphQLCompositeType, name: string): GraphQLNamedType | null {
  const field = fieldIn(parent, name);
  return field === null ? null : getNamedType(field.type);
}

/** A field of a type; every type that can be selected from has `__typename`. */
function fieldIn(
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | null {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  return parent.getFields()[name] ?? null;
}

/** What the fragments of a document select, and on which type. */
export function fragmentsOf(
  document: DocumentNode,
): ReadonlyMap<string, SelectionSetNode & { readonly on: string }> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [
            [
              definition.name.value,
              { ...definition.selectionSet, on: definition.typeCondition.name.value },
            ] as const,
          ]
        : [],
    ),
  );
}

/** Types of an operation's fields as written in the schema, by the path of their keys joined with dots. */
export function typesByPath(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlyMap<string, string> {
  const fragments = fragmentsOf(document);
  const types = new Map<string, string>();
  const visit = (set: SelectionSetNode, type: GraphQLCompositeType, path: string): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = path + (selection.alias ?? selection.name).value;
        const field = fieldIn(type, selection.name.value);
        if (field === null) continue;
        types.set(key, String(field.type));
        const inner = getNamedType(field.type);
        if (selection.selectionSet !== undefined && isCompositeType(inner)) {
          visit(selection.selectionSet, inner, `${key}.`);
        }
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : undefined;
      const name =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragment?.on
          : selection.typeCondition?.name.value;
      const next = name === undefined ? type : schema.getType(name);
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragment : selection.selectionSet;
      if (inner !== undefined && isCompositeType(next)) visit(inner, next, path);
    }
  };
  const root = rootType(schema, operation);
  if (root !== null) visit(operation.selectionSet, root, '');
  return types;
}
