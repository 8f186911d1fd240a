import type { Statement } from '../neo4j/database.ts';
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
  /** The key that an index gives the order of, if the planner is told that every entity has it. */
  readonly indexed: string | null;
  /** Further ORDER BY terms than the keys, where the keys alone do not say the order. */
  readonly order: readonly string[];
  /** Lets through what comes after the last page. */
  readonly after: string | null;
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
  const { n, match, keys, indexed, order, after, first, total, further = [] } = source;
  const parts: string[] = [];
  if (fieldsNamed(fields, 'edges').length + fieldsNamed(fields, 'pageInfo').length > 0) {
    const asked = entries(columns(below(fields, 'edges')), (part) =>
      part.name === 'node' ? scope.entity(n, part.fields) : undefined,
    );
    // A list that begins elsewhere must not begin at the index of its order instead.
    const told = match.length === 1 && indexed !== null ? `${indexed} IS NOT NULL` : null;
    const filter = after ?? told;
    const rows = collect(
      ...match,
      filter === null ? '' : `WITH ${n} WHERE ${filter}`,
      `WITH ${n} ORDER BY ${order.join(', ')} LIMIT ${params.integer(first + 1)}`,
      returning([n], `{${[`at: [${keys.join(', ')}]`, ...asked].join(', ')}}`),
    );
    parts.push(`${rows} AS rows`);
  }
  if (fieldsNamed(fields, 'totalCount').length > 0) parts.push(`${total} AS total`);
  parts.push(...further);
  return { text: `RETURN ${parts.join(', ') || 'null AS rows'}`, params: params.values };
}
