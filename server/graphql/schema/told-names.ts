import type { Ontology } from '../../../graph-seed/ontology.ts';
import type { ApiNames, RelationNames } from '../../graph/overview.ts';
import { apiModel } from './api-model.ts';
import type { PropertyModel } from './api-model.ts';

/** What the API calls the parts of an ontology, for callers who ask for its schema. */
export function apiNames(ontology: Ontology): ApiNames {
  const known = told.get(ontology) ?? tell(ontology);
  told.set(ontology, known);
  return known;
}

const told = new WeakMap<Ontology, ApiNames>();

function tell(ontology: Ontology): ApiNames {
  const { byType, relations } = apiModel(ontology);
  const ways = new Map<string, RelationNames>();
  for (const { type, direction, field, properties } of relations) {
    const known = ways.get(type.name);
    ways.set(type.name, {
      field: direction === 'IN' ? (known?.field ?? field) : field,
      reverseField: direction === 'OUT' ? (known?.reverseField ?? field) : field,
      properties: stored(properties),
    });
  }
  return {
    entity(type) {
      const { object = '', one = '', many = '', properties } = byType.get(type) ?? {};
      return { object, one, many, properties: stored(properties) };
    },
    relation: (type) => ways.get(type) ?? { field: '', reverseField: '', properties: new Map() },
  };
}

/** Fields by the names they are stored under. */
function stored(
  properties: ReadonlyMap<string, PropertyModel> = new Map(),
): ReadonlyMap<string, string> {
  return new Map(Array.from(properties.values(), ({ property, field }) => [property, field]));
}
