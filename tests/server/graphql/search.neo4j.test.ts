import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { STORE } from '../../../graph-seed/store.ts';
import { checkSearch } from '../../../server/graph/search.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, statementOf } from './api.ts';
import type { Api } from './api.ts';
import { profile } from './profile.ts';

let api: Api;
beforeAll(async () => {
  api = await realApi(sharedConnection());
});
afterAll(() => api.stop());

interface Hit {
  readonly matched: string;
  readonly field: string;
  readonly score: number;
  readonly entity: { readonly id: string; readonly name: string; readonly degree: number };
}

const QUERY = `query ($query: String!, $types: [String!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { matched field score entity { id name degree } } }
  }
}`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Hit }[];
}

async function search(query: string, more: Record<string, unknown> = {}): Promise<Page> {
  return (await api.data<{ search: Page }>(QUERY, { query, ...more })).search;
}

describe('the first hit', () => {
  test.each([
    ['智谱', '智谱', '智谱', 'name'],
    ['zhipu', '智谱', 'Zhipu', 'nameEn'],
    ['zp', '智谱', '智谱', 'name'],
    ['ZHIPU', '智谱', 'Zhipu', 'nameEn'],
    ['经信局', '北京市经济和信息化局', undefined, undefined],
    ['Beijing', '北京', 'Beijing', 'nameEn'],
    ['beijing', '北京', 'Beijing', 'nameEn'],
    ['5G', '5G', '5G', 'name'],
    ['５Ｇ', '5G', '5G', 'name'],
    ['可灵', '可灵大模型', undefined, undefined],
    ['keling', '可灵大模型', undefined, undefined],
    ['可', '可灵大模型', undefined, undefined],
    ['Vidu', 'Vidu', 'Vidu', 'name'],
    ['vidv', 'Vidu', 'Vidu', 'name'],
    ['klimg', '可灵大模型', 'Kling', 'nameEn'],
    ['生数', '生数科技', '生数科技', 'name'],
  ])('of %s is %s', async (query, name, matched, field) => {
    const [first] = (await search(query)).edges;
    expect(first?.node.entity.name).toBe(name);
    if (matched !== undefined) expect(first?.node).toMatchObject({ matched, field });
  });

  test('of 刘 is a person of that name, and one character is enough', async () => {
    const { edges } = await search('刘', { types: ['Person'] });
    expect(edges.map(({ node }) => node.entity.name)).toContain('刘维亮');
  });
});

describe('the index is asked', () => {
  let driver: Driver;
  beforeAll(() => {
    const { uri, auth } = sharedConnection();
    driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
  });
  afterAll(() => driver.close());

  test.each([
    ['智谱', 1],
    ['Beijing', 1],
    ['经济', 1],
    ['zg', 1],
    ['zhipv', 2],
    ['bjjjxxhj', 2],
    ['half marathon', 2],
    ['humaniod robot games', 2],
    ['zhongguancuun foruum', 3],
    ['qqqqwwww', 3],
  ])('for %s %d times', async (query, times) => {
    expect((await profile(driver, await statementOf(QUERY, { query }))).calls).toBe(times);
  });
});

test('hits come by tier, then by degree, and the score says so', async () => {
  const { edges } = await search('北京', { first: 100 });
  const scores = edges.map(({ node }) => node.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('a filter by type adds nothing, and pages make up the whole', async () => {
  const whole = await search('北京', { first: 100 });
  const ids = whole.edges.map(({ node }) => node.entity.id);
  expect(ids).toHaveLength(whole.totalCount);
  const paged: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await search('北京', { first: 3, after });
    paged.push(...page.edges.map(({ node }) => node.entity.id));
    expect(page.totalCount).toBe(whole.totalCount);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(paged).toEqual(ids);
  const some = await search('北京', { first: 100, types: ['Company', 'Project'] });
  expect(ids).toEqual(expect.arrayContaining(some.edges.map(({ node }) => node.entity.id)));
});

test('no text is an operator, nor breaks the index', async () => {
  const signs = fc.constantFrom(
    ...Array.from('+-&|!(){}[]^"~*?:\\/ <>=#%,.\'`$@;，。“”《》\t\n\u0000\u200b\ud800'),
    'AND',
    'OR',
    'NOT',
    'TO',
    'a',
    '可',
    '灵',
    '5G',
    'nn=',
    '~2',
    '^9',
    '/.*/',
    '{0,}',
    '\\u0041',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { maxLength: 12 }), async (parts) => {
      const query = parts.join('');
      const { totalCount, edges } = await search(query, { first: 100 });
      expect(edges.length).toBe(Math.min(totalCount, 100));
    }),
    { numRuns: 150 },
  );
});

test.each(['*', '*:*', '?', '/.*/', '""', '_keys:*', 'a OR *', '[* TO *]'])(
  '%s finds no more than the same without its signs',
  async (query) => {
    const letters = query.replace(/[^\p{L}\p{N}]/gu, '');
    const [hostile, plain] = [await search(query), await search(letters)];
    expect(hostile.totalCount).toBeLessThanOrEqual(plain.totalCount);
  },
);

describe('the self-test', () => {
  test('is content with the shared graph', async () => {
    const database = openDatabase(sharedConnection());
    expect(await checkSearch(database)).toEqual({ ok: true });
    await database.close();
  });

  test('tells an empty graph, a missing index and a wrong analyser apart', async () => {
    const scratch = await startScratchNeo4j();
    const [database, writer] = [openDatabase(scratch.connection), openWriter(scratch.connection)];
    const run = (text: string) => writer.write([{ text, params: {} }]);
    try {
      expect(await checkSearch(database)).toEqual({ ok: true });
      await run(`CREATE (:${STORE.entity} {id: 'a'})`);
      expect(await checkSearch(database)).toEqual({
        ok: false,
        reason: 'The entity a has no search keys. Run "npm run seed -- load".',
      });
      await run(`MATCH (n:${STORE.entity}) SET n.${STORE.searchKeys} = ['nn=a+b港口']`);
      expect(await checkSearch(database)).toEqual({
        ok: false,
        reason: 'There is no search index. Run "npm run seed -- load".',
      });
      const index = (analyser: string) =>
        `CREATE FULLTEXT INDEX ${STORE.searchIndex} FOR (n:${STORE.entity}) ON EACH [n.${STORE.searchKeys}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${analyser}'}}`;
      await run(index('cjk'));
      await run('CALL db.awaitIndexes(60)');
      expect(await checkSearch(database)).toEqual({
        ok: false,
        reason:
          'The search index does not hold the keys of a as they are. Run "npm run seed -- load".',
      });
      await run(`DROP INDEX ${STORE.searchIndex}`);
      await run(index('whitespace'));
      await run('CALL db.awaitIndexes(60)');
      expect(await checkSearch(database)).toEqual({ ok: true });
    } finally {
      await database.close();
      await writer.close();
      await scratch.stop();
    }
  });
});
