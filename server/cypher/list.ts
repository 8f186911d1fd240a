import type { Statement } from '../neo4j/database.ts';
import { anyOf, escapeName } from './names.ts';
import { buildPage } from './page.ts';
import { walkCount } from './pattern.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';

/** What a list of entities is sorted by: a stored property, or `degree`, which is counted. */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

export interface ListQuestion {
  readonly type: string;
  readonly order: Order;
  readonly first: number;
  /** Where the page before ended: the value sorted by, and the id; the id alone in the order of ids. */
  readonly after: readonly unknown[] | null;
}

/** A page of all entities of a type; what has no value to be sorted by comes last. */
export function buildList(
  { type, order, first, after }: ListQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const n = params.variable('n');
  const id = `${n}.id`;
  const source = { n, match: [`MATCH (${n}${anyOf([type])})`], first };
  const total = `COUNT { (${anyOf([type])}) }`;
  const down = order.descending ? ' DESC' : '';
  const beyond = order.descending ? '<' : '>';
  if (order.by === 'id') {
    const from = after === null ? null : `${id} ${beyond} ${params.add(after[0])}`;
    return buildPage(
      { ...source, keys: [id], order: [id + down], after: from, total },
      fields,
      scope,
    );
  }
  const value =
    order.by === 'degree'
      ? walkCount(n, { direction: 'BOTH', types: null, entityTypes: null })
      : `${n}.${escapeName(order.by)}`;
  return buildPage(
    {
      ...source,
      keys: [value, id],
      order: [`${value} IS NULL`, value + down, id],
      after: after === null ? null : keyset(value, beyond, id, after, scope),
      total,
    },
    fields,
    scope,
  );
}

function keyset(
  value: string,
  beyond: string,
  id: string,
  [last, lastId]: readonly unknown[],
  { params }: Scope,
): string {
  const later = `${id} > ${params.add(lastId)}`;
  if (last === null) return `${value} IS NULL AND ${later}`;
  const at = params.add(last);
  return `(${value} ${beyond} ${at} OR (${value} = ${at} AND ${later}) OR ${value} IS NULL)`;
}
