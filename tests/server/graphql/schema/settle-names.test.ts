import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settleNames } from '../../../../server/graphql/schema/settle-names.ts';

const claim = (key: string, ...names: string[]) => ({ key, names });
const settle = (claims: ReturnType<typeof claim>[], reserved: string[] = [], endings?: string[]) =>
  Object.fromEntries(
    settleNames(claims, { reserved: new Set(reserved), ...(endings && { endings }) }),
  );

test('a name that is free is given', () => {
  expect(settle([claim('a', 'A'), claim('b', 'B')])).toEqual({ a: 'A', b: 'B' });
});

test('a name of the contract is never given, nor one that would make such a name', () => {
  expect(settle([claim('Query', 'Query', 'QueryType')], ['Query'])).toEqual({ Query: 'QueryType' });
  const reserved = ['SearchConnection'];
  expect(settle([claim('Search', 'Search', 'SearchType')], reserved, ['Connection'])).toEqual({
    Search: 'SearchType',
  });
});

test('of several the one that is called so gets the name; where none is, none of them', () => {
  expect(settle([claim('Team A', 'TeamA'), claim('TeamA', 'TeamA')])).toEqual({
    TeamA: 'TeamA',
    'Team A': 'TeamA_e18d322f',
  });
  const both = settle([claim('team A', 'TeamA'), claim('Team a', 'TeamA')]);
  expect(Object.values(both)).toEqual([
    expect.stringMatching(/^TeamA_[0-9a-f]{8}$/),
    expect.stringMatching(/^TeamA_[0-9a-f]{8}$/),
  ]);
});

test('a name that is another’s with an ending goes to that other', () => {
  const claims = [
    claim('CompanyEdge', 'CompanyEdge', 'CompanyEdgeType'),
    claim('Company', 'Company'),
  ];
  expect(settle(claims, [], ['Connection', 'Edge'])).toEqual({
    Company: 'Company',
    CompanyEdge: 'CompanyEdgeType',
  });
});

const anyClaims = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1 }),
    names: fc.array(fc.constantFrom('A', 'B', 'AEdge', 'Query', 'C'), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  { selector: ({ key }) => key, maxLength: 12 },
);

test('all names differ, with every ending too, and their order changes nothing', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const rules = { reserved: new Set(['Query', 'BEdge']), endings: ['Edge', 'Order'] };
      const settled = settleNames(claims, rules);
      const all = Array.from(settled.values()).flatMap((name) => [
        name,
        `${name}Edge`,
        `${name}Order`,
      ]);
      expect(new Set([...all, ...rules.reserved]).size).toBe(all.length + 2);
      const turned = settleNames([...claims].reverse(), rules);
      expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(settled));
    }),
  );
});
