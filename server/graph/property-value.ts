import type { PropertyKind } from '../../graph-seed/ontology.ts';
import { toJson } from '../neo4j/values.ts';
import type { Json } from '../neo4j/values.ts';

/**
 * A property as its field gives it. Own data may hold values of another kind than most: they are null here, as they
 * are missing to conditions, unless they can be written as text where a text is expected; `properties` has them all.
 */
export function propertyValue(kind: PropertyKind, value: unknown): Json {
  const json = toJson(value);
  switch (kind) {
    case 'list':
      return Array.isArray(value) ? json : null;
    case 'point':
      return typeof json === 'object' && !Array.isArray(json) ? json : null;
    case 'integer':
      return typeof value === 'bigint' ? json : null;
    case 'boolean':
      return typeof value === 'boolean' ? json : null;
    case 'text':
    case 'decimal':
    case 'date':
    case 'dateTime':
    case 'duration':
      return json === null || typeof json === 'object' ? null : String(json);
  }
}
