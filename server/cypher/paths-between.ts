import type { Statement } from '../neo4j/database.ts';
import { layoutOf } from './layout.ts';
import { legPattern, pathMap, pathOrder } from './path-legs.ts';
import type { PathFilter } from './path-legs.ts';
import { excludedIds, excludedLine } from './paths.ts';
import { collect, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';

export interface PathsBetweenQuestion extends PathFilter {
  /** All different. */
  readonly ids: readonly string[];
  readonly maxLength: number;
  /** For each two entities. */
  readonly first: number;
}

/**
 * The shortest paths between each two of some entities, by pairs in the order of the ids, then as paths are sorted. One
 * row `{found, paths}`: the ids that are there, and a map for each path; `without` as of `buildPaths`.
 * @example
 * WITH COLLECT { UNWIND range(0, size($p0) - 1) AS at MATCH (e:Entity {id: $p0[at]}) WITH e ORDER BY at RETURN e } AS ends
 * WITH ends, COLLECT {
 *   UNWIND range(0, size(ends) - 2) AS i
 *   UNWIND range(i + 1, size(ends) - 1) AS j
 *   WITH i, j, ends[i] AS a, ends[j] AS b
 *   CALL (a, b) {
 *     MATCH p = SHORTEST 1 ((a) ((x1)-[r2]-(y3:Entity) WHERE x1 <> b AND y3 <> a){1,4} (b))
 *     RETURN nodes(p) AS ns, relationships(p) AS rs
 *   }
 *   WITH i, j, ns, rs ORDER BY i, j, size(rs), [n IN ns | n.id], [r IN rs | r.id]
 *   RETURN {length: size(rs)}
 * } AS paths
 * RETURN [e IN ends | e.id] AS found, paths
 */
export function buildPathsBetween(
  question: PathsBetweenQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { ids, maxLength: longest, first, relationTypes, excludeEntities } = question;
  const layout = layoutOf(scope.ontology);
  const list = scope.params.add(ids);
  const bound = ['ends', ...(excludeEntities.length > 0 ? ['excluded'] : [])];
  const within = ['a', 'b', ...bound.slice(1)].join(', ');
  const leg = {
    from: 'a',
    to: 'b',
    others: [],
    longest,
    search: `SHORTEST ${first}`,
    isExact: true,
  };
  const paths =
    relationTypes?.length === 0
      ? '[]'
      : collect(
          'UNWIND range(0, size(ends) - 2) AS i',
          'UNWIND range(i + 1, size(ends) - 1) AS j',
          'WITH i, j, ends[i] AS a, ends[j] AS b',
          `CALL (${within}) {`,
          `  MATCH p = ${legPattern(leg, question, scope)}`,
          '  RETURN nodes(p) AS ns, relationships(p) AS rs',
          '}',
          `WITH i, j, ns, rs ORDER BY i, j, ${pathOrder('ns', 'rs', scope)}`,
          returning(['ns', 'rs'], pathMap('ns', 'rs', fields, scope)),
        );
  const lines = [
    `WITH COLLECT { UNWIND range(0, size(${list}) - 1) AS at ${layout.find('e', `${list}[at]`, ['at'])} WITH e ORDER BY at RETURN e } AS ends`,
    ...excludedLine(['ends'], question, scope),
    `WITH ${bound.join(', ')}, ${paths} AS paths`,
    `RETURN [e IN ends | ${layout.id('e')}] AS found, paths${excludedIds(question, scope)}`,
  ];
  return { text: lines.join('\n'), params: scope.params.values };
}
