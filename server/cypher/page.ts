import type { Statement } from '../neo4j/database.ts';
import type { Stretch } from './order.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { below, columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

/** A list of entities that is read page by page; `n` is the variable of the entity. */
export interface PageSource {
  readonly n: string;
  /** MATCH and WHERE that give each entity of the list once. */
  readonly match: readonly string[];
  /** What the list is sorted by, most important first; the last one is unique. */
  readonly keys: readonly string[];
  /** What comes after the last page, each behind the one before; the first alone mostly gives the page. */
  readonly stretches: readonly Stretch[];
  readonly first: number;
  /** How many there are. */
  readonly total: string;
  /** More columns of the row: what is asked of the list as a whole. */
  readonly further?: readonly string[];
}

/**
 * One row with `rows` and `total`, each only where it is asked for; `rows` holds one more than the page
 * where there are more.
 * @example
 * RETURN COLLECT {
 *   MATCH (n1:Company)
 *   WITH n1 WHERE n1.id IS NOT NULL
 *   WITH n1 ORDER BY n1.id LIMIT $p0
 *   RETURN {at: [n1.id], node: n1 {.id, labels: labels(n1)}}
 * } AS rows, COUNT { (:Company) } AS total
 */
export function buildPage(source: PageSource, fields: readonly Field[], scope: Scope): Statement {
  const { params } = scope;
  const { n, keys, first, total, further = [] } = source;
  const parts: string[] = [];
  if (fieldsNamed(fields, 'edges').length + fieldsNamed(fields, 'pageInfo').length > 0) {
    const asked = entries(columns(below(fields, 'edges')), (part) =>
      part.name === 'node' ? scope.entity(n, part.fields) : undefined,
    );
    const limit = params.integer(first + 1);
    const entry = `{${[`at: [${keys.join(', ')}]`, ...asked].join(', ')}}`;
    const rows = collect(...entitiesOf(source, limit), returning([n], entry));
    parts.push(`${rows} AS rows`);
  }
  if (fieldsNamed(fields, 'totalCount').length > 0) parts.push(`${total} AS total`);
  parts.push(...further);
  return { text: `RETURN ${parts.join(', ') || 'null AS rows'}`, params: params.values };
}

/** Lines that give the entities of a page in their order. What stands behind is looked at where the page is not full. */
function entitiesOf({ n, match, stretches }: PageSource, limit: string): string[] {
  const lines = ({ where, order }: Stretch): string[] => [
    ...match,
    where === null ? '' : `WITH ${n} WHERE ${where}`,
    `WITH ${n} ORDER BY ${order.join(', ')} LIMIT ${limit}`,
  ];
  const [first, behind] = stretches;
  if (!first) return [];
  if (!behind) return lines(first);
  const list = (stretch: Stretch) => collect(...lines(stretch), `RETURN ${n}`);
  return [
    `WITH ${list(first)} AS page`,
    `UNWIND (page + CASE WHEN size(page) < ${limit} THEN ${list(behind)} ELSE [] END)[..${limit}] AS ${n}`,
  ];
}
