import fc from 'fast-check';
import type { Filter } from '../../../client/graph/filters.ts';
import { STATUSES } from '../../../client/graph/model.ts';
import type { Things } from '../../../client/graph/things.ts';
import type { Values } from '../../../client/graph/values.ts';

const IDS = ['a', 'b', 'c', 'd', 'toString', '名'] as const;
const property = fc.constantFrom('kind', 'number', 'constructor', 'normalUnit');
const text = fc.constantFrom('x', 'y', '', '1', '2.50', '2.5', '900719925474099301', '个');
const value = fc.oneof(text, fc.boolean(), fc.integer({ min: -3, max: 3 }), fc.array(text));
const stated = fc.array(fc.tuple(property, value)).chain((pairs) =>
  fc.record({
    status: fc.constantFrom('achieved', 'target', 'nonsense', null),
    period: fc.constantFrom('2024', '', null),
    more: fc.constant(Object.fromEntries(pairs) as Record<string, unknown>),
  }),
);

/** Things on a canvas, with what is stored of them. */
export const anyThings: fc.Arbitrary<{ things: Things; values: Values }> = fc
  .subarray([...IDS], { minLength: 1 })
  .chain((ids) => {
    const end = fc.constantFrom(...ids);
    const relation = fc.record({
      type: fc.constantFrom('R', 'S'),
      source: end,
      target: end,
      status: fc.constantFrom(...STATUSES, null),
      period: fc.constantFrom('2024', '2025', null),
    });
    return fc.record({
      degrees: fc.array(fc.nat(9), { minLength: ids.length, maxLength: ids.length }),
      relations: fc.array(relation, { maxLength: 8 }),
      said: fc.array(stated, { minLength: ids.length + 8, maxLength: ids.length + 8 }),
      read: fc.boolean(),
      ids: fc.constant(ids),
    });
  })
  .map(({ ids, degrees, relations, said, read }) => {
    const things: Things = {
      entities: ids.map((id, index) => ({
        id,
        type: index % 2 === 0 ? 'T' : 'U',
        name: id,
        nameEn: null,
        degree: degrees[index] ?? 0,
      })),
      relations: relations.map((one, index) => ({ ...one, id: `r${index}` })),
    };
    const all = [...things.entities, ...things.relations];
    const entries = all.map(({ id }, index) => {
      const { more, ...rest } = said[index] ?? { more: {} };
      return [id, { ...more, ...rest }] as const;
    });
    return { things, values: new Map(read ? entries : []) };
  });

const bound = fc.constantFrom(null, '-1', '1', '1.0', '2.49', '900719925474099302');
const of = fc.constantFrom('entity' as const, 'relation' as const);

/** Any filter. */
export const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ facet: fc.constant('entityType' as const), kept: fc.subarray(['T', 'U']) }),
  fc.record({ facet: fc.constant('relationType' as const), kept: fc.subarray(['R', 'S']) }),
  fc.record({
    facet: fc.constant('status' as const),
    kept: fc.subarray([...STATUSES, 'UNSAID' as const]),
  }),
  fc.record({ facet: fc.constant('period' as const), kept: fc.subarray(['2024', '2025', '']) }),
  fc.record({
    facet: fc.constant('degree' as const),
    from: fc.option(fc.nat(9)),
    to: fc.option(fc.nat(9)),
  }),
  fc.record({
    facet: fc.constant('value' as const),
    of,
    property,
    kept: fc.subarray(['x', 'y', '', 'true']),
  }),
  fc.record({
    facet: fc.constant('number' as const),
    of,
    property,
    unit: fc.constantFrom(null, '个'),
    from: bound,
    to: bound,
    others: fc.boolean(),
  }),
);
