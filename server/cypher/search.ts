import { STORE } from '../../graph-seed/store.ts';
import type { Statement } from '../neo4j/database.ts';
import { anyOf } from './names.ts';
import { EVERY_RELATION, walkCount } from './pattern.ts';
import { collect, entries, indent, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { below, columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

/** What the index is asked, in Lucene's query syntax. */
export interface IndexQuestions {
  /** For what is so as it was typed. */
  readonly found: string;
  /** For what is like it; empty where nothing can be. */
  readonly alike: string;
  /** For what is less like it; empty where nothing can be. */
  readonly far: string;
  /** What a hit of each tier scores at least, the best tier first. */
  readonly weights: readonly bigint[];
}

export interface SearchQuestion {
  readonly questions: IndexQuestions;
  /** Tier of figures that were met in a better one, but not in the best. */
  readonly statements: bigint;
  readonly types: readonly string[] | null;
  readonly first: number;
  /** Tier, degree and id of the last hit of the page before. */
  readonly after: readonly unknown[] | null;
}

/** Entities looked at for one question to the index. */
const MOST_HITS = 5_000;
/** Things found as they were typed beside which nothing like them is looked for. */
const ENOUGH = 5;

/**
 * Hits of the search index, best tier first, then by degree: one row `{rows, total}`. What is like the query is looked
 * for only where nothing is called just so and few things were found, and what is less like it where nothing was.
 * @example
 * CALL () {
 *   CALL db.index.fulltext.queryNodes($p0, $p1, {limit: $p2}) YIELD node AS n1, score
 *   WITH n1, head([at IN range(0, size($p3) - 1) WHERE score >= $p3[at]]) AS met
 *   RETURN collect({n: n1, tier: CASE WHEN 0 < met < $p4 AND n1:Figure THEN $p4 ELSE met END}) AS found
 * }
 */
export function buildSearch(
  { questions, statements, types, first, after }: SearchQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const n = params.variable('n');
  const index = params.add(STORE.searchIndex);
  const most = params.integer(MOST_HITS);
  const weights = params.add(questions.weights);
  const behind = params.add(statements);
  const filter = types === null ? '' : `WHERE ${types.length === 0 ? 'false' : n + anyOf(types)}`;
  const ask = (query: string, name: string) => [
    `CALL db.index.fulltext.queryNodes(${index}, ${params.add(query)}, {limit: ${most}}) YIELD node AS ${n}, score`,
    `WITH ${n}, head([at IN range(0, size(${weights}) - 1) WHERE score >= ${weights}[at]]) AS met ${filter}`.trimEnd(),
    `RETURN collect({n: ${n}, tier: CASE WHEN 0 < met < ${behind} AND ${n}${anyOf([scope.ontology.roles.figure])} THEN ${behind} ELSE met END}) AS ${name}`,
  ];
  const things = (list: string) => `size([hit IN ${list} WHERE hit.tier < ${behind}])`;
  const isAsked = (query: string) => params.add(query !== '');
  const lines = [
    'CALL () {',
    indent(ask(questions.found, 'found')),
    '}',
    'CALL (found) {',
    indent([
      `WITH found WHERE ${isAsked(questions.alike)} AND NOT any(hit IN found WHERE hit.tier = 0) AND ${things('found')} < ${params.integer(ENOUGH)}`,
      ...ask(questions.alike, 'alike'),
    ]),
    '}',
    'CALL (found, alike) {',
    indent([
      `WITH found, alike WHERE ${isAsked(questions.far)} AND size(found) + size(alike) = 0`,
      ...ask(questions.far, 'far'),
    ]),
    '}',
    'UNWIND found + alike + far AS hit',
    `WITH hit.n AS ${n}, min(hit.tier) AS tier`,
    `WITH collect({n: ${n}, tier: tier, degree: ${walkCount(n, EVERY_RELATION, scope.ontology)}}) AS hits`,
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
      after === null ? '' : `WHERE ${isAfterHit(`${n}.id`, after, scope)}`,
      `WITH hit, ${n} ORDER BY hit.tier, hit.degree DESC, ${n}.id LIMIT ${params.integer(first + 1)}`,
      returning(
        ['hit', n],
        `{${[`at: [hit.tier, hit.degree, ${n}.id]`, ...names(n, fields), ...asked].join(', ')}}`,
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

/** Lets through hits behind the last one of the page before; `id` is the expression of a hit's id. */
export function isAfterHit(
  idOfHit: string,
  [tier, degree, id]: readonly unknown[],
  { params }: Scope,
): string {
  const [lastTier, lastDegree] = [params.add(tier), params.add(degree)];
  const later = `hit.degree = ${lastDegree} AND ${idOfHit} > ${params.add(id)}`;
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
