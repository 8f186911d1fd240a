import { STORE } from '../../graph-seed/store.ts';
import { compare } from './compare.ts';
import { ANYTHING, conjuncts } from './condition.ts';
import type { Condition, Tie } from './condition.ts';
import { layoutOf, storedProperty } from './layout.ts';
import { anyOf, escapeName } from './names.ts';
import { EVERY_RELATION, walkCount, walkPattern } from './pattern.ts';
import type { Walk } from './pattern.ts';
import type { Scope } from './scope.ts';

/** The variables that a condition speaks of. */
export interface Subjects {
  readonly entity: string;
  /** The relation that led to the entity; none at the beginning. */
  readonly relation?: string;
}

/** An expression, and whether it is never null. */
interface Test {
  readonly text: string;
  readonly definite: boolean;
}

/**
 * A condition as an expression for WHERE. It may be null where it does not hold; under `not` it never is.
 * @example
 * n1.name CONTAINS $p0 AND NOT coalesce(n1.date >= $p1, false)
 *   AND EXISTS { MATCH (n1)-[r2:RELEASED]->(m3:Entity) WHERE r2.status = $p2 }
 */
export function whereText(condition: Condition, subjects: Subjects, scope: Scope): string {
  return test(condition, subjects, scope).text;
}

function test(condition: Condition, subjects: Subjects, scope: Scope): Test {
  const { entity, relation } = subjects;
  const { params } = scope;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return joined(condition, subjects, scope);
    case 'not': {
      const { text, definite } = test(condition.part, subjects, scope);
      return { text: definite ? `NOT (${text})` : `NOT coalesce(${text}, false)`, definite: true };
    }
    case 'compare': {
      const { subject, operator } = condition;
      const holder = subject.on === 'relation' ? relation : entity;
      if (holder === undefined) throw new TypeError('There is no relation to compare.');
      const stored =
        subject.on === 'relation'
          ? `${holder}.${escapeName(subject.property)}`
          : storedProperty(holder, subject.property, scope.ontology);
      const text = compare({ ...condition, stored, as: subject.as }, params);
      return { text, definite: operator === 'isNull' };
    }
    case 'type':
      return condition.names.length === 0
        ? { text: 'false', definite: true }
        : { text: entity + anyOf(condition.names), definite: true };
    case 'named': {
      const [part, begins] = [params.add(condition.text), params.add(condition.begins)];
      const [name, nameEn, aliases] = ['name', 'nameEn', 'aliases'].map((one) =>
        storedProperty(entity, one, scope.ontology),
      ) as [string, string, string];
      const names = [name, nameEn].map((one) => `toLower(toStringOrNull(${one})) CONTAINS ${part}`);
      const lists = [
        `any(x IN ${aliases} WHERE toLower(x) CONTAINS ${part})`,
        `any(x IN ${entity}.${STORE.searchKeys} WHERE any(y IN ${begins} WHERE x STARTS WITH y))`,
      ];
      return { text: `(${[...names, ...lists].join(' OR ')})`, definite: false };
    }
    case 'count': {
      const { tie, operator, value } = condition;
      const count = `(${walkCount(entity, tie === null ? EVERY_RELATION : walkOf(tie), scope.ontology)})`;
      const text = compare({ stored: count, as: 'integer', operator, value }, params);
      return { text, definite: true };
    }
    case 'related':
      return { text: related(condition, entity, scope), definite: true };
  }
}

function joined(
  { kind, parts }: Extract<Condition, { kind: 'and' | 'or' }>,
  subjects: Subjects,
  scope: Scope,
): Test {
  const [first, ...more] = parts.map((part) => test(part, subjects, scope));
  if (first === undefined) return { text: String(kind === 'and'), definite: true };
  if (more.length === 0) return first;
  const all = [first, ...more];
  const text = all.map((one) => one.text).join(kind === 'and' ? ' AND ' : ' OR ');
  return { text: `(${text})`, definite: all.every(({ definite }) => definite) };
}

