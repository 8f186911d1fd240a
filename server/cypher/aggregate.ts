import { numberOf } from './arguments.ts';
import type { PropertySubject } from './condition.ts';
import { escapeName } from './names.ts';
import { numberValue } from './number-value.ts';
import { collect, entries, indent } from './scope.ts';
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
        default:
          return statistics(n, match, part);
      }
    });
    return `{${asked.join(', ')}} AS ${field.column}`;
  });
}

/** Counts by the value of a property, the largest group first; what has no value is a group as well. */
function groups(n: string, match: readonly string[], { args }: Field, { params }: Scope): string {
  return collect(
    ...match,
    `WITH ${storedIn(n, args)} AS value, count(${n}) AS count`,
    `ORDER BY count DESC, value LIMIT ${params.integer(numberOf(args, 'first'))}`,
    'RETURN {value: value, count: count}',
  );
}

function statistics(n: string, match: readonly string[], { args, fields }: Field): string {
  const { as } = subjectOf(args);
  const stored = storedIn(n, args);
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

function storedIn(n: string, args: Field['args']): string {
  return `${n}.${escapeName(subjectOf(args).property)}`;
}

/** The property that a field asks about, as it was read from the name in the API. */
function subjectOf(args: Field['args']): PropertySubject {
  return args['field'] as PropertySubject;
}
