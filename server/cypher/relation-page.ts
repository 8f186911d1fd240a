import { afterOf, directionOf, namesOf, numberOf } from './arguments.ts';
import type { Condition } from './condition.ts';
import { narrowWalk } from './ends.ts';
import { layoutOf } from './layout.ts';
import { isEmpty, walkCount, walkPattern } from './pattern.ts';
import type { Walk } from './pattern.ts';
import { collect, entries, indent, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { below, columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';
import { givenEnds, relationOrder, sortedRelations } from './sorted-relations.ts';
import { whereText } from './where.ts';

/**
 * A page of an entity's relations as the store has them in a row, which costs what the page holds and not what the
 * entity has: a map with `rows`, one more than asked for where there are more, and `total`, each only where it is
 * needed.
 *
 * A page after another begins at its anchor, the last relation of the page before: `from` is the place behind it,
 * null where it is gone. The cursor tells where the anchor stood; it is looked for only where the graph has changed
 * and something else stands there.
 * @example
 * {rows: COLLECT {
 *   MATCH (n1)-[r2:RELEASED]-(m3)
 *   WITH r2, m3 LIMIT $p0
 *   RETURN {at: r2.id, node: r2 {.id, type: type(r2)}}
 * }, total: COUNT { (n1)-[:RELEASED]-() }}
 */
export function relationPage(n: string, field: Field, scope: Scope): string {
  const { args, fields } = field;
  const asked: Walk = {
    direction: directionOf(args),
    types: namesOf(args, 'types'),
    entityTypes: namesOf(args, 'entityTypes'),
  };
  const others =
    fieldsNamed(fields, 'totalCount').length > 0 ? [`total: ${count(n, asked, field, scope)}`] : [];
  if (fieldsNamed(fields, 'edges').length + fieldsNamed(fields, 'pageInfo').length === 0) {
    return `{${others.join(', ')}}`;
  }
  const walk = narrowWalk(asked, scope.ontology);
  if (isEmpty(walk)) return `{${['rows: []', ...others].join(', ')}}`;
  if (relationOrder(args) !== null) return sortedPage(n, walk, field, others, scope);
  const after = afterOf(args);
  return after === null
    ? firstPage(n, walk, field, others, scope)
    : nextPage(n, walk, field, after, others, scope);
}

function firstPage(
  n: string,
  walk: Walk,
  field: Field,
  others: readonly string[],
  scope: Scope,
): string {
  const { params } = scope;
  const [r, m] = [params.variable('r'), params.variable('m')];
  const line = lineMap(r, m, field, scope);
  const rows = collect(
    `MATCH ${walkPattern(n, r, m, walk, scope.ontology)}${whereOf(r, m, field, scope)}`,
    `WITH ${r}, ${m} LIMIT ${params.integer(numberOf(field.args, 'first') + 1)}`,
    returning([r, m], line),
  );
  return `{${[`rows: ${rows}`, ...others].join(', ')}}`;
}

function sortedPage(
  n: string,
  walk: Walk,
  field: Field,
  others: readonly string[],
  scope: Scope,
): string {
  const [r, m] = [scope.params.variable('r'), scope.params.variable('m')];
  const match = [
    ...givenEnds(m, field.args, scope),
    `MATCH ${walkPattern(n, r, m, walk, scope.ontology)}${whereOf(r, m, field, scope)}`,
  ];
  const line = (at: string) => lineMap(r, m, field, scope, at);
  return `{${[`rows: ${sortedRelations([r, m], match, line, field, scope)}`, ...others].join(', ')}}`;
}

function nextPage(
  n: string,
  walk: Walk,
  field: Field,
  [place, anchor]: readonly unknown[],
  others: readonly string[],
  scope: Scope,
): string {
  const { params } = scope;
  const [r, m] = [params.variable('r'), params.variable('m')];
  const { relationId: idOf } = layoutOf(scope.ontology);
  const pattern = walkPattern(n, r, m, walk, scope.ontology) + whereOf(r, m, field, scope);
  const [skip, id] = [params.integer(Number(place)), params.add(anchor)];
  // The anchor itself, the page, and one more.
  const most = params.integer(numberOf(field.args, 'first') + 2);
  const rows = collect(
    `UNWIND lines[1..] AS ${r}`,
    `WITH ${r}, CASE WHEN startNode(${r}) = ${n} THEN endNode(${r}) ELSE startNode(${r}) END AS ${m}`,
    returning([r, m], lineMap(r, m, field, scope)),
  );
  const page = collect(
    `CALL (${n}) {`,
    indent([
      `MATCH ${pattern}`,
      `WITH ${r} SKIP ${skip} LIMIT ${most}`,
      `RETURN collect(${r}) AS there`,
    ]),
    '}',
    `CALL (${n}, there) {`,
    indent([
      `WITH there WHERE ${idOf('head(there)')} = ${id}`,
      `RETURN ${skip} AS at, there AS lines`,
      'UNION ALL',
      `WITH ${n}, there WHERE coalesce(${idOf('head(there)')} <> ${id}, true)`,
      `MATCH ${pattern}`,
      `WITH collect(${r}) AS every`,
      `WITH every, head([at IN range(0, size(every) - 1) WHERE ${idOf('every[at]')} = ${id}]) AS at`,
      `RETURN at, every[at..at + ${most}] AS lines`,
    ]),
    '}',
    `RETURN {${['from: at + 1', `rows: ${rows}`, ...others].join(', ')}}`,
  );
  return `head(${page})`;
}

/** The number of relations; only where a condition is asked are they looked at. */
function count(n: string, walk: Walk, field: Field, scope: Scope): string {
  if (conditionOf(field) === null && namesOf(field.args, 'to') === null) {
    return walkCount(n, walk, scope.ontology);
  }
  const narrow = narrowWalk(walk, scope.ontology);
  if (isEmpty(narrow)) return '0';
  const [r, m] = [scope.params.variable('r'), scope.params.variable('m')];
  const given = givenEnds(m, field.args, scope);
  const match = `MATCH ${walkPattern(n, r, m, narrow, scope.ontology)}${whereOf(r, m, field, scope)}`;
  return `COUNT { ${given.length === 0 ? match : `${[...given, match].join(' ')} RETURN ${r}`} }`;
}

/** The WHERE of a condition on a relation and its other end, or ''. */
function whereOf(r: string, m: string, field: Field, scope: Scope): string {
  const condition = conditionOf(field);
  if (condition === null) return '';
  return ` WHERE ${whereText(condition, { relation: r, entity: m }, scope)}`;
}

function conditionOf({ args }: Field): Condition | null {
  const given = ['where', 'search'].flatMap((name) => (args[name] ?? []) as Condition | []);
  return given.length === 0 ? null : { kind: 'and', parts: given };
}

/** A line: what is asked of the relation and the other end, and where it stands: the relation's id, for its cursor. */
function lineMap(
  r: string,
  m: string,
  { fields }: Field,
  scope: Scope,
  at = layoutOf(scope.ontology).relationId(r),
): string {
  const asked = entries(columns(below(fields, 'edges')), (part) => {
    if (part.name === 'node') return scope.relation(r, part.fields);
    if (part.name === 'entity') return scope.entity(m, part.fields);
    return undefined;
  });
  return `{${[`at: ${at}`, ...asked].join(', ')}}`;
}
