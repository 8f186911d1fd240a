import type { GraphQLField } from 'graphql';
import { getArgumentValues } from 'graphql';
import type { FieldNode } from 'graphql';
import type { EntityType, Ontology } from '../../graph-seed/ontology.ts';
import type { Order } from '../cypher/list.ts';
import type { Arguments } from '../cypher/selection.ts';
import { BadInput, didYouMean } from '../errors.ts';
import { decodeCursor } from '../graph/cursor.ts';
import { listName } from '../graph/lists.ts';
import { orders } from './order.ts';

export const LIMITS = { first: 100, ids: 200, query: 200, depth: 3, limitPerGroup: 100 } as const;

/** A field in its place: `Query.companies`, with the entity type that a root field of the ontology stands for. */
export interface Place {
  readonly parent: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly entityType: EntityType | undefined;
}

/**
 * The arguments of a field: variables put in, defaults for what is missing or null, each within its limits,
 * names known to the ontology, cursors opened.
 * @throws BadInput naming the value, the rule and the nearest choices.
 */
export function readArguments(
  place: Place,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  ontology: Ontology,
): Arguments {
  const given = getArgumentValues(place.field, node, variables) as Record<string, unknown>;
  const filled = Object.fromEntries(
    place.field.args.map(({ name, defaultValue }) => [name, given[name] ?? defaultValue ?? null]),
  );
  const { field, entityType } = place;
  if (field.name === entityType?.singular && filled['id'] === null && filled['name'] === null) {
    throw new BadInput(`${field.name}: give an id or a name.`, { argument: 'id' });
  }
  const order = orderOf(place, filled['orderBy']);
  return Object.fromEntries(
    Object.entries(filled).map(([name, value]) => [
      name,
      value === null ? null : check(name, value, { place, ontology, order }),
    ]),
  );
}

interface Around {
  readonly place: Place;
  readonly ontology: Ontology;
  readonly order: Order | undefined;
}

function check(name: string, value: unknown, { place, ontology, order }: Around): unknown {
  switch (name) {
    case 'first':
    case 'depth':
    case 'limitPerGroup':
      return within(name, value as number, LIMITS[name]);
    case 'ids':
      return atMost(name, value as readonly string[], LIMITS.ids, 'ids');
    case 'query':
      return atMost(name, value as string, LIMITS.query, 'characters');
    case 'types':
      return place.parent === 'Query'
        ? known(name, value, 'entity type', ontology.entityTypes)
        : known(name, value, 'relation type', ontology.relationTypes);
    case 'entityTypes':
      return known(name, value, 'entity type', ontology.entityTypes);
    case 'relationTypes':
      return known(name, value, 'relation type', ontology.relationTypes);
    case 'status':
      return (value as string).toLowerCase();
    case 'orderBy':
      return order;
    case 'after':
      return openCursor(place, order, value as string);
    default:
      return value;
  }
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
  choices: readonly { readonly name: string }[],
): string[] {
  const names = choices.map((choice) => choice.name);
  const wanted = Array.from(new Set(value as readonly string[]));
  for (const name of wanted) {
    if (names.includes(name)) continue;
    const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
    throw new BadInput(`${argument}: there is no ${what} "${shown}".${didYouMean(shown, names)}`, {
      argument,
      value: shown,
    });
  }
  return wanted;
}

function orderOf({ entityType }: Place, value: unknown): Order | undefined {
  return entityType && typeof value === 'string' ? orders(entityType).get(value) : undefined;
}

/** The values of a cursor, by the list that it belongs to. */
function openCursor({ field }: Place, order: Order | undefined, cursor: string): unknown[] {
  if (order) {
    const kinds = order.by === 'id' ? ['string'] : ['any', 'string'];
    return decodeCursor(listName(order), cursor, kinds);
  }
  const kinds = field.name === 'search' ? ['bigint', 'bigint', 'string'] : ['string'];
  return decodeCursor(field.name, cursor, kinds);
}
