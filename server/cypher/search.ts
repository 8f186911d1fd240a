import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { anyOf } from './names.ts';
import { EVERY_RELATION, walkCount } from './pattern.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { below, columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

/** A way to hit an entity, in the words of the index. */
export interface IndexQuestion {
  /** Its place among the tests, the best first. */
  readonly at: bigint;
  /** Rank of its tier, the best 0: within a tier the degree decides. */
  readonly tier: bigint;
  /** In Lucene's query syntax. */
  readonly query: string;
}

export interface SearchQuestion {
  readonly tests: readonly IndexQuestion[];
  /** Tier of figures that were met in a better one, but not in the best. */
  readonly statements: bigint;
  readonly types: readonly string[] | null;
  readonly first: number;
  /** Tier, degree and id of the last hit of the page before. */
  readonly after: readonly unknown[] | null;
}

/** Entities looked at for one test. */
const MOST_PER_TEST = 5_000;

/**
 * Hits of the search index, best tier first, then by degree: one row `{rows, total}`. Each hit tells by `test`
 * which test it met first.
 */
export function buildSearch(
  { tests, statements, types, first, after }: SearchQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const n = params.variable('n');
  const index = params.add(STORE.searchIndex);
  const behind = params.add(statements);
  const filter = types === null ? '' : `WHERE ${types.length === 0 ? 'false' : n + anyOf(types)}`;
  const lines = [
    `UNWIND ${params.add(tests)} AS test`,
    `CALL db.index.fulltext.queryNodes(${index}, test.query, {limit: ${params.integer(MOST_PER_TEST)}}) YIELD node AS ${n}`,
    `WITH ${n}, test ${filter}`.trimEnd(),
    `WITH ${n}, min(test.tier) AS met, min(test.at) AS test`,
    `WITH ${n}, test, CASE WHEN 0 < met < ${behind} AND ${n}${anyOf([scope.ontology.roles.figure])} THEN ${behind} ELSE met END AS tier`,
    `WITH collect({n: ${n}, tier: tier, degree: ${walkCount(n, EVERY_RELATION, scope.ontology)}, test: test}) AS hits`,
  ];
  const asked = entries(columns(below(fields, 'edges', 'node')), (part) =>
    part.name === 'entity' ? scope.entity(n, part.fields) : undefined,
  );
  const parts: string[] = [];
  const answers: string[] = [];
  if (fieldsNamed(fields, 'edges').length + fieldsNamed(fields, 'pageInfo').length > 0) {
    const rows = collect(
      'UNWIND hits AS hit',
      `WITH hit, hit.n AS ${n}`,
      after === null ? '' : `WHERE ${isAfter(n, after, scope)}`,
      `WITH hit, ${n} ORDER BY hit.tier, hit.degree DESC, ${n}.id LIMIT ${params.integer(first + 1)}`,
      returning(
        ['hit', n],
        `{${[`at: [hit.tier, hit.degree, ${n}.id]`, 'test: hit.test', ...names(n, fields), ...asked].join(', ')}}`,
      ),
    );
    parts.push(`${rows} AS rows`);
    answers.push('rows');
  }
  if (fieldsNamed(fields, 'totalCount').length > 0) answers.push('size(hits) AS total');
  lines.push(
    `WITH ${['hits', ...parts].join(', ')}`,
    `RETURN ${answers.join(', ') || 'null AS rows'}`,
  );
  return { text: lines.join('\n'), params: params.values };
}

/** The names that tell what matched. */
function names(n: string, fields: readonly Field[]): string[] {
  const hit = below(fields, 'edges', 'node');
  const told = ['matched', 'field'].some((name) => fieldsNamed(hit, name).length > 0);
  return told ? [`names: ${n} {.name, .nameEn, .aliases}`] : [];
}

function isAfter(n: string, [tier, degree, id]: readonly unknown[], { params }: Scope): string {
  const [lastTier, lastDegree] = [params.add(tier), params.add(degree)];
  const later = `hit.degree = ${lastDegree} AND ${n}.id > ${params.add(id)}`;
  return `(hit.tier > ${lastTier} OR (hit.tier = ${lastTier} AND (hit.degree < ${lastDegree} OR (${later}))))`;
}

/** An entity of the graph with its search keys; none in an empty graph. One row `{id, keys}`. */
export const ANY_ENTITY: Statement = {
  text: `MATCH (n:${STORE.entity}) RETURN n.id AS id, n.${STORE.searchKeys} AS keys LIMIT 1`,
  params: {},
};

/**
 * Whether the index finds an entity by a key it has, and does not by one it has not, both in Lucene's syntax:
 * one row `{found, strange}`.
 */
export function buildSelfTest(id: string, present: string, absent: string): Statement {
  const search = (query: string, name: string) => [
    'CALL () {',
    `  CALL db.index.fulltext.queryNodes($index, ${query}) YIELD node`,
    `  RETURN count(CASE WHEN node.id = $id THEN 1 END) > 0 AS ${name}`,
    '}',
  ];
  return {
    text: [
      ...search('$present', 'found'),
      ...search('$absent', 'strange'),
      'RETURN found, strange',
    ].join('\n'),
    params: { index: STORE.searchIndex, present, absent, id },
  };
}
