import type { FieldNode, GraphQLField } from 'graphql';
import { getArgumentValues } from 'graphql';
import type { Arguments } from '../cypher/selection.ts';
import { keyCount } from '../cypher/order.ts';
import type { Order } from '../cypher/order.ts';
import { relationCursor, relationOrder } from '../cypher/sorted-relations.ts';
import { nameKeys } from '../../graph-seed/search/name-keys.ts';
import { ANYTHING } from '../cypher/condition.ts';
import type { Condition } from '../cypher/condition.ts';
import { BadInput, offer } from '../errors.ts';
import { decodeCursor } from '../graph/cursor.ts';
import { listName } from '../graph/lists.ts';
import { relationList } from '../graph/shape.ts';
import type { ApiModel, EntityModel, RelationModel } from './schema/api-model.ts';
import { nearest } from '../nearest.ts';
import { readEdgeWhere, readEntityWhere } from './where-reader.ts';

export const LIMITS = {
  first: 100,
  graph: 500,
  marks: 500,
  ids: 200,
  ends: 10,
  /** What one answer about a subgraph holds, so that a canvas is connected in few questions. */
  subgraphIds: 500,
  query: 200,
  depth: 3,
  limitPerGroup: 100,
  orders: 4,
  maxLength: 10,
  via: 3,
  by: 5,
  excludeEntities: 200,
} as const;

/** A field in its place: `Query.companies`, and what it stands for where it hangs on the ontology. */
export interface Place {
  readonly parent: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly model: ApiModel;
  /** The entity type that a root field lists or finds, or that counts are of. */
  readonly entity: EntityModel | undefined;
  readonly relation: RelationModel | undefined;
}

/**
 * The arguments of a field: variables put in, defaults for what is missing or null, each within its limits,
 * names known to the ontology, conditions and cursors read.
 * @throws BadInput naming the value, the rule and the nearest choices; TooLarge for a condition of too many parts.
 */
