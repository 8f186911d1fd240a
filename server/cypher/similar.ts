import type { Statement } from '../neo4j/database.ts';
import { numberOf } from './arguments.ts';
import { layoutOf } from './layout.ts';
import { anyOf } from './names.ts';
import { collect, entries, indent, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns } from './selection.ts';
import type { Field } from './selection.ts';

export interface SimilarQuestion {
  readonly id: string;
  readonly first: number;
  /** Entity types that are wanted; null for all. */
  readonly types: readonly string[] | null;
}

/** Of larger entities no more neighbours are looked at; what a larger one ties together has little in common. */
const HUB = 1_000;
/** Entities that are scored: those that share most. */
const MOST_SCORED = 500;
/** Relations told of one shared neighbour. */
export const SHARED_RELATIONS = 20;

/**
 * Entities that share neighbours with one, the most alike first, then by id: one row `{found, rows}`. The score is
 * Jaccard's coefficient (P. Jaccard, The distribution of the flora in the alpine zone, 1912) of the two sets of
 * neighbours: those in both, divided by those in either.
 * @example
 * OPTIONAL MATCH (a:Entity {id: $p0})
 * WITH a, COLLECT {
 *   MATCH (a)--(h:Entity) WHERE h <> a
 *   WITH DISTINCT h LIMIT $p1
 *   WITH collect(h) AS near
 *   CALL (a, near) { … RETURN c, shared }
 *   WITH c, shared, size(near) AS own, … AS theirs
 *   WITH c, shared, toFloat(size(shared)) / (own + theirs - size(shared)) AS score
 *   ORDER BY score DESC, c.id LIMIT $p2
 *   RETURN {score: score}
 * } AS rows
 * RETURN a IS NOT NULL AS found, rows
 */
export function buildSimilar(
  { id, first, types }: SimilarQuestion,
  fields: readonly Field[],
  scope: Scope,
): Statement {
  const { params } = scope;
  const { any, id: idOf, findOrNull } = layoutOf(scope.ontology);
  const [start, hub, scored] = [params.add(id), params.integer(HUB), params.integer(MOST_SCORED)];
  const degree = (n: string) => `COUNT { (${n})--() }`;
  const wanted = types?.length === 0 ? ' AND false' : '';
  const candidates = [
    'UNWIND near AS h',
    `WITH a, h WHERE ${degree('h')} <= ${hub}`,
    `MATCH (h)--(c${types ? anyOf(types) : any}) WHERE c <> a AND c <> h${wanted}`,
    'WITH DISTINCT h, c',
    'WITH c, collect(h) AS shared',
    `ORDER BY size(shared) DESC, ${idOf('c')} LIMIT ${scored}`,
    'RETURN c, shared',
  ];
  const theirs = `CASE WHEN ${degree('c')} > ${hub} THEN ${degree('c')} ELSE COUNT { MATCH (c)--(x${any}) WHERE x <> c RETURN DISTINCT x } END`;
  const rows = collect(
    `MATCH (a)--(h${any}) WHERE h <> a`,
    `WITH a, h`,
    `WITH DISTINCT a, h LIMIT ${hub}`,
    'WITH a, collect(h) AS near',
    'CALL (a, near) {',
    indent(candidates),
    '}',
    `WITH a, c, shared, size(near) AS own, ${theirs} AS theirs`,
    'WITH a, c, shared, toFloat(size(shared)) / (own + theirs - size(shared)) AS score',
    `ORDER BY score DESC, ${idOf('c')} LIMIT ${params.integer(first)}`,
    returning(['a', 'c', 'shared', 'score'], similarMap(fields, scope)),
  );
  const text = [
    findOrNull('a', start, []),
    `WITH a, ${rows} AS rows`,
    'RETURN a IS NOT NULL AS found, rows',
  ].join('\n');
  return { text, params: params.values };
}

function similarMap(fields: readonly Field[], scope: Scope): string {
  const asked = entries(columns(fields), (field) => {
    switch (field.name) {
      case 'entity':
        return scope.entity('c', field.fields);
      case 'shared':
        return sharedList(field, scope);
      default:
        return undefined;
    }
  });
  return `{${['score: score', 'sharedCount: size(shared)', ...asked].join(', ')}}`;
}

/** Shared neighbours by id, each with the relations that tie the two entities to it. */
function sharedList({ args, fields }: Field, scope: Scope): string {
  const { params } = scope;
  const h = params.variable('h');
  const asked = entries(columns(fields), (field) => {
    if (field.name === 'entity') return scope.entity(h, field.fields);
    const r = params.variable('r');
    return collect(
      `CALL (a, c, ${h}) {`,
      indent([
        `MATCH (a)-[${r}]-(${h})`,
        `RETURN ${r}`,
        'UNION',
        `MATCH (c)-[${r}]-(${h})`,
        `RETURN ${r}`,
      ]),
      '}',
      `WITH ${r} ORDER BY ${layoutOf(scope.ontology).relationId(r)} LIMIT ${params.integer(SHARED_RELATIONS)}`,
      returning([r], scope.relation(r, field.fields)),
    );
  });
  return collect(
    `UNWIND shared AS ${h}`,
    `WITH ${h} ORDER BY ${layoutOf(scope.ontology).id(h)} LIMIT ${params.integer(numberOf(args, 'first'))}`,
    returning([h], `{${asked.join(', ')}}`),
  );
}
