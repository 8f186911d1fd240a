import { layoutOf } from './layout.ts';
import { anyOf } from './names.ts';
import { walkPattern } from './pattern.ts';
import { collect, entries, returning } from './scope.ts';
import type { Scope } from './scope.ts';
import { columns } from './selection.ts';
import type { Direction, Field } from './selection.ts';

/** What may be walked and passed on the way. */
export interface PathFilter {
  readonly direction: Direction;
  /** Null stands for every type; an empty list for none. */
  readonly relationTypes: readonly string[] | null;
  /** Types of the entities between the stops. */
  readonly entityTypes: readonly string[] | null;
  readonly excludeEntityTypes: readonly string[];
  readonly excludeEntities: readonly string[];
}

export interface Leg {
  /** Variables of its ends. */
  readonly from: string;
  readonly to: string;
  /** Variables of other entities that it must not pass. */
  readonly others: readonly string[];
  readonly longest: number;
  /** How Neo4j looks: `SHORTEST 5`, `ALL SHORTEST`. */
  readonly search: string;
  /**
   * Whether walks that pass an entity twice are left out of the search, which then goes on until it has so many others:
   * exact, and without bound where there are few.
   */
  readonly isExact: boolean;
}

/**
 * The pattern of paths between two entities; entities that are never passed are in the variable `excluded` where there
 * are some.
 * @example
 * SHORTEST 5 ((s1) ((x3)-[r4]-(y5:Entity) WHERE x3 <> s2 AND x3 <> y5 AND y5 <> s1){1,3} (s2))
 */
export function legPattern(leg: Leg, filter: PathFilter, scope: Scope): string {
  const { params, ontology } = scope;
  const { from, to, others, longest, search, isExact } = leg;
  const [x, r, y] = ['x', 'r', 'y'].map((prefix) => params.variable(prefix)) as [
    string,
    string,
    string,
  ];
  const never = [from, ...others].map((one) => `${y} <> ${one}`);
  // A relation from an entity to itself leads nowhere, and would give a walk of three room to stay where it was.
  const conditions = [`${x} <> ${to}`, `${x} <> ${y}`, ...never, ...between(y, to, filter)];
  const walk = { direction: filter.direction, types: filter.relationTypes, entityTypes: null };
  // Neo4j refuses to look for all shortest paths where no step may be repeated; so one may, and is sorted out here.
  const step = `(${walkPattern(x, r, y, walk, ontology)} WHERE ${conditions.join(' AND ')}){1,${Math.max(longest, 2)}}`;
  const wanted = [
    ...(longest === 1 ? [`size(${y}) = 1`] : []),
    ...(isExact && longest > 3 ? [passesOnce(y)] : []),
  ];
  const where = wanted.length === 0 ? '' : ` WHERE ${wanted.join(' AND ')}`;
  return `${search} ((${from}) ${step} (${to})${where})`;
}

/**
 * True where a list of nodes holds none twice. A walk of three relations, none from an entity to itself, has no room to
 * come back to an entity that is no end.
 */
export function passesOnce(nodes: string): string {
  return `all(i IN range(0, size(${nodes}) - 2) WHERE NOT (${nodes})[i] IN (${nodes})[i + 1..])`;
}

/** What must hold of an entity on the way; the end is free. */
function between(y: string, to: string, filter: PathFilter): string[] {
  const { entityTypes, excludeEntityTypes, excludeEntities } = filter;
  const conditions: string[] = [];
  if (entityTypes !== null) {
    conditions.push(entityTypes.length === 0 ? 'false' : `${y}${anyOf(entityTypes)}`);
  }
  if (excludeEntityTypes.length > 0) conditions.push(`NOT ${y}${anyOf(excludeEntityTypes)}`);
  const free = conditions.length === 0 ? [] : [`(${y} = ${to} OR (${conditions.join(' AND ')}))`];
  return excludeEntities.length === 0 ? free : [...free, `NOT ${y} IN excluded`];
}

/** A map with what is asked of a path, whose entities and relations two variables hold as lists. */
export function pathMap(ns: string, rs: string, fields: readonly Field[], scope: Scope): string {
  const asked = entries(columns(fields), (field) => {
    const one = scope.params.variable(field.name === 'entities' ? 'n' : 'r');
    switch (field.name) {
      case 'entities':
        return collect(`UNWIND ${ns} AS ${one}`, returning([one], scope.entity(one, field.fields)));
      case 'relations':
        return collect(
          `UNWIND ${rs} AS ${one}`,
          returning([one], scope.relation(one, field.fields)),
        );
      default:
        return undefined;
    }
  });
  return `{${[`length: size(${rs})`, ...asked].join(', ')}}`;
}

/** The order of paths, as terms of ORDER BY: by length, then by what they pass. */
export function pathOrder(ns: string, rs: string, { ontology }: Scope): string {
  const { id, relationId } = layoutOf(ontology);
  return `size(${rs}), [n IN ${ns} | ${id('n')}], [r IN ${rs} | ${relationId('r')}]`;
}
