import type { EntityType, Ontology, PropertyDefinition, RelationType, Roles } from '../ontology.ts';

/** Several ontologies as one, and what kept them from agreeing; the merged one is of use only without conflicts. */
export interface MergedOntology {
  readonly ontology: Ontology;
  /** One sentence each, naming the type, property, root field or role. */
  readonly conflicts: readonly string[];
}

/**
 * Merges a second ontology into a first. A type that both define keeps the words, colour and icon of the first and
 * has the properties and ends of both. They conflict where one property has two kinds, one root field two types, or
 * one role two names. Pure.
 */
export function mergeOntologies(first: Ontology, second: Ontology): MergedOntology {
  const conflicts: string[] = [];
  const entityTypes = merged(first.entityTypes, second.entityTypes, (one, other) => ({
    ...one,
    properties: mergedProperties(one, other, conflicts),
  }));
  const relationTypes = merged(first.relationTypes, second.relationTypes, (one, other) => ({
    ...one,
    from: union(one.from, other.from),
    to: union(one.to, other.to),
    properties: mergedProperties(one, other, conflicts),
  }));
  rootFields(entityTypes, conflicts);
  for (const role of Object.keys(first.roles) as (keyof Roles)[]) {
    if (first.roles[role] === second.roles[role]) continue;
    conflicts.push(`The role "${role}" is "${first.roles[role]}" and "${second.roles[role]}".`);
  }
  return { ontology: { entityTypes, relationTypes, roles: first.roles }, conflicts };
}

function merged<T extends { readonly name: string }>(
  first: readonly T[],
  second: readonly T[],
  merge: (one: T, other: T) => T,
): T[] {
  const others = new Map(second.map((type) => [type.name, type]));
  const both = first.map((type) => {
    const other = others.get(type.name);
    others.delete(type.name);
    return other ? merge(type, other) : type;
  });
  return [...both, ...others.values()];
}

function mergedProperties(
  one: EntityType | RelationType,
  other: EntityType | RelationType,
  conflicts: string[],
): PropertyDefinition[] {
  return merged(one.properties, other.properties, (property, { kind }) => {
    if (property.kind !== kind) {
      conflicts.push(
        `The property "${property.name}" of "${one.name}" is of kind ${property.kind} and ${kind}.`,
      );
    }
    return property;
  });
}

/** Singular and plural are root fields of the API, so no two types may share one. */
function rootFields(types: readonly EntityType[], conflicts: string[]): void {
  const owners = new Map<string, string>();
  for (const { name, singular, plural } of types) {
    for (const word of new Set([singular, plural])) {
      const owner = owners.get(word);
      if (owner === undefined) owners.set(word, name);
      else conflicts.push(`The root field "${word}" belongs to "${owner}" and "${name}".`);
    }
  }
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
