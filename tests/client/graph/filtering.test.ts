import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { facetsOf } from '../../../client/graph/facets.ts';
import { faultsOf, filterKey, withFilter, withoutFilter } from '../../../client/graph/filtering.ts';
import { NO_FILTERS } from '../../../client/graph/filters.ts';
import type { Filter } from '../../../client/graph/filters.ts';
import type { Things } from '../../../client/graph/things.ts';
import type { Values } from '../../../client/graph/values.ts';
import { anyFilter, anyThings } from './things-arbitrary.ts';

const filters = fc.array(anyFilter, { maxLength: 4 });

/** Ids of what passes. */
function passing(given: readonly Filter[], things: Things, values: Values): Set<string> {
  const faults = faultsOf(given, things, values);
  return new Set([
    ...things.entities.map(({ id }) => id).filter((id) => !faults.entities.has(id)),
    ...things.relations.map(({ id }) => id).filter((id) => !faults.relations.has(id)),
  ]);
}

describe('filters', () => {
  test('one more never adds anything, and none leave everything', () => {
    fc.assert(
      fc.property(anyThings, filters, anyFilter, ({ things, values }, given, more) => {
        const [before, after] = [
          passing(given, things, values),
          passing([...given, more], things, values),
        ];
        expect([...after].filter((id) => !before.has(id))).toEqual([]);
        const all = things.entities.length + things.relations.length;
        expect(passing([], things, values).size).toBe(all);
      }),
    );
  });

  test('their order does not matter', () => {
    fc.assert(
      fc.property(anyThings, filters, ({ things, values }, given) => {
        expect(passing([...given].reverse(), things, values)).toEqual(
          passing(given, things, values),
        );
      }),
    );
  });

  test('no relation passes without its ends', () => {
    fc.assert(
      fc.property(anyThings, filters, ({ things, values }, given) => {
        const passes = passing(given, things, values);
        for (const { id, source, target } of things.relations) {
          if (passes.has(id))
            expect([passes.has(source), passes.has(target)]).toEqual([true, true]);
        }
      }),
    );
  });

  test('of one key there is one; taking it away gives back what there was without it', () => {
    fc.assert(
      fc.property(filters, anyFilter, (given, filter) => {
        const before = given.reduce(withFilter, NO_FILTERS);
        const after = withFilter(before, filter);
        const keys = after.filters.map(filterKey);
        expect(new Set(keys).size).toBe(keys.length);
        const key = filterKey(filter);
        expect(withoutFilter(after, key)).toEqual(withoutFilter(before, key));
      }),
    );
  });
});

describe('facets', () => {
  test('keeping one value alone leaves as many as its count said', () => {
    fc.assert(
      fc.property(anyThings, filters, ({ things, values }, given) => {
        const filtering = given.reduce(withFilter, NO_FILTERS);
        for (const facet of facetsOf(filtering.filters, things, values)) {
          if (facet.kind !== 'values' || facet.facet !== 'value') continue;
          const { of, property } = facet;
          const all = of === 'entity' ? things.entities : things.relations;
          for (const { value, before, after } of facet.values) {
            expect(after).toBeLessThanOrEqual(before);
            const only: Filter = { facet: 'value', of, property, kept: [value] };
            const passes = passing(withFilter(filtering, only).filters, things, values);
            expect(all.filter(({ id }) => passes.has(id))).toHaveLength(after);
          }
        }
      }),
    );
  });

  test('every entity counts once among the types and in the degrees', () => {
    fc.assert(
      fc.property(anyThings, filters, ({ things, values }, given) => {
        const facets = facetsOf(given, things, values);
        for (const facet of facets.filter(({ key }) => key === 'entityType' || key === 'degree')) {
          const parts = facet.kind === 'values' ? facet.values : facet.bins;
          const total = parts.reduce((sum, { before }) => sum + before, 0);
          expect(total).toBe(things.entities.length);
        }
      }),
    );
  });

  test('numbers in different units are different facets; a text among numbers makes them texts', () => {
    const entity = (id: string) => ({ id, type: 'Figure', name: id, nameEn: null, degree: 0 });
    const things: Things = { entities: ['a', 'b', 'c'].map(entity), relations: [] };
    const values: Values = new Map([
      ['a', { value: '12', normalUnit: '个', mixed: '1' }],
      ['b', { value: '0.5', normalUnit: '%', mixed: 'about 2' }],
      ['c', { value: '30', normalUnit: '个' }],
    ]);
    const facets = facetsOf([], things, values).filter(({ key }) => key.includes('['));
    expect(
      facets.map((facet) => [
        facet.property,
        facet.kind === 'number' ? [facet.unit, facet.bins.length, facet.without] : facet.values,
      ]),
    ).toEqual([
      [
        'mixed',
        [
          { value: '1', before: 1, after: 1 },
          { value: 'about 2', before: 1, after: 1 },
          { value: '', before: 1, after: 1 },
        ],
      ],
      [
        'normalUnit',
        [
          { value: '个', before: 2, after: 2 },
          { value: '%', before: 1, after: 1 },
        ],
      ],
      ['value', ['%', 1, 2]],
      ['value', ['个', 2, 1]],
    ]);
  });
});
