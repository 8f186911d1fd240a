import { decimalOf, within } from './decimal.ts';
import type { Filter, Filtering } from './filters.ts';
import type { Entity, Relation } from './model.ts';
import { NOTHING_STATED, periodIn, statusIn, textsOf, unitIn, valueIn } from './stated.ts';
import type { Stated } from './stated.ts';
import type { Things } from './things.ts';
import type { Values } from './values.ts';

/** What a filter is about: a view has at most one filter of each key. */
export function filterKey(filter: Filter): string {
  switch (filter.facet) {
    case 'value':
      return JSON.stringify([filter.facet, filter.of, filter.property]);
    case 'number':
      return JSON.stringify([filter.facet, filter.of, filter.property, filter.unit]);
    case 'entityType':
    case 'relationType':
    case 'status':
    case 'period':
    case 'degree':
      return filter.facet;
  }
}

/** The filtering with a filter set, in the place of the one it had about the same. */
export function withFilter(filtering: Filtering, filter: Filter): Filtering {
  const key = filterKey(filter);
  const { filters } = filtering;
  const place = filters.findIndex((other) => filterKey(other) === key);
  return {
    ...filtering,
    filters:
      place === -1
        ? [...filters, filter]
        : filters.map((other, index) => (index === place ? filter : other)),
  };
}

export function withoutFilter(filtering: Filtering, key: string): Filtering {
  const filters = filtering.filters.filter((filter) => filterKey(filter) !== key);
  return { ...filtering, filters };
}

interface Tests {
  readonly entity: (entity: Entity, stated: Stated) => boolean;
  readonly relation: (relation: Relation, stated: Stated) => boolean;
}

const always = (): boolean => true;

/** What a thing says of itself, against what is kept; the empty text stands for saying nothing. */
function keeps(said: readonly string[], kept: ReadonlySet<string>): boolean {
  return said.length === 0 ? kept.has('') : said.some((text) => kept.has(text));
}

/** A test of what is stored, for one of the two kinds of things. */
function about(of: 'entity' | 'relation', test: (stated: Stated) => boolean): Tests {
  const one = (_thing: unknown, stated: Stated): boolean => test(stated);
  return of === 'entity' ? { entity: one, relation: always } : { entity: always, relation: one };
}

function testsOf(filter: Filter): Tests {
  switch (filter.facet) {
    case 'entityType': {
      const kept = new Set(filter.kept);
      return { entity: ({ type }) => kept.has(type), relation: always };
    }
    case 'relationType': {
      const kept = new Set(filter.kept);
      return { entity: always, relation: ({ type }) => kept.has(type) };
    }
    case 'status': {
      const kept = new Set<string>(filter.kept);
      return {
        relation: ({ status }) => kept.has(status ?? 'UNSAID'),
        entity: (_entity, stated) => {
          const status = statusIn(stated);
          return status === null || kept.has(status);
        },
      };
    }
    case 'period': {
      const kept = new Set(filter.kept);
      return {
        relation: ({ period }) => kept.has(period ?? ''),
        entity: (_entity, stated) => {
          const period = periodIn(stated);
          return period === null || kept.has(period);
        },
      };
    }
    case 'degree': {
      const { from, to } = filter;
      return {
        entity: ({ degree }) => (from === null || degree >= from) && (to === null || degree <= to),
        relation: always,
      };
    }
    case 'value': {
      const kept = new Set(filter.kept);
      return about(filter.of, (stated) => keeps(textsOf(valueIn(stated, filter.property)), kept));
    }
    case 'number':
      return about(filter.of, (stated) => {
        const number = decimalOf(valueIn(stated, filter.property));
        if (number === null || unitIn(stated, filter.property) !== filter.unit) {
          return filter.others;
        }
        return within(number, filter.from, filter.to);
      });
  }
}

/** Something fails by several filters. */
export const SEVERAL = Symbol('several');

/** The key of the one filter that leaves a thing out, or that several do. */
export type Fault = string | typeof SEVERAL;

/** What filters leave out, and by which of them. Whatever is not listed passes. */
export interface Faults {
  readonly entities: ReadonlyMap<string, Fault>;
  readonly relations: ReadonlyMap<string, Fault>;
}

function both(a: Fault | undefined, b: Fault | undefined): Fault | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a === b ? a : SEVERAL;
}

/** A relation fails by itself or with one of its ends; an entity by itself alone. */
export function faultsOf(filters: readonly Filter[], things: Things, values: Values): Faults {
  const entities = new Map<string, Fault>();
  const relations = new Map<string, Fault>();
  if (filters.length === 0) return { entities, relations };
  const tests = filters.map((filter) => [filterKey(filter), testsOf(filter)] as const);
  for (const entity of things.entities) {
    const stated = values.get(entity.id) ?? NOTHING_STATED;
    let fault: Fault | undefined;
    for (const [key, test] of tests) {
      if (!test.entity(entity, stated)) fault = both(fault, key);
    }
    if (fault !== undefined) entities.set(entity.id, fault);
  }
  for (const relation of things.relations) {
    const stated = values.get(relation.id) ?? NOTHING_STATED;
    let fault = both(entities.get(relation.source), entities.get(relation.target));
    for (const [key, test] of tests) {
      if (!test.relation(relation, stated)) fault = both(fault, key);
    }
    if (fault !== undefined) relations.set(relation.id, fault);
  }
  return { entities, relations };
}

/** Whether a filter asks for stored properties beyond what every entity and relation brings. */
export function asksForValues({ facet }: Filter): boolean {
  return facet === 'status' || facet === 'period' || facet === 'value' || facet === 'number';
}