export function readArguments(
  place: Place,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Arguments {
  const given = getArgumentValues(place.field, node, variables) as Record<string, unknown>;
  const filled = Object.fromEntries(
    place.field.args.map(({ name, defaultValue }) => [name, given[name] ?? defaultValue ?? null]),
  );
  const { field, entity } = place;
  if (field.name === entity?.one && filled['id'] === null && filled['name'] === null) {
    throw new BadInput(`${field.name}: give an id or a name.`, { argument: 'id' });
  }
  const orders = ordersOf(place, filled['orderBy']);
  return Object.fromEntries(
    Object.entries(filled).map(([name, value]) => [
      name,
      value === null ? null : check(name, value, place, orders, filled),
    ]),
  );
}

function check(
  name: string,
  value: unknown,
  place: Place,
  orders: readonly Order[] | undefined,
  filled: Arguments,
): unknown {
  const { model } = place;
  switch (name) {
    case 'first':
      return within(name, value as number, mostOf(place));
    case 'depth':
    case 'limitPerGroup':
    case 'maxLength':
      return within(name, value as number, LIMITS[name]);
    case 'ids':
      return atMost(name, value as readonly string[], mostIds(place), 'ids');
    case 'by':
      return atMost(name, value as readonly string[], LIMITS.by, 'facets');
    case 'properties':
      return atMost(name, value as readonly string[], LIMITS.by, 'properties');
    case 'via':
    case 'excludeEntities':
      return atMost(name, value as readonly string[], LIMITS[name], 'ids');
    case 'query':
      // Cypher has limits of its own.
      if (place.field.name !== 'search') return value;
      return atMost(name, value as string, LIMITS.query, 'characters');
    case 'types':
      return place.parent === 'Query'
        ? known(name, value, 'entity type', model.byType)
        : known(name, value, 'relation type', model.relationTypes);
    case 'entityTypes':
    case 'excludeEntityTypes':
      return known(name, value, 'entity type', model.byType);
    case 'relationTypes':
    case 'excludeRelationTypes':
      return known(name, value, 'relation type', model.relationTypes);
    case 'status':
      return (value as string).toLowerCase();
    case 'orderBy':
      return orders ?? value;
    case 'to':
      return place.parent === 'Query'
        ? value
        : atMost(name, value as readonly string[], LIMITS.ids, 'ids');
    case 'search':
      return nameCondition(atMost(name, value as string, LIMITS.query, 'characters'));
    case 'after':
      return openCursor(place, orders, filled, value as string);
    case 'where':
      return condition(place, value);
    case 'field':
      return aggregated(place, value as string);
    case 'relation':
      return place.entity?.ties.get(value as string);
    default:
      return value;
  }
}

function condition({ entity, relation, model }: Place, value: unknown): unknown {
  if (relation) return readEdgeWhere(relation, value, model);
  return entity ? readEntityWhere(entity, value, model) : value;
}

/** Entities by a part of a name; nothing typed yet lets all through. */
function nameCondition(query: string): Condition {
  const text = query.trim().toLowerCase();
  return text === '' ? ANYTHING : { kind: 'named', text, begins: nameKeys(text) };
}

/** The property that counts or statistics are of. */
function aggregated({ field, entity }: Place, name: string): unknown {
  return field.name === 'by' ? entity?.groups.get(name) : entity?.numbers.get(name);
}

/** How many lines of a list may be asked for at most. */
function mostOf(place: Place): number {
  if (place.parent === 'Sentence' && place.field.name === 'marks') return LIMITS.marks;
  return isGraph(place) ? LIMITS.graph : LIMITS.first;
}

function isGraph({ parent, field }: Place): boolean {
  return parent === 'Query' && field.name === 'graph';
}

function mostIds({ field }: Place): number {
  if (field.name === 'subgraph') return LIMITS.subgraphIds;
  return field.name === 'pathsBetween' ? LIMITS.ends : LIMITS.ids;
}

function within(name: string, value: number, most: number): number {
  if (value >= 1 && value <= most) return value;
  throw new BadInput(`${name}: ${value} is not from 1 to ${most}.`, {
    argument: name,
    value,
    limit: most,
  });
}

function atMost<T extends string | readonly string[]>(
  name: string,
  value: T,
  most: number,
  what: string,
): T {
  if (value.length <= most) return value;
  throw new BadInput(`${name}: ${value.length} ${what} are more than ${most}.`, {
    argument: name,
    value: value.length,
    limit: most,
  });
}

function known(
  argument: string,
  value: unknown,
  what: string,
  choices: Pick<ReadonlySet<string>, 'has' | 'keys'>,
): string[] {
  const wanted = Array.from(new Set(value as readonly string[]));
  for (const name of wanted) {
    if (choices.has(name)) continue;
    const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
    const near = nearest(shown, choices.keys());
    throw new BadInput(`${argument}: there is no ${what} "${shown}".${offer(near)}`, {
      argument,
      value: shown,
      didYouMean: near,
    });
  }
  return wanted;
}

function ordersOf({ entity }: Place, value: unknown): readonly Order[] | undefined {
  if (!entity || !Array.isArray(value)) return undefined;
  const names = atMost('orderBy', value as readonly string[], LIMITS.orders, 'orders');
  const orders = names.flatMap((name) => entity.orders.get(name) ?? []);
  return orders.filter(({ by }, at) => orders.findIndex((other) => other.by === by) === at);
}

/** What cursors of lists with an order of their own hold. */
const CURSOR_KINDS: Readonly<Record<string, readonly string[]>> = {
  search: ['bigint', 'bigint', 'string'],
  relations: ['place', 'string'],
  sentences: ['bigint'],
  graph: ['place', 'string'],
};

/** The values of a cursor, by the list that it belongs to. */
function openCursor(
  { field, relation }: Place,
  orders: readonly Order[] | undefined,
  filled: Arguments,
  cursor: string,
): unknown[] {
  if (orders) {
    const values = Array.from({ length: keyCount(orders) - 1 }, () => 'any');
    return decodeCursor(listName(orders), cursor, [...values, 'string']);
  }
  const order = field.name === 'relations' ? relationOrder(filled) : null;
  if (order) return decodeCursor(relationList(order), cursor, relationCursor(order));
  const list = relation ? 'relations' : field.name;
  return decodeCursor(list, cursor, CURSOR_KINDS[list] ?? ['string']);
}
