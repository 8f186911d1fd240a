import type { Statement } from '../neo4j/database.ts';
import { layoutOf } from './layout.ts';
import { anyOf, escapeName } from './names.ts';
import { EVERY_RELATION, walkCount } from './pattern.ts';
import { collect, entries, indent, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { isAfterHit } from './search.ts';
import { below, columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

export interface SearchInPlaceQuestion {
  readonly query: string;
  /** The query in Lucene's syntax, for the full-text indexes that are there. */
  readonly lucene: string;
  readonly types: readonly string[] | null;
  readonly first: number;
  /** Tier, degree and id of the last hit of the page before. */
  readonly after: readonly unknown[] | null;
}

/** How good a hit is, the best first: the id or the whole name, its beginning, a part of it, other texts of the entity. */
export const TIERS_IN_PLACE = ['whole', 'beginning', 'part', 'text'] as const;

/** Hits that one index is asked for. */
const MOST_PER_INDEX = 1_000;
/** Names that are read one by one where no index serves, of all types together and at least of each. */
export const LOOKED_THROUGH = 200_000;
const LEAST_LOOKED_THROUGH = 1_000;

/** How many entities of each type have their names read one by one. */
export function lookedThrough(types: number): number {
  return Math.max(LEAST_LOOKED_THROUGH, Math.floor(LOOKED_THROUGH / Math.max(types, 1)));
}

/**
 * A search in a graph that has no index of ours: one row `{rows, total}` as `buildSearch` gives it. It asks the indexes
 * that are there, and reads the names of the first entities of each type.
 * @example
 * CALL () {
 *   MATCH (n1:Film) WITH n1 LIMIT $p2 WITH n1 WHERE toLower(toStringOrNull(n1.title)) CONTAINS toLower($p0)
 *   RETURN n1
 *   UNION
 *   MATCH (n1:Film) WHERE n1.title STARTS WITH $p0 WITH n1 LIMIT $p3
 *   RETURN n1
 *   UNION
 *   CALL db.index.fulltext.queryNodes($p4, $p1, {limit: $p3}) YIELD node AS n1
 *   RETURN n1
 * }
 */
export function buildSearchInPlace(
  question: SearchInPlaceQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params, ontology } = scope;
  const { query, types, first, after } = question;
  const layout = layoutOf(ontology);
  const n = params.variable('n');
  const given = params.add(query);
  const name = `toLower(${layout.common(n, 'name') ?? ''})`;
  const lower = `toLower(${given})`;
  const degree = walkCount(n, EVERY_RELATION, ontology);
  const tier = `CASE WHEN ${layout.id(n)} = ${given} OR ${name} = ${lower} THEN 0 WHEN ${name} STARTS WITH ${lower} THEN 1 WHEN ${name} CONTAINS ${lower} THEN 2 ELSE 3 END`;
  const wanted = types === null ? '' : ` WHERE ${types.length === 0 ? 'false' : n + anyOf(types)}`;
  const lines = [
    'CALL () {',
    indent([candidates(n, given, question, scope).join('\nUNION\n')]),
    '}',
    `WITH DISTINCT ${n}${wanted}`,
    `WITH ${n}, ${tier} AS tier, ${degree} AS degree`,
    `WITH collect({n: ${n}, tier: tier, degree: degree}) AS hits`,
  ];
  const asked = entries(columns(below(fields, 'edges', 'node')), (part) =>
    part.name === 'entity' ? scope.entity(n, part.fields) : undefined,
  );
  const answers: string[] = [];
  if (fieldsNamed(fields, 'edges').length + fieldsNamed(fields, 'pageInfo').length > 0) {
    const id = layout.id(n);
    const rows = collect(
      'UNWIND hits AS hit',
      `WITH hit, hit.n AS ${n}`,
      after === null ? '' : `WHERE ${isAfterHit(id, after, scope)}`,
      `WITH hit, ${n} ORDER BY hit.tier, hit.degree DESC, ${id} LIMIT ${params.integer(first + 1)}`,
      returning(
        ['hit', n],
        `{${[`at: [hit.tier, hit.degree, ${id}]`, `name: ${layout.common(n, 'name') ?? ''}`, ...asked].join(', ')}}`,
      ),
    );
    answers.push(`${rows} AS rows`);
  }
  if (fieldsNamed(fields, 'totalCount').length > 0) answers.push('size(hits) AS total');
  lines.push(`RETURN ${answers.join(', ') || 'null AS rows'}`);
  return { text: lines.join('\n'), params: params.values };
}

/** Parts of a UNION, each of one column, the entity. */
function candidates(
  n: string,
  given: string,
  { lucene, types }: SearchInPlaceQuestion,
  { params, ontology }: Scope,
): string[] {
  const layout = layoutOf(ontology);
  const { names, fullText } = ontology.inPlace ?? { names: [], fullText: [] };
  const searched = names.filter(({ label }) => types?.includes(label) ?? true);
  const most = params.integer(MOST_PER_INDEX);
  const each = params.integer(lookedThrough(searched.length));
  const parts = [layout.find(n, given, [])];
  for (const { label, properties, index } of searched) {
    const match = `MATCH (${n}${anyOf([label])})`;
    const stored = properties.map((property) => `${n}.${escapeName(property)}`);
    const holds = stored.map((one) => `toLower(toStringOrNull(${one})) CONTAINS toLower(${given})`);
    parts.push(
      `${match} WITH ${n} LIMIT ${each} WITH ${n} WHERE ${holds.join(' OR ')} WITH ${n} LIMIT ${most}`,
    );
    if (index !== null) {
      const test = index === 'TEXT' ? 'CONTAINS' : 'STARTS WITH';
      parts.push(`${match} WHERE ${stored[0] ?? ''} ${test} ${given} WITH ${n} LIMIT ${most}`);
    }
  }
  for (const name of lucene === '' ? [] : fullText) {
    parts.push(
      `CALL db.index.fulltext.queryNodes(${params.add(name)}, ${params.add(lucene)}, {limit: ${most}}) YIELD node AS ${n}`,
    );
  }
  return parts.map((part) => `${part}\nRETURN ${n}`);
}
