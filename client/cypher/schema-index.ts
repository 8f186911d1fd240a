import { nameIndex } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { CypherSchema, Routine, SchemaName } from './schema.ts';

/** A property key with the labels and types that bear it and the kinds of its values. */
export interface KnownKey {
  readonly name: string;
  readonly owners: readonly string[];
  readonly kinds: readonly string[];
}

/** The schema prepared for completion, checking and hovering. */
export interface SchemaIndex {
  readonly schema: CypherSchema;
  readonly labels: NameIndex<SchemaName>;
  readonly types: NameIndex<SchemaName>;
  readonly keys: NameIndex<KnownKey>;
  readonly functions: NameIndex<Routine>;
  readonly procedures: NameIndex<Routine>;
  /** Functions by their name in small letters, for Cypher does not tell them apart by case. */
  readonly functionsBySmall: ReadonlyMap<string, Routine>;
}

function keysOf({ labels, relationshipTypes, propertyKeys }: CypherSchema): readonly KnownKey[] {
  const found = new Map<string, { owners: string[]; kinds: Set<string> }>();
  for (const name of propertyKeys) found.set(name, { owners: [], kinds: new Set() });
  for (const owner of [...labels, ...relationshipTypes]) {
    for (const { name, kinds } of owner.properties) {
      const known = found.get(name) ?? { owners: [], kinds: new Set() };
      known.owners.push(owner.name);
      for (const kind of kinds) known.kinds.add(kind);
      found.set(name, known);
    }
  }
  return [...found].map(([name, { owners, kinds }]) => ({ name, owners, kinds: [...kinds] }));
}

export function indexSchema(schema: CypherSchema): SchemaIndex {
  const name = (one: { readonly name: string }): string => one.name;
  return {
    schema,
    labels: nameIndex(schema.labels, name),
    types: nameIndex(schema.relationshipTypes, name),
    keys: nameIndex(keysOf(schema), name),
    functions: nameIndex(schema.functions, name),
    procedures: nameIndex(schema.procedures, name),
    functionsBySmall: new Map(schema.functions.map((one) => [one.name.toLowerCase(), one])),
  };
}
