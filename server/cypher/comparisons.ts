import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { anyOf } from './names.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns } from './selection.ts';
import type { Field } from './selection.ts';

export interface ComparisonsQuestion {
  /** Id or Chinese name of an indicator. */
  readonly indicator: string | null;
  /** Id of an entity. */
  readonly about: string | null;
  /** Of the result or of the target. */
  readonly period: string | null;
  readonly first: number;
}

/** Statuses of figures that say what is, and of those that say what is to be. */
const RESULTS = ['achieved', 'ongoing'];
const TARGETS = ['target', 'planned'];

/**
 * Each result with each target of the same indicator about just the same entities: a row `{comparison}` each, by the
 * ids of indicators, then by periods and ids of the figures.
 * @example
 * MATCH (i:Indicator) WHERE i.id IS NOT NULL
 * MATCH (i)<-[:MEASURES]-(g:Figure) WHERE g.status IN $p0 OR g.status IN $p1
 * WITH i, g, COLLECT { MATCH (g)-[:ABOUT]->(x:Entity) WITH DISTINCT x ORDER BY x.id RETURN x } AS about
 * WITH i, about, collect(CASE WHEN g.status IN $p0 THEN g END) AS results, collect(CASE WHEN g.status IN $p1 THEN g END) AS targets
 * UNWIND results AS f
 * UNWIND targets AS t
 * WITH i, about, f, t
 * ORDER BY i.id, f.period, t.period, f.id, t.id LIMIT $p2
 * RETURN {values: [f {.value, .valueTo, .normalUnit, .qualifier}, t {…}]} AS comparison
 */
export function buildComparisons(
  { indicator, about, period, first }: ComparisonsQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params, roles } = scope;
  const label = anyOf([roles.indicator]);
  const [is, will] = [params.add(RESULTS), params.add(TARGETS)];
  const named = indicator === null ? null : params.add(indicator);
  const isNamed = named === null ? null : `(i.id = ${named} OR i.name = ${named})`;
  const start =
    about === null
      ? [`MATCH (i${label}) WHERE ${isNamed ?? 'i.id IS NOT NULL'}`]
      : [
          `MATCH (w:${STORE.entity} {id: ${params.add(about)}})<-[${anyOf([roles.about])}]-(${anyOf([roles.figure])})-[${anyOf([roles.measures])}]->(i${label})${isNamed === null ? '' : ` WHERE ${isNamed}`}`,
          'WITH DISTINCT w, i',
        ];
  const on = about === null ? '' : 'w, ';
  const of = period === null ? null : params.add(period);
  const lines = [
    ...start,
    `MATCH (i)<-[${anyOf([roles.measures])}]-(g${anyOf([roles.figure])}) WHERE g.status IN ${is} OR g.status IN ${will}`,
    `WITH ${on}i, g, COLLECT { MATCH (g)-[${anyOf([roles.about])}]->(x:${STORE.entity}) WITH DISTINCT x ORDER BY x.id RETURN x } AS about`,
    ...(about === null ? [] : ['WITH i, g, about WHERE w IN about']),
    `WITH i, about, collect(DISTINCT CASE WHEN g.status IN ${is} THEN g END) AS results, collect(DISTINCT CASE WHEN g.status IN ${will} THEN g END) AS targets`,
    'UNWIND results AS f',
    'UNWIND targets AS t',
    `WITH i, about, f, t${of === null ? '' : ` WHERE f.period = ${of} OR t.period = ${of}`}`,
    `WITH i, about, f, t ORDER BY i.id, f.period, t.period, f.id, t.id LIMIT ${params.integer(first)}`,
    `WITH i, about, f, t, ${comparisonMap(fields, scope)} AS comparison`,
    'RETURN comparison',
  ];
  return { text: lines.join('\n'), params: params.values };
}

function comparisonMap(fields: readonly Field[], scope: Scope): string {
  const asked = entries(columns(fields), ({ name, fields: below }) => {
    switch (name) {
      case 'indicator':
        return scope.entity('i', below);
      case 'result':
        return scope.entity('f', below);
      case 'target':
        return scope.entity('t', below);
      case 'about': {
        const one = scope.params.variable('n');
        return collect(`UNWIND about AS ${one}`, returning([one], scope.entity(one, below)));
      }
      default:
        return undefined;
    }
  });
  const numbers = ['f', 't'].map(
    (figure) => `${figure} {.value, .valueTo, .normalUnit, .qualifier}`,
  );
  return `{${[`values: [${numbers.join(', ')}]`, ...asked].join(', ')}}`;
}
