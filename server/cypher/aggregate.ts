import { numberOf } from './arguments.ts';
import type { PropertySubject, Tie } from './condition.ts';
import { layoutOf, storedProperty } from './layout.ts';
import { numberValue } from './number-value.ts';
import { walkPattern } from './pattern.ts';
import { collect, entries, indent, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns, fieldsNamed } from './selection.ts';
import type { Field } from './selection.ts';

/** A whole number is added up in two parts, its multiples of this and the rest, so that no sum overflows. */
export const SUM_PART = 2n ** 32n;

/**
 * What is asked of a list as a whole: for each `aggregate` a map under its column, with counts by group and numbers.
 * @example
 * {count: COUNT { (:Company) }, by: COLLECT {
 *   MATCH (n1:Company)
 *   WITH n1.status AS value, count(n1) AS count
 *   ORDER BY count DESC, value LIMIT $p0
 *   RETURN {value: value, count: count}
 * }} AS aggregate
 */
export function aggregates(
  n: string,
  match: readonly string[],
  total: string,
  fields: readonly Field[],
  scope: Scope,
): string[] {
  return columns(fieldsNamed(fields, 'aggregate')).map((field) => {
    const asked = entries(columns(field.fields), (part) => {
      switch (part.name) {
        case 'count':
          return total;
        case 'by':
          return groups(n, match, part, scope);
        case 'byRelated':
          return related(n, match, part, scope);
        default:
          return statistics(n, match, part, scope);
      }
    });
    return `{${asked.join(', ')}} AS ${field.column}`;
  });
}

/** Counts by the value of a property, the largest group first; what has no value is a group as well. */
function groups(n: string, match: readonly string[], { args }: Field, scope: Scope): string {
  const { params } = scope;
  return collect(
    ...match,
    `WITH ${storedIn(n, args, scope)} AS value, count(${n}) AS count`,
    `ORDER BY count DESC, value LIMIT ${params.integer(numberOf(args, 'first'))}`,
    'RETURN {value: value, count: count}',
  );
}

/** Counts by the entity at the other end of a relation, the largest first. */
function related(n: string, match: readonly string[], field: Field, scope: Scope): string {
  const { params } = scope;
  const { args, fields } = field;
  const [m, count] = [params.variable('m'), params.variable('count')];
  const tie = args['relation'] as Tie;
  const asked = entries(columns(fields), (part) =>
    part.name === 'entity' ? scope.entity(m, part.fields) : undefined,
  );
  return collect(
    ...match,
    `MATCH ${walkPattern(n, '', m, { ...tie, entityTypes: null }, scope.ontology)}`,
    `WITH ${m}, count(DISTINCT ${n}) AS ${count}`,
    `ORDER BY ${count} DESC, ${layoutOf(scope.ontology).id(m)} LIMIT ${params.integer(numberOf(args, 'first'))}`,
    returning([m, count], `{${[`count: ${count}`, ...asked].join(', ')}}`),
  );
}

function statistics(
  n: string,
  match: readonly string[],
  { args, fields }: Field,
  scope: Scope,
): string {
  const { as } = subjectOf(args);
  const stored = storedIn(n, args, scope);
  const isNumber = as === 'integer' || as === 'decimal';
  const value = isNumber ? numberValue(stored, as) : stored;
  const asked = columns(fields).map(({ name, column }) => {
    switch (name) {
      case 'sum':
        return `${column}: ${isNumber ? sum(as) : 'null'}`;
      case 'average':
        return `${column}: ${isNumber ? 'avg(value)' : 'null'}`;
      default:
        return `${column}: ${name}(value)`;
    }
  });
  return `head(COLLECT {\n${indent([
    ...match,
    `WITH ${value} AS value`,
    `RETURN {${asked.join(', ')}}`,
  ])}\n})`;
}

function sum(as: 'integer' | 'decimal'): string {
  return as === 'integer' ? `[sum(value / ${SUM_PART}), sum(value % ${SUM_PART})]` : 'sum(value)';
}

function storedIn(n: string, args: Field['args'], { ontology }: Scope): string {
  return storedProperty(n, subjectOf(args).property, ontology);
}

/** The property that a field asks about, as it was read from the name in the API. */
function subjectOf(args: Field['args']): PropertySubject {
  return args['field'] as PropertySubject;
}
