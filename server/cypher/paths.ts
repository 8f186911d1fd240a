import type { Statement } from '../neo4j/database.ts';
import { findAll, layoutOf } from './layout.ts';
import { legPattern, passesOnce, pathMap, pathOrder } from './path-legs.ts';
import type { PathFilter } from './path-legs.ts';
import { collect, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Field } from './selection.ts';

export interface PathsQuestion extends PathFilter {
  /** Ids of the start, the entities to pass in this order, and the end; all different. */
  readonly stops: readonly string[];
  readonly maxLength: number;
  readonly first: number;
  readonly mode: 'SHORTEST' | 'ALL_SHORTEST';
}

/** Shortest paths that are put in order, where all of them are asked for. */
const MOST_SORTED = 1_000;
/** Shortest ways between two stops that are tried with those between the next, by the number of such legs. */
const TRIED = [0, 0, 100, 60, 40] as const;
/** Ways up to a stop that are gone on with, the shortest. */
const GONE_ON = 1_000;

/**
 * Paths that pass no entity twice, the shortest first, then by the ids of their entities and relations. Two relations
 * between the same entities make two paths. One row `{found, paths}`: which stops there are, and a map for each path;
 * `without` besides, where entities are excluded: the ids of those that there are.
 * @example
 * OPTIONAL MATCH (s1:Entity {id: $p0})
 * OPTIONAL MATCH (s2:Entity {id: $p1})
 * WITH s1, s2, COLLECT {
 *   MATCH p = SHORTEST 5 ((s1) ((x3)-[r4]-(y5:Entity) WHERE x3 <> s2 AND x3 <> y5 AND y5 <> s1){1,3} (s2))
 *   WITH nodes(p) AS ns, relationships(p) AS rs
 *   ORDER BY size(rs), [n IN ns | n.id], [r IN rs | r.id] LIMIT $p2
 *   RETURN {length: size(rs)}
 * } AS paths
 * RETURN [s1 IS NOT NULL, s2 IS NOT NULL] AS found, paths
 */
export function buildPaths(
  question: PathsQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const { stops: ids, excludeEntities } = question;
  const stops = ids.map(() => params.variable('s'));
  const { findOrNull } = layoutOf(scope.ontology);
  const seeks = stops.map((stop, at) => findOrNull(stop, params.add(ids[at]), []));
  const bound = [...stops, ...(excludeEntities.length > 0 ? ['excluded'] : [])];
  const legs = stops.length - 1;
  const longest = question.maxLength - legs + 1;
  const isNone = longest < 1 || question.relationTypes?.length === 0;
  const paths = isNone
    ? '[]'
    : legs === 1
      ? direct(stops, question, fields, scope)
      : byWayOf(stops, longest, question, fields, scope);
  const lines = [
    ...seeks,
    ...excludedLine(stops, question, scope),
    `WITH ${bound.join(', ')}, ${paths} AS paths`,
    `RETURN [${stops.map((stop) => `${stop} IS NOT NULL`).join(', ')}] AS found, paths${excludedIds(question, scope)}`,
  ];
  return { text: lines.join('\n'), params: params.values };
}

/** A line that adds `excluded` to some variables, where entities are excluded. */
export function excludedLine(
  variables: readonly string[],
  { excludeEntities }: PathFilter,
  { params, ontology }: Scope,
): string[] {
  if (excludeEntities.length === 0) return [];
  const found = findAll('e', params.add(excludeEntities), ontology);
  return [`WITH ${[...variables, `${found} AS excluded`].join(', ')}`];
}

/** A column with the ids of the excluded entities, as `excludedLine` has found them. */
export function excludedIds({ excludeEntities }: PathFilter, { ontology }: Scope): string {
  return excludeEntities.length === 0
    ? ''
    : `, [e IN excluded | ${layoutOf(ontology).id('e')}] AS without`;
}

