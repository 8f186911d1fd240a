import type { PropertyKind } from '../../../graph-seed/ontology.ts';
import type { PropertyModel } from './api-model.ts';
import { quote } from './text.ts';

/** GraphQL types of property kinds; integers may exceed 32 bits, and decimals any float. */
const TYPE_OF_KIND: Readonly<Record<PropertyKind, string>> = {
  text: 'String',
  integer: 'Integer',
  decimal: 'String',
  boolean: 'Boolean',
  date: 'String',
  dateTime: 'String',
  duration: 'String',
  point: 'JSON',
  list: 'JSON',
};

/** A property as a field of an entity type, or of the edges of a relation. */
export function propertyText({ field, kind, en }: PropertyModel): string {
  return `${quote(`${en}.`)} ${field}: ${TYPE_OF_KIND[kind]}`;
}