/** A relation is counted by the degree that the store keeps where nothing is asked of it. */
function related(
  { quantifier, tie, part }: Extract<Condition, { kind: 'related' }>,
  entity: string,
  scope: Scope,
): string {
  const isAnything = conjuncts(part).length === 0;
  if (isAnything && quantifier === 'all') return 'true';
  if (isAnything) {
    return `(${walkCount(entity, walkOf(tie), scope.ontology)}) ${quantifier === 'some' ? '>' : '='} 0`;
  }
  const [r, m] = [scope.params.variable('r'), scope.params.variable('m')];
  const asked: Condition = quantifier === 'all' ? { kind: 'not', part } : part;
  const where = whereText(asked, { entity: m, relation: r }, scope);
  const exists = `EXISTS { MATCH ${walkPattern(entity, r, m, walkOf(tie), scope.ontology)} WHERE ${where} }`;
  return quantifier === 'some' ? exists : `NOT ${exists}`;
}

function walkOf({ types, direction }: Tie): Walk {
  return { types, direction, entityTypes: null };
}

/** Where a list of entities begins: its lines, given a further test for its WHERE or null. */
export type ListMatch = (further: string | null) => readonly string[];

/**
 * MATCH and WHERE that give each entity of a type once that meets a condition. They begin where an index serves: at
 * the id of the entity, or at the ids of entities that it must be related to.
 * @example
 * MATCH (m3:Entity)
 * WHERE m3.id = $p0
 * MATCH (n1:Company)-[r2:LOCATED_IN]->(m3)
 * WITH DISTINCT n1
 */
export function listMatch(
  n: string,
  label: string | null,
  condition: Condition,
  scope: Scope,
): ListMatch {
  const parts = conjuncts(condition);
  const byId = parts.some((part) => isId(part));
  const { any } = layoutOf(scope.ontology);
  // The index on ids is that of every entity, where the loader made it.
  const both = byId && !scope.ontology.inPlace ? any : '';
  const labels = label === null ? any : both + anyOf([label]);
  const anchor = byId ? undefined : parts.find(isAnchor);
  const rest = parts.filter((part) => part !== anchor);
  if (!anchor) {
    const where = restText(rest, { entity: n }, scope);
    return (further) => [`MATCH (${n}${labels})`, ...whereLine(where, further)];
  }
  const [r, m] = [scope.params.variable('r'), scope.params.variable('m')];
  const inner = conjuncts(anchor.part);
  const begins = inner.filter((part) => isId(part) || isAnchor(part));
  const start = listMatch(m, null, { kind: 'and', parts: begins }, scope);
  const others = inner.filter((part) => !begins.includes(part));
  const where = [
    ...restText(others, { entity: m, relation: r }, scope),
    ...restText(rest, { entity: n }, scope),
  ];
  const pattern = walkPattern(n, r, m, walkOf(anchor.tie), scope.ontology).replace(
    `(${n})`,
    `(${n}${labels})`,
  );
  return (further) => [
    ...start(null),
    `MATCH ${pattern}`,
    ...whereLine(where, further),
    `WITH DISTINCT ${n}`,
  ];
}

/** A condition that an index on ids answers. */
function isId(condition: Condition): boolean {
  return (
    condition.kind === 'compare' &&
    condition.subject.on === 'entity' &&
    condition.subject.property === 'id' &&
    ['eq', 'in', 'startsWith'].includes(condition.operator)
  );
}

/** Something that must be related to an entity of a known id, itself or through others. */
function isAnchor(condition: Condition): condition is Extract<Condition, { kind: 'related' }> {
  return (
    condition.kind === 'related' &&
    condition.quantifier === 'some' &&
    conjuncts(condition.part).some((part) => isId(part) || isAnchor(part))
  );
}

function restText(parts: readonly Condition[], subjects: Subjects, scope: Scope): string[] {
  return parts.map((part) => whereText(part, subjects, scope));
}

function whereLine(tests: readonly string[], further: string | null): string[] {
  const all = [...tests, ...(further === null ? [] : [further])];
  return all.length === 0 ? [] : [`WHERE ${all.join(' AND ')}`];
}

/** Whether a condition lets everything through. */
export function isAnything(condition: Condition): boolean {
  return condition === ANYTHING || conjuncts(condition).length === 0;
}
