import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, statementOf } from './api.ts';
import type { Api } from './api.ts';
import { heavySteps, profile } from './profile.ts';

/** The whole graph in pages. */
let api: Api;
let driver: Driver;
beforeAll(async () => {
  api = await realApi(sharedConnection());
  const { uri, auth } = sharedConnection();
  driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
});
afterAll(async () => {
  await api.stop();
  await driver.close();
});

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface GraphPage {
  readonly total: number;
  readonly truncated: boolean;
  readonly pageInfo: PageInfo;
  readonly entities: readonly { readonly id: string; readonly type: string }[];
  readonly relations: readonly {
    readonly id: string;
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
  }[];
}

describe('the whole graph page by page', () => {
  const QUERY = `query ($types: [String!], $first: Int, $after: String) { graph(types: $types, first: $first, after: $after) {
    total truncated pageInfo { hasNextPage endCursor }
    entities { id type } relations { id source { id } target { id } }
  } }`;
  const read = async (first: number, types: readonly string[] | null = null) => {
    const pages: GraphPage[] = [];
    for (let after: string | null = null; ;) {
      const { graph }: { graph: GraphPage } = await api.data<{ graph: GraphPage }>(QUERY, {
        types,
        first,
        after,
      });
      pages.push(graph);
      if (!graph.pageInfo.hasNextPage) return pages;
      after = graph.pageInfo.endCursor;
    }
  };

  test.each([500, 90])('holds every entity and every relation once (%d)', async (first) => {
    const pages = await read(first);
    const entities = pages.flatMap((page) => page.entities.map(({ id }) => id));
    const found = pages.flatMap((page) => page.relations.map(({ id }) => id));
    const { schema } = await api.data<{
      schema: { entityCount: number; relationTypes: { count: number }[] };
    }>('{ schema { entityCount relationTypes { count } } }');
    expect(entities).toEqual(Array.from(new Set(entities)).sort());
    expect(entities).toHaveLength(schema.entityCount);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(schema.relationTypes.reduce((sum, { count }) => sum + count, 0));
    expect(pages.map(({ total, truncated }) => ({ total, truncated }))).toEqual(
      pages.map(() => ({ total: schema.entityCount, truncated: false })),
    );
    const so = new Set<string>();
    for (const page of pages) {
      for (const { id } of page.entities) so.add(id);
      for (const { source, target } of page.relations) {
        expect(so.has(source.id) && so.has(target.id)).toBe(true);
      }
    }
  });

  test('of some types holds these and the relations between them', async () => {
    const pages = await read(3, ['Company', 'Model']);
    const types = new Set(pages.flatMap((page) => page.entities.map(({ type }) => type)));
    expect(Array.from(types).sort()).toEqual(['Company', 'Model']);
    expect(pages.flatMap((page) => page.entities)).toHaveLength(pages[0]?.total ?? 0);
    expect(pages.flatMap((page) => page.relations.map(({ id }) => id))).toContain(
      'company:shengshu>RELEASED>model:vidu',
    );
  });

  test('reads the index of ids in its order', async () => {
    const profiled = await profile(driver, await statementOf(QUERY, { first: 10 }));
    expect(heavySteps(profiled)).toEqual([]);
    expect(profiled.steps.some(({ operator }) => operator === 'Sort')).toBe(true);
    expect(profiled.hits).toBeLessThan(1_500);
  });
});
