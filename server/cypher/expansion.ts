import { STORE } from '../../graph-seed/store.ts';
import { endsOf } from './ends.ts';
import { walkCount, walkPattern } from './pattern.ts';
import { collect, indent } from './scope.ts';
import type { Scope } from './scope.ts';

/** Groups that are read as degrees at most: in a larger ontology walking the rest costs less than asking for each. */
const MOST_DEGREES = 100;

interface Group {
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  readonly ends: readonly string[];
}

/**
 * Relations counted by type, direction and labels of the other end, the largest group first. Where a relation type
 * leads to one entity type only, the count is the degree that the store keeps; all others are walked.
 * @example
 * COLLECT {
 *   CALL (n1) {
 *     WITH [COUNT { (n1)<-[:RELEASED]-() }] AS counts
 *     UNWIND range(0, size(counts) - 1) AS at
 *     WITH $p0[at] AS group, counts[at] AS count WHERE count > 0
 *     RETURN group.type AS type, group.direction AS direction, group.labels AS labels, count
 *     UNION ALL
 *     MATCH (n1)-[r2:RELEASED]->(m3)
 *     RETURN type(r2) AS type, 'OUT' AS direction, labels(m3) AS labels, count(*) AS count
 *   }
 *   WITH type, direction, labels, count ORDER BY count DESC, type, direction, labels
 *   RETURN {relationType: type, direction: direction, labels: labels, count: count}
 * }
 */
export function expansion(n: string, scope: Scope): string {
  const { ontology } = scope;
  const groups = (['OUT', 'IN'] as const).flatMap((direction) =>
    ontology.relationTypes.map(({ name }): Group => ({
      type: name,
      direction,
      ends: endsOf(name, direction, ontology),
    })),
  );
  const certain = groups.filter(({ ends }) => ends.length === 1).slice(0, MOST_DEGREES);
  const open = groups.filter((group) => !certain.includes(group));
  const branches = [
    readDegrees(n, certain, scope),
    walk(n, 'OUT', open, scope),
    walk(n, 'IN', open, scope),
  ].filter((branch) => branch !== '');
  if (branches.length === 0) return '[]';
  return collect(
    `CALL (${n}) {`,
    indent([branches.join('\nUNION ALL\n')]),
    '}',
    'WITH type, direction, labels, count ORDER BY count DESC, type, direction, labels',
    'RETURN {relationType: type, direction: direction, labels: labels, count: count}',
  );
}

function readDegrees(n: string, groups: readonly Group[], { params, ontology }: Scope): string {
  if (groups.length === 0) return '';
  const told = groups.map(({ type, direction, ends }) => ({
    type,
    direction,
    labels: [STORE.entity, ...ends],
  }));
  const degrees = groups.map(({ type, direction }) =>
    walkCount(n, { direction, types: [type], entityTypes: null }, ontology),
  );
  return [
    `WITH [${degrees.join(', ')}] AS counts`,
    'UNWIND range(0, size(counts) - 1) AS at',
    `WITH ${params.add(told)}[at] AS group, counts[at] AS count WHERE count > 0`,
    'RETURN group.type AS type, group.direction AS direction, group.labels AS labels, count',
  ].join('\n');
}

function walk(
  n: string,
  direction: Group['direction'],
  groups: readonly Group[],
  { params, ontology }: Scope,
): string {
  const types = groups.filter((group) => group.direction === direction).map(({ type }) => type);
  if (types.length === 0) return '';
  const [r, m] = [params.variable('r'), params.variable('m')];
  return [
    `MATCH ${walkPattern(n, r, m, { direction, types, entityTypes: null }, ontology)}`,
    `RETURN type(${r}) AS type, '${direction}' AS direction, labels(${m}) AS labels, count(*) AS count`,
  ].join('\n');
}
