import { stringify } from 'yaml';
import type { EntityType, Ontology, PropertyDefinition, RelationType } from '../ontology.ts';

/** An ontology as a file that can stand beside data, in the form of the house's own. */
export function ontologyYaml({ entityTypes, relationTypes, roles }: Ontology): string {
  const value = { entityTypes: byName(entityTypes), relationTypes: byName(relationTypes), roles };
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

function byName(types: readonly (EntityType | RelationType)[]): Record<string, unknown> {
  return Object.fromEntries(
    types.map(({ name, properties, ...rest }) => [
      name,
      properties.length === 0 ? rest : { ...rest, properties: definitions(properties) },
    ]),
  );
}

function definitions(properties: readonly PropertyDefinition[]): Record<string, unknown> {
  return Object.fromEntries(properties.map(({ name, ...rest }) => [name, rest]));
}
