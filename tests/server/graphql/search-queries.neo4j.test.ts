import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi } from './api.ts';
import type { Api } from './api.ts';
import { FILTERED_QUERIES, NONSENSE, SEARCH_QUERIES } from './search-queries.ts';

let api: Api;
beforeAll(async () => {
  api = await realApi(sharedConnection());
});
afterAll(() => api.stop());

interface Found {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly node: {
      readonly matched: string;
      readonly field: string;
      readonly entity: { id: string };
    };
  }[];
}

async function search(query: string, types?: readonly string[]): Promise<Found> {
  const asked = `query ($query: String!, $types: [String!]) {
    search(query: $query, types: $types, first: 1) {
      totalCount edges { node { matched field entity { id } } }
    }
  }`;
  const variables = { query, ...(types && { types }) };
  return (await api.data<{ search: Found }>(asked, variables)).search;
}

describe.each(Object.entries(SEARCH_QUERIES))('%s', (_kind, queries) => {
  test.each(queries)('%s finds %s first', async (query, id, matched, field) => {
    const { edges } = await search(query);
    expect(edges.map(({ node }) => node)).toEqual([{ matched, field, entity: { id } }]);
  });
});

test.each(FILTERED_QUERIES)('%s among %j finds %s first', async (query, types, id) => {
  const { edges } = await search(query, types);
  expect(edges[0]?.node.entity.id).toBe(id);
});

test.each(NONSENSE)('%j finds nothing', async (query) => {
  expect(await search(query)).toEqual({ totalCount: 0, edges: [] });
});
