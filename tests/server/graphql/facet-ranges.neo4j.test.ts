import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi } from './api.ts';
import type { Api } from './api.ts';

/** Counts by ranges of degrees and numbers. */
let api: Api;
beforeAll(async () => {
  api = await realApi(sharedConnection());
});
afterAll(() => api.stop());

describe('facets in ranges', () => {
  interface Range {
    readonly from: number;
    readonly to: number;
    readonly count: number;
  }
  interface Facets {
    readonly degrees: readonly Range[];
    readonly properties: readonly {
      readonly name: string;
      readonly count: number;
      readonly min: number;
      readonly max: number;
      readonly ranges: readonly Range[];
    }[];
  }
  const ask = async (args: string) =>
    (await api.data<{ facets: Facets }>(`{ facets(${args}) }`)).facets;

  test('count every entity by its degree', async () => {
    const { degrees } = await ask('by: [DEGREE]');
    const lists = await api.data<Record<string, { edges: { node: { degree: number } }[] }>>(
      '{ companies(first: 100) { edges { node { degree } } } }',
    );
    const own = (await ask('by: [DEGREE], types: ["Company"]')).degrees;
    const counted = lists['companies']?.edges.map(({ node }) => node.degree) ?? [];
    for (const { from, to, count } of own) {
      expect(counted.filter((degree) => degree >= from && degree <= to)).toHaveLength(count);
    }
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length);
    const { schema } = await api.data<{ schema: { entityCount: number } }>(
      '{ schema { entityCount } }',
    );
    expect(degrees.reduce((sum, { count }) => sum + count, 0)).toBe(schema.entityCount);
    for (const { from, to } of degrees) expect(from === 0 ? to : to + 1).toBe(from * 2);
  });

  test('count numbers from the least to the greatest', async () => {
    const [value] = (await ask('by: [], properties: ["value"]')).properties;
    const { figures } = await api.data<{
      figures: { aggregate: { statistics: { count: number; min: number; max: number } } };
    }>('{ figures { aggregate { statistics(field: VALUE) { count min max } } } }');
    expect(value).toMatchObject({ name: 'value', ...figures.aggregate.statistics });
    expect(value?.ranges.reduce((sum, { count }) => sum + count, 0)).toBe(value?.count);
    expect(value?.ranges.at(-1)?.to).toBe(value?.max);
  });

  test('of a property without numbers are refused with the nearest', async () => {
    expect((await api.ask('{ facets(by: [], properties: ["vaule"]) }')).errors).toMatchObject([
      {
        message: 'properties: no entity type has numbers under "vaule". Did you mean "value"?',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
