import { afterOf, directionOf, namesOf, numberOf } from './arguments.ts';
import { isEmpty, walkCount, walkPattern } from './pattern.ts';
import type { Walk } from './pattern.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { below, columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

/**
 * A page of an entity's relations in the order of their ids: a map with `rows`, one more than asked for where
 * there are more, and `total`, each only where it is needed.
 * @example
 * {rows: COLLECT {
 *   MATCH (n1)-[r2:RELEASED]-(m3:Entity)
 *   WHERE r2.id > $p0
 *   WITH r2, m3 ORDER BY r2.id LIMIT $p1
 *   RETURN {at: [r2.id], node: r2 {.id, type: type(r2)}}
 * }, total: COUNT { (n1)-[:RELEASED]-() }}
 */
export function relationPage(n: string, field: Field, scope: Scope): string {
  const { params } = scope;
  const { args, fields } = field;
  const walk: Walk = {
    direction: directionOf(args),
    types: namesOf(args, 'types'),
    entityTypes: namesOf(args, 'entityTypes'),
  };
  const parts: string[] = [];
  if (fieldsNamed(fields, 'edges').length + fieldsNamed(fields, 'pageInfo').length > 0) {
    const [r, m] = [params.variable('r'), params.variable('m')];
    const after = afterOf(args);
    const asked = entries(columns(below(fields, 'edges')), (part) => {
      if (part.name === 'node') return scope.relation(r, part.fields);
      if (part.name === 'entity') return scope.entity(m, part.fields);
      return undefined;
    });
    const filters = [
      ...(isEmpty(walk) ? ['false'] : []),
      ...(after === null ? [] : [`${r}.id > ${params.add(after[0])}`]),
    ];
    const rows = collect(
      `MATCH ${walkPattern(n, r, m, walk)}`,
      filters.length === 0 ? '' : `WHERE ${filters.join(' AND ')}`,
      `WITH ${r}, ${m} ORDER BY ${r}.id LIMIT ${params.integer(numberOf(args, 'first') + 1)}`,
      returning([r, m], `{${[`at: [${r}.id]`, ...asked].join(', ')}}`),
    );
    parts.push(`rows: ${rows}`);
  }
  if (fieldsNamed(fields, 'totalCount').length > 0) parts.push(`total: ${walkCount(n, walk)}`);
  return `{${parts.join(', ')}}`;
}
