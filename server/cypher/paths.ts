import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { anyOf } from './names.ts';
import { walkPattern } from './pattern.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns } from './selection.ts';
import type { Direction, Field } from './selection.ts';

export interface PathsQuestion {
  /** Ids of the start, the entities to pass in this order, and the end; all different. */
  readonly stops: readonly string[];
  readonly maxLength: number;
  readonly first: number;
  readonly mode: 'SHORTEST' | 'ALL_SHORTEST';
  readonly direction: Direction;
  /** Null stands for every type; an empty list for none. */
  readonly relationTypes: readonly string[] | null;
  /** Types of the entities between the stops. */
  readonly entityTypes: readonly string[] | null;
  readonly excludeEntityTypes: readonly string[];
  readonly excludeEntities: readonly string[];
}

/** Shortest paths that are put in order, where all of them are asked for. */
const MOST_SORTED = 1_000;

/**
 * Paths that pass no entity twice, the shortest first, then by the ids of their entities and relations. Two relations
 * between the same entities make two paths. One row `{found, paths}`: which stops there are, and a map for each path.
 * @example
 * OPTIONAL MATCH (s1:Entity {id: $p0})
 * OPTIONAL MATCH (s2:Entity {id: $p1})
 * WITH s1, s2, COLLECT {
 *   MATCH p = SHORTEST 5 ((s1) ((x3)-[r4]-(y5:Entity) WHERE x3 <> s2 AND y5 <> s1){1,3} (s2))
 *   WITH p ORDER BY length(p), [n IN nodes(p) | n.id], [r IN relationships(p) | r.id] LIMIT $p2
 *   RETURN {length: length(p)}
 * } AS paths
 * RETURN [s1 IS NOT NULL, s2 IS NOT NULL] AS found, paths
 */
export function buildPaths(
  question: PathsQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const { stops: ids, excludeEntities, first, mode } = question;
  const stops = ids.map(() => params.variable('s'));
  const seeks = stops.map(
    (stop, at) => `OPTIONAL MATCH (${stop}:${STORE.entity} {id: ${params.add(ids[at])}})`,
  );
  const bound = [...stops, ...(excludeEntities.length > 0 ? ['excluded'] : [])];
  const excluded =
    excludeEntities.length === 0
      ? []
      : [
          `WITH ${stops.join(', ')}, COLLECT { MATCH (e:${STORE.entity}) WHERE e.id IN ${params.add(excludeEntities)} RETURN e } AS excluded`,
        ];
  const pattern = pathPattern(stops, question, scope);
  const paths =
    pattern === null
      ? '[]'
      : collect(
          `MATCH p = ${pattern}`,
          mode === 'ALL_SHORTEST' ? `WITH p LIMIT ${params.integer(MOST_SORTED)}` : '',
          `WITH p ORDER BY length(p), [n IN nodes(p) | n.id], [r IN relationships(p) | r.id] LIMIT ${params.integer(first)}`,
          returning(['p'], pathMap(fields, scope)),
        );
  const lines = [
    ...seeks,
    ...excluded,
    `WITH ${bound.join(', ')}, ${paths} AS paths`,
    `RETURN [${stops.map((stop) => `${stop} IS NOT NULL`).join(', ')}] AS found, paths`,
  ];
  return { text: lines.join('\n'), params: params.values };
}

/** The pattern of one search, or null where no path can be so short or walk nothing. */
function pathPattern(
  stops: readonly string[],
  question: PathsQuestion,
  scope: Scope,
): string | null {
  const { maxLength, mode, first, relationTypes } = question;
  const legs = stops.length - 1;
  const longest = maxLength - legs + 1;
  if (longest < 1 || relationTypes?.length === 0) return null;
  const walked: string[] = [];
  const parts = stops.slice(1).map((to, at) => {
    const [x, r, y] = ['x', 'r', 'y'].map((prefix) => scope.params.variable(prefix)) as [
      string,
      string,
      string,
    ];
    walked.push(y);
    const others = stops.filter((stop) => stop !== to).map((stop) => `${y} <> ${stop}`);
    const conditions = [`${x} <> ${to}`, ...others, ...between(y, to, question)];
    const walk = { direction: question.direction, types: relationTypes, entityTypes: null };
    const step = `(${walkPattern(x, r, y, walk)} WHERE ${conditions.join(' AND ')}){1,${Math.max(longest, 2)}}`;
    // A stop on the way is met by comparing: Neo4j takes no bound variable inside such a pattern.
    const met = scope.params.variable('m');
    return at === legs - 1 ? `${step} (${to})` : `${step} (${met} WHERE ${met} = ${to})`;
  });
  const many = mode === 'SHORTEST' ? `SHORTEST ${first}` : 'ALL SHORTEST';
  const all = walked.join(' + ');
  const wanted = [
    // Neo4j refuses to look for all shortest paths where no step may be repeated; so one may, and is sorted out here.
    ...(legs > 1 || longest === 1 ? [`size(${all}) <= ${scope.params.integer(maxLength)}`] : []),
    // A shorter walk has no room to come back to an entity that is no stop.
    ...(maxLength > 3
      ? [`all(i IN range(0, size(${all}) - 2) WHERE NOT (${all})[i] IN (${all})[i + 1..])`]
      : []),
  ];
  const where = wanted.length === 0 ? '' : ` WHERE ${wanted.join(' AND ')}`;
  return `${many} ((${stops[0] ?? ''}) ${parts.join(' ')}${where})`;
}

/** What must hold of an entity on the way; the next stop is free. */
function between(y: string, to: string, question: PathsQuestion): string[] {
  const { entityTypes, excludeEntityTypes, excludeEntities } = question;
  const conditions: string[] = [];
  if (entityTypes !== null) {
    conditions.push(entityTypes.length === 0 ? 'false' : `${y}${anyOf(entityTypes)}`);
  }
  if (excludeEntityTypes.length > 0) conditions.push(`NOT ${y}${anyOf(excludeEntityTypes)}`);
  const free = conditions.length === 0 ? [] : [`(${y} = ${to} OR (${conditions.join(' AND ')}))`];
  return excludeEntities.length === 0 ? free : [...free, `NOT ${y} IN excluded`];
}

function pathMap(fields: readonly Field[], scope: Scope): string {
  const asked = entries(columns(fields), (field) => {
    const one = scope.params.variable(field.name === 'entities' ? 'n' : 'r');
    switch (field.name) {
      case 'entities':
        return collect(
          `UNWIND nodes(p) AS ${one}`,
          returning([one], scope.entity(one, field.fields)),
        );
      case 'relations':
        return collect(
          `UNWIND relationships(p) AS ${one}`,
          returning([one], scope.relation(one, field.fields)),
        );
      default:
        return undefined;
    }
  });
  return `{${['length: length(p)', ...asked].join(', ')}}`;
}
