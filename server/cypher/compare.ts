import type { Moment, Nearness, Operator, ValueKind } from './condition.ts';
import type { Parameters } from './parameters.ts';

/** Signs of operators between two values. */
const SIGNS: Partial<Readonly<Record<Operator, string>>> = {
  eq: '=',
  in: 'IN',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
};

export interface Comparison {
  /** The stored value, as an expression. */
  readonly stored: string;
  readonly as: ValueKind;
  readonly operator: Operator;
  readonly value: unknown;
  readonly ignoreCase?: boolean | undefined;
}

/**
 * A comparison as Cypher: true, false, or null where the stored value is missing or cannot be compared.
 * @example compare({ stored: 'n1.name', as: 'text', operator: 'startsWith', value: '北京' }, params)
 * // n1.name STARTS WITH $p0
 */
export function compare(comparison: Comparison, params: Parameters): string {
  const { stored, as, operator, value, ignoreCase = false } = comparison;
  if (operator === 'isNull') return `${stored} IS ${value === true ? '' : 'NOT '}NULL`;
  if (as === 'list') return compareList(comparison, params);
  if (as === 'point') return isNear(stored, value as Nearness, params);
  const sign = SIGNS[operator];
  if (sign === undefined) throw new TypeError(`${operator} does not compare ${as}`);
  const against = (expression: string) => `${stored} ${sign} ${expression}`;
  /** The given text read as another type: the one, or each of the list. */
  const converted = (given: unknown, type: string) => {
    const parameter = params.add(given);
    return operator === 'in' ? `[v IN ${parameter} | ${type}(v)]` : `${type}(${parameter})`;
  };
  if (as === 'decimal') return `toFloatOrNull(${stored}) ${sign} ${params.add(value)}`;
  if (as === 'date' || as === 'duration') {
    return `(${against(params.add(value))} OR ${against(converted(value, as))})`;
  }
  if (as === 'dateTime') {
    const form = (name: keyof Moment): unknown =>
      operator === 'in'
        ? (value as readonly Moment[]).map((moment) => moment[name])
        : (value as Moment)[name];
    const zoned = against(converted(form('zoned'), 'datetime'));
    const local = against(converted(form('local'), 'localdatetime'));
    return `(${zoned} OR ${local} OR ${against(params.add(form('text')))})`;
  }
  if (!ignoreCase) return against(params.add(value));
  return `toLower(toStringOrNull(${stored})) ${sign} ${converted(value, 'toLower')}`;
}

/** What is no list holds nothing. An element meets a text also where it is written so: whole numbers, dates. */
function compareList({ stored, operator, value }: Comparison, params: Parameters): string {
  const meets = (test: string) =>
    `any(x IN ${stored} WHERE x ${test} OR toStringOrNull(x) ${test})`;
  const held = (): string => {
    if (operator === 'has') return meets(`= ${params.add(value)}`);
    if (operator === 'hasAny') return meets(`IN ${params.add(value)}`);
    if (operator === 'hasAll') return `all(v IN ${params.add(value)} WHERE ${meets('= v')})`;
    if (operator === 'isEmpty') return `size(${stored}) ${value === true ? '=' : '>'} 0`;
    throw new TypeError(`${operator} does not compare lists`);
  };
  return `CASE WHEN ${stored} IS :: LIST<ANY> NOT NULL THEN ${held()} END`;
}

function isNear(stored: string, near: Nearness, params: Parameters): string {
  const { srid, x, y, z, distance } = near;
  const place = params.add({ srid, x, y, ...(z === null ? {} : { z }) });
  const reach = `point.distance(${stored}, point(${place})) <= ${params.add(distance)}`;
  return `CASE WHEN ${stored} IS :: POINT NOT NULL THEN ${reach} END`;
}
