import type { Statement } from '../neo4j/database.ts';
import { layoutOf } from './layout.ts';
import { anyOf } from './names.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';
import { MOST_RELATIONS, returnSubgraph } from './subgraph.ts';

/** Entities that are read of a graph, on all pages together. */
export const MOST_OF_GRAPH = 2_000;

export interface GraphPageQuestion {
  /** Entities of these types and the relations between them; null for all. */
  readonly types: readonly string[] | null;
  readonly first: number;
  /** How many entities the pages before held, and the id of the last. */
  readonly after: readonly unknown[] | null;
}

/**
 * A page of the whole graph: entities by id, and the relations that tie them to one another or to those of earlier
 * pages, so that all pages together hold every relation once. One row `{subgraph}`.
 * @example
 * WITH COLLECT { MATCH (n:Entity) WHERE n.id IS NOT NULL WITH n ORDER BY n.id LIMIT $p0 RETURN n } AS page
 * WITH page, page[..$p1] AS kept
 * CALL (kept) {
 *   UNWIND kept AS a
 *   MATCH (a)-[r]-(b:Entity) WHERE b.id <= a.id
 *   WITH DISTINCT r LIMIT $p2
 *   WITH r ORDER BY r.id
 *   RETURN collect(r) AS walked
 * }
 */
export function buildGraphPage(
  { types, first, after }: GraphPageQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const before = Number(after?.[0] ?? 0);
  const most = Math.max(0, Math.min(first, MOST_OF_GRAPH - before));
  const { any, count, id, relationId } = layoutOf(scope.ontology);
  const begin = after === null ? `${id('n')} IS NOT NULL` : `${id('n')} > ${params.add(after[1])}`;
  const kind = types === null ? '' : ` AND ${types.length === 0 ? 'false' : `n${anyOf(types)}`}`;
  const total =
    types === null
      ? count
      : types.length === 0
        ? '0'
        : `COUNT { (:${types.length === 1 ? '' : '('}${anyOf(types).slice(1)}${types.length === 1 ? '' : ')'}) }`;
  const lines = [
    `WITH COLLECT { MATCH (n${any}) WHERE ${begin}${kind} WITH n ORDER BY ${id('n')} LIMIT ${params.integer(most + 1)} RETURN n } AS page`,
    `WITH page, page[..${params.integer(most)}] AS kept`,
    'CALL (kept) {',
    '  UNWIND kept AS a',
    `  MATCH (a)-[r]-(b${types === null || types.length === 0 ? any : anyOf(types)}) WHERE ${id('b')} <= ${id('a')}`,
    `  WITH DISTINCT r LIMIT ${params.integer(MOST_RELATIONS + 1)}`,
    `  WITH r ORDER BY ${relationId('r')}`,
    '  RETURN collect(r) AS walked',
    '}',
    returnSubgraph(fields, scope, { total, relationTotal: 'size(walked)' }, [
      'more: size(page) > size(kept)',
      `head: ${id('kept[0]')}`,
      `last: ${id('kept[-1]')}`,
    ]),
  ];
  return { text: lines.join('\n'), params: params.values };
}
