import { afterOf, namesOf, numberOf, textOf } from './arguments.ts';
import { findAll, layoutOf, storedProperty } from './layout.ts';
import { EVERY_RELATION, walkCount } from './pattern.ts';
import { collect, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Arguments, Field } from './selection.ts';

/** What relations of an entity are sorted by: the order of the store, or something of the other end. */
export type RelationOrder = 'STORED' | 'DEGREE' | 'DEGREE_DESC' | 'NAME' | 'NAME_DESC';

/** The order of a page that is sorted, and so has cursors of its own; null where it comes as the store has it. */
export function relationOrder(args: Arguments): Exclude<RelationOrder, 'STORED'> | 'ID' | null {
  const order = (textOf(args, 'orderBy') ?? 'STORED') as RelationOrder;
  if (order !== 'STORED') return order;
  return namesOf(args, 'to') === null ? null : 'ID';
}

/** What a cursor of a sorted page holds, as `typeof` says. */
export function relationCursor(order: NonNullable<ReturnType<typeof relationOrder>>): string[] {
  if (order === 'ID') return ['string'];
  return [order.startsWith('DEGREE') ? 'bigint' : 'string', 'string'];
}

/**
 * Relations of an entity sorted by what is at their other end, then by id: a list of at most one more than asked for.
 * All that fit are looked at, so this costs what the entity has.
 * @example
 * COLLECT {
 *   MATCH (n1)-[r2:RELEASED]-(m3)
 *   WITH r2, m3, COUNT { (m3)--() } AS k4
 *   ORDER BY k4 DESC, r2.id LIMIT $p0
 *   RETURN {at: [k4, r2.id], entity: m3 {.id}}
 * }
 */
export function sortedRelations(
  [r, m]: readonly [string, string],
  match: readonly string[],
  line: (at: string) => string,
  { args }: Field,
  scope: Scope,
): string {
  const { params } = scope;
  const id = layoutOf(scope.ontology).relationId(r);
  const order = relationOrder(args) ?? 'ID';
  const isById = order === 'ID';
  const [k, descends] = [params.variable('k'), order.endsWith('_DESC')];
  const value = order.startsWith('DEGREE')
    ? walkCount(m, EVERY_RELATION, scope.ontology)
    : `coalesce(${storedProperty(m, 'name', scope.ontology)}, '')`;
  const bound = isById ? [r, m] : [r, m, k];
  const keys = isById ? [id] : [k, id];
  const after = afterOf(args)?.map((part) => params.add(part)) ?? null;
  return collect(
    ...match,
    `WITH ${r}, ${m}${isById ? '' : `, ${value} AS ${k}`}`,
    after === null ? '' : `WITH ${bound.join(', ')} WHERE ${isAfter(keys, after, descends)}`,
    `ORDER BY ${isById ? '' : `${k}${descends ? ' DESC' : ''}, `}${id} LIMIT ${params.integer(numberOf(args, 'first') + 1)}`,
    returning(bound, line(`[${keys.join(', ')}]`)),
  );
}

/** Lines that bind the other ends where they are given: from few of them a hub need not be walked. */
export function givenEnds(m: string, args: Arguments, { params, ontology }: Scope): string[] {
  const to = namesOf(args, 'to');
  if (to === null) return [];
  const ends = params.variable('e');
  return [`WITH ${findAll(m, params.add(to), ontology)} AS ${ends}`, `UNWIND ${ends} AS ${m}`];
}

function isAfter(
  [key = '', id]: readonly string[],
  [value = '', last]: readonly string[],
  descends: boolean,
): string {
  if (id === undefined || last === undefined) return `${key} > ${value}`;
  return `${key} ${descends ? '<' : '>'} ${value} OR (${key} = ${value} AND ${id} > ${last})`;
}
