import fc from 'fast-check';
import type { Filter } from '../../../client/graph/filters.ts';
import type { GroupBy } from '../../../client/graph/grouping.ts';
import type { LookRule, SizeBy } from '../../../client/graph/look.ts';
import type { View } from '../../../client/graph/view.ts';

/** Ids and values as graphs have them: readable ones, and ones with signs that addresses use themselves. */
export const anyId = fc
  .oneof(
    fc.constantFrom('company:zhipu', 'a>B>c#1', '名字,@&=', '100%', 'toString'),
    fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  )
  .filter((text) => !/\p{Cc}|\p{Surrogate}/u.test(text));

const text = anyId;
const owner = fc.constantFrom('entity' as const, 'relation' as const);
const texts = fc.array(text, { maxLength: 3 });
const decimal = fc.constantFrom('0', '-12.5', '133900', '9007199254740993');
const bound = fc.option(decimal);
const colour = fc.constantFrom('#0a1b2c', '#FFFFFF');
const coordinate = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value + 0);

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    facet: fc.constantFrom('entityType' as const, 'relationType' as const, 'period' as const),
    kept: texts,
  }),
  fc.record({
    facet: fc.constant('status' as const),
    kept: fc.uniqueArray(
      fc.constantFrom('ACHIEVED' as const, 'TARGET' as const, 'UNSAID' as const),
    ),
  }),
  fc.record({
    facet: fc.constant('degree' as const),
    from: fc.option(fc.nat()),
    to: fc.option(fc.nat()),
  }),
  fc.record({ facet: fc.constant('value' as const), of: owner, property: text, kept: texts }),
  fc.record({
    facet: fc.constant('number' as const),
    of: owner,
    property: text,
    unit: fc.option(text),
    from: bound,
    to: bound,
    others: fc.boolean(),
  }),
);

const rule: fc.Arbitrary<LookRule> = fc.oneof(
  fc.record({ kind: fc.constant('single' as const), property: text, value: text, colour }),
  fc.record({
    kind: fc.constant('range' as const),
    property: text,
    unit: fc.option(text),
    from: bound,
    to: bound,
    colour,
  }),
  fc.record({ kind: fc.constant('unique' as const), property: text }),
);

const size: fc.Arbitrary<SizeBy> = fc.oneof(
  fc.record({
    by: fc.constantFrom(
      'degree' as const,
      'even' as const,
      'pageRank' as const,
      'betweenness' as const,
    ),
  }),
  fc.record({ by: fc.constant('property' as const), property: text, unit: fc.option(text) }),
);

const groupBy: fc.Arbitrary<GroupBy> = fc.oneof(
  fc.record({ by: fc.constantFrom('type' as const, 'community' as const) }),
  fc.record({ by: fc.constant('property' as const), property: text }),
);

/** Any view a person can come to, with at least one entity. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 12 }),
    points: fc.array(fc.option(fc.record({ x: coordinate, y: coordinate })), { maxLength: 12 }),
    pinned: fc.nat(2),
    focus: fc.nat(2),
    hiddenTypes: fc.uniqueArray(text, { maxLength: 3 }),
    filtering: fc.record({
      filters: fc.array(filter, { maxLength: 3 }),
      mode: fc.constantFrom('grey' as const, 'remove' as const),
    }),
    look: fc.record({
      size,
      colour: fc.constantFrom('type' as const, 'community' as const),
      rules: fc.array(rule, { maxLength: 3 }),
    }),
    grouping: fc.option(fc.record({ by: groupBy, open: texts })),
    bundled: fc.boolean(),
    periods: fc.boolean(),
    layout: fc.constantFrom('force', 'grid'),
  })
  .map(({ points, pinned, focus, ...view }) => ({
    ...view,
    pinned: view.ids.slice(0, pinned),
    focus: view.ids.slice(0, focus),
    positions: new Map(
      view.ids.flatMap((id, index) => {
        const at = points[index] ?? null;
        return at === null ? [] : [[id, at] as const];
      }),
    ),
  }));