function direct(
  [from = '', to = '']: readonly string[],
  question: PathsQuestion,
  fields: readonly Field[],
  scope: Scope,
): string {
  const { params } = scope;
  const { first, mode, maxLength: longest } = question;
  const search = mode === 'SHORTEST' ? `SHORTEST ${first}` : 'ALL SHORTEST';
  return collect(
    `MATCH p = ${legPattern({ from, to, others: [], longest, search, isExact: true }, question, scope)}`,
    mode === 'ALL_SHORTEST' ? `WITH p LIMIT ${params.integer(MOST_SORTED)}` : '',
    'WITH nodes(p) AS ns, relationships(p) AS rs',
    `ORDER BY ${pathOrder('ns', 'rs', scope)} LIMIT ${params.integer(first)}`,
    returning(['ns', 'rs'], pathMap('ns', 'rs', fields, scope)),
  );
}

/**
 * The shortest ways between each two stops, put together: one search over all stops would have to try every walk.
 * @example
 * UNWIND COLLECT { MATCH p = SHORTEST 50 (…) RETURN p } AS leg
 * WITH nodes(leg) AS ns, relationships(leg) AS rs
 * WITH ns, rs, COLLECT { MATCH p = SHORTEST 50 (…) RETURN p } AS legs
 * UNWIND legs AS leg
 */
function byWayOf(
  stops: readonly string[],
  longest: number,
  question: PathsQuestion,
  fields: readonly Field[],
  scope: Scope,
): string {
  const { params } = scope;
  const { first, mode, maxLength } = question;
  const tried = Math.max(first, TRIED[stops.length - 1] ?? 0);
  const legs = stops.slice(1).map((to, at) => {
    const from = stops[at] ?? '';
    const others = stops.filter((stop) => stop !== from && stop !== to);
    const search = `SHORTEST ${tried}`;
    return {
      name: params.variable('l'),
      paths: collect(
        `MATCH p = ${legPattern({ from, to, others, longest, search, isExact: false }, question, scope)}`,
        ...(longest > 3 ? [`WITH p, nodes(p) AS ns WHERE ${passesOnce('ns')}`] : []),
        'RETURN p',
      ),
    };
  });
  const names = legs.map(({ name }) => name);
  const joins = names.slice(1).flatMap((name, at) => {
    const rest = names.slice(at + 2);
    return [
      `UNWIND ${name} AS leg`,
      `WITH ${[...rest, 'ns', 'rs', 'leg'].join(', ')}`,
      // A leg begins at the stop where the one before ended.
      `WHERE size(rs) + length(leg) <= ${params.integer(maxLength)} AND none(n IN nodes(leg)[1..] WHERE n IN ns)`,
      `WITH ${[...rest, 'ns + nodes(leg)[1..] AS ns', 'rs + relationships(leg) AS rs'].join(', ')}`,
      ...(rest.length > 0
        ? [`ORDER BY ${pathOrder('ns', 'rs', scope)} LIMIT ${params.integer(GONE_ON)}`]
        : []),
    ];
  });
  const least =
    mode === 'SHORTEST'
      ? []
      : [
          'WITH collect([ns, rs]) AS every, min(size(rs)) AS least',
          'UNWIND [one IN every WHERE size(one[1]) = least] AS one',
          'WITH one[0] AS ns, one[1] AS rs',
        ];
  return collect(
    `WITH ${legs.map(({ name, paths }) => `${paths} AS ${name}`).join(', ')}`,
    `UNWIND ${names[0] ?? ''} AS leg`,
    `WITH ${[...names.slice(1), 'nodes(leg) AS ns', 'relationships(leg) AS rs'].join(', ')}`,
    ...joins,
    ...least,
    `WITH ns, rs ORDER BY ${pathOrder('ns', 'rs', scope)} LIMIT ${params.integer(first)}`,
    returning(['ns', 'rs'], pathMap('ns', 'rs', fields, scope)),
  );
}
