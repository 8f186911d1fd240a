import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Fields } from '../../../server/log.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, statementsOf } from './api.ts';
import type { Api } from './api.ts';
import { heavySteps, profile } from './profile.ts';

/** Some of many neighbours: sorted, searched, or those that are shown. */
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

interface End {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly aliases: readonly string[];
  readonly degree: number;
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string }; readonly entity: End }[];
}

const PLACE = 'place:beijing';

async function relations(more: Fields): Promise<Page> {
  const asked = `query ($id: ID!, $first: Int, $after: String, $search: String, $to: [ID!], $orderBy: RelationOrder, $types: [String!]) {
    node(id: $id) { ... on Entity {
      relations(first: $first, after: $after, search: $search, to: $to, orderBy: $orderBy, types: $types) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { id } entity { id name nameEn aliases degree } }
      } } } }`;
  const { node } = await api.data<{ node: { relations: Page } }>(asked, { id: PLACE, ...more });
  return node.relations;
}

/** Every line, page by page. */
async function every(more: Fields, first = 40): Promise<Page['edges'][number][]> {
  const lines: Page['edges'][number][] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await relations({ ...more, first, after });
    lines.push(...page.edges);
    expect(page.totalCount).toBeGreaterThanOrEqual(lines.length);
    if (!page.pageInfo.hasNextPage) return lines;
    after = page.pageInfo.endCursor;
  }
}

const ids = (lines: Page['edges']) => lines.map(({ node }) => node.id);

describe('relations of an entity', () => {
  test.each(['DEGREE', 'DEGREE_DESC', 'NAME', 'NAME_DESC'])(
    'sorted by %s are the same ones, in order over all pages',
    async (orderBy) => {
      const [stored, sorted] = [await every({}), await every({ orderBy })];
      expect(ids(sorted).sort()).toEqual(ids(stored).sort());
      const down = orderBy.endsWith('_DESC') ? -1 : 1;
      const keys = sorted.map(({ entity, node }) =>
        orderBy.startsWith('DEGREE')
          ? ([entity.degree, node.id] as const)
          : ([entity.name, node.id] as const),
      );
      keys.slice(1).forEach(([key, id], at) => {
        const [before = '', last = ''] = keys[at] ?? [];
        if (key === before) expect(id > last).toBe(true);
        else expect(down * (key > before ? 1 : -1)).toBe(1);
      });
    },
  );

  test('to those with a text in a name are all of these, and counted', async () => {
    const found = await every({ search: '数据' });
    const all = await every({});
    const holds = ({ entity }: Page['edges'][number]) =>
      [entity.name, ...entity.aliases].some((name) => name.includes('数据'));
    expect(ids(found)).toEqual(expect.arrayContaining(ids(all.filter(holds))));
    expect(found.filter((line) => !holds(line))).toEqual([]);
    expect((await relations({ search: '数据', first: 1 })).totalCount).toBe(found.length);
  });

  test.each([
    ['haidian', 'district:haidian'],
    ['hd', 'district:haidian'],
    ['HAID', 'district:haidian'],
    ['  海淀 ', 'district:haidian'],
  ])('are found by %j', async (search, id) => {
    const { edges } = await relations({ search, orderBy: 'DEGREE_DESC', first: 100 });
    expect(edges.map(({ entity }) => entity.id)).toContain(id);
  });

  test('an empty search lets all through', async () => {
    expect((await relations({ search: ' ' })).totalCount).toBe((await relations({})).totalCount);
  });

  test('to given entities are those and no others, page by page', async () => {
    const all = await every({});
    const to = Array.from(new Set(all.slice(0, 30).map(({ entity }) => entity.id)));
    const wanted = all.filter(({ entity }) => to.includes(entity.id));
    const found = await every({ to: [...to, 'place:nowhere'] }, 7);
    expect(ids(found)).toEqual(ids(wanted).sort());
    expect((await relations({ to })).totalCount).toBe(wanted.length);
    expect((await relations({ to: [] })).totalCount).toBe(0);
  });

  test('to given entities begin at those', async () => {
    const query = `{ node(id: "${PLACE}") { ... on Entity { relations(to: ["company:zhipu"]) { totalCount edges { node { id } } } } } }`;
    // The answer, and which of the given entities there are.
    const statements = await statementsOf(query);
    expect(statements).toHaveLength(2);
    let hits = 0;
    for (const statement of statements) {
      const profiled = await profile(driver, statement);
      expect(heavySteps(profiled)).toEqual([]);
      hits += profiled.hits;
    }
    expect(hits).toBeLessThan(60);
  });

  test('a cursor goes with its order', async () => {
    const { pageInfo } = await relations({ orderBy: 'NAME', first: 1 });
    const query = `{ node(id: "${PLACE}") { ... on Entity { relations(after: "${pageInfo.endCursor ?? ''}") { totalCount } } } }`;
    expect((await api.ask(query)).errors[0]?.message).toBe(
      'after: this is no cursor of this list in this order.',
    );
  });
});
