import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { GraphQLField, GraphQLInputField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** A place in the schema's documentation: a type, and one of its fields, inputs or values where one is meant. */
export interface DocsPlace {
  readonly type: string;
  readonly field: string | null;
}

function fieldMembers(
  fields: Readonly<Record<string, GraphQLField<unknown, unknown> | GraphQLInputField>>,
): readonly Member[] {
  return Object.values(fields).map(({ name, type, description }) => ({
    name,
    type: String(type),
    description: description ?? null,
  }));
}

/** A field, input or value of a type. */
interface Member {
  readonly name: string;
  readonly type: string | null;
  readonly description: string | null;
}

/** Members of a type that have a name and a description of their own. */
export function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({
      name,
      type: null,
      description: description ?? null,
    }));
  if (isObjectType(type) || isInterfaceType(type)) return fieldMembers(type.getFields());
  return isInputObjectType(type) ? fieldMembers(type.getFields()) : [];
}

export function fieldOf(
  type: GraphQLNamedType | undefined,
  name: string | null,
): GraphQLField<unknown, unknown> | null {
  if (name === null || !(isObjectType(type) || isInterfaceType(type))) return null;
  return type.getFields()[name] ?? null;
}

/** The types of a schema without those of introspection, by name. */
export function typesOf(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Entry extends DocsPlace {
  readonly key: string;
}

const indexes = new WeakMap<GraphQLSchema, readonly Entry[]>();

function indexOf(schema: GraphQLSchema): readonly Entry[] {
  const known = indexes.get(schema);
  if (known !== undefined) return known;
  const entries = typesOf(schema).flatMap((type): Entry[] => [
    { type: type.name, field: null, key: type.name.toLowerCase() },
    ...membersOf(type).map(({ name }) => ({
      type: type.name,
      field: name,
      key: name.toLowerCase(),
    })),
  ]);
  indexes.set(schema, entries);
  return entries;
}

/** How many finds are listed. */
export const FINDS = 60;

/**
 * Types and fields by name: the same before those that begin so, before those that hold it; fields of the query root
 * before types before fields. `Type.field` looks in one type.
 */
export function searchDocs(
  schema: GraphQLSchema,
  text: string,
): { readonly places: readonly DocsPlace[]; readonly total: number } {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return { places: [], total: 0 };
  const [owner = '', member] = wanted.split('.', 2);
  const root = schema.getQueryType()?.name;
  const ranked: { entry: Entry; rank: number }[] = [];
  for (const entry of indexOf(schema)) {
    const inOne = member !== undefined;
    if (inOne && (entry.field === null || entry.type.toLowerCase() !== owner)) continue;
    const sought = inOne ? member : wanted;
    const at = entry.key.indexOf(sought);
    if (at < 0) continue;
    const place = entry.field === null ? 1 : entry.type === root ? 0 : 2;
    const likeness = entry.key === sought ? 0 : at === 0 ? 1 : 2;
    ranked.push({ entry, rank: likeness * 3 + place });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  const places = ranked.slice(0, FINDS).map(({ entry: { type, field } }) => ({ type, field }));
  return { places, total: ranked.length };
}

/** Name of the type that a type text such as `[Entity!]!` speaks of. */
export function namedIn(type: string): string {
  return type.replaceAll(/[[\]!]/gu, '');
}

/** The type a field leads to. */
export function resultOf(field: GraphQLField<unknown, unknown>): GraphQLNamedType {
  return getNamedType(field.type);
}
