import type { Statement } from '../neo4j/database.ts';
import { aggregates } from './aggregate.ts';
import type { Condition } from './condition.ts';
import { anyOf } from './names.ts';
import { sorting } from './order.ts';
import type { Order } from './order.ts';
import { buildPage } from './page.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';
import { isAnything, listMatch } from './where.ts';

export interface ListQuestion {
  readonly type: string;
  readonly where: Condition;
  /** The most important first; none stands for the id. */
  readonly orders: readonly Order[];
  readonly first: number;
  /** Where the page before ended: the values sorted by, and the id. */
  readonly after: readonly unknown[] | null;
}

/**
 * A page of the entities of a type that meet a condition, their number and their counts by group, each only where
 * it is asked for; what has no value to be sorted by comes last.
 */
export function buildList(
  { type, where, orders, first, after }: ListQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const n = params.variable('n');
  const match = listMatch(n, type, where, scope);
  // A list that begins elsewhere must not begin at the index of its order instead.
  const isWhole = match(null).length === 1;
  const sorted = sorting(n, orders, isWhole, scope);
  const total = isAnything(where)
    ? `COUNT { (${anyOf([type])}) }`
    : `COUNT { ${match(null).join(' ')} RETURN ${n} }`;
  const source = {
    n,
    match: match(null),
    keys: sorted.keys,
    stretches: sorted.stretches(after),
    first,
    total,
    further: aggregates(n, match(null), total, fields, scope),
  };
  return buildPage(source, fields, scope);
}
