import type { EntityType, PropertyKind } from '../../graph-seed/ontology.ts';
import type { Order } from '../cypher/list.ts';

const EVERY_TYPE = ['id', 'name', 'nameEn', 'degree'];
const SORTABLE: ReadonlySet<PropertyKind> = new Set([
  'text',
  'integer',
  'boolean',
  'date',
  'dateTime',
]);

/**
 * What a list of an entity type may be sorted by, under the names of the API's enum.
 * @example orders(event) // ID, ID_DESC, NAME, …, DATE, DATE_DESC
 */
export function orders(type: EntityType): ReadonlyMap<string, Order> {
  const own = type.properties.filter(({ kind }) => SORTABLE.has(kind)).map(({ name }) => name);
  const both = [...EVERY_TYPE, ...own].flatMap((by): [string, Order][] => [
    [upperSnake(by), { by, descending: false }],
    [`${upperSnake(by)}_DESC`, { by, descending: true }],
  ]);
  return new Map(both);
}

/** `nameEn` → `NAME_EN`. */
function upperSnake(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}
