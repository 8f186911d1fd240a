import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STORE } from '../../../graph-seed/store.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { apiModel } from '../../../server/graphql/schema/api-model.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { apiOver } from './api.ts';
import type { Api } from './api.ts';
import { OWN_ONTOLOGY, ownGraph } from './own-graph.ts';

/** What holds of conditions, orders and counts whatever the graph is. */
let api: Api;
const started: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const scratch = await startScratchNeo4j();
  started.unshift(() => scratch.stop());
  const writer = openWriter(scratch.connection);
  started.unshift(() => writer.close());
  const unique = `CREATE CONSTRAINT FOR (n:${STORE.entity}) REQUIRE n.id IS UNIQUE`;
  await writer.write([{ text: unique, params: {} }]);
  await writer.write(ownGraph(7));
  const database = openDatabase(scratch.connection);
  started.unshift(() => database.close());
  api = apiOver(database, OWN_ONTOLOGY);
  started.unshift(() => api.stop());
});
afterAll(async () => {
  for (const stop of started) await stop();
});

type Where = Readonly<Record<string, unknown>>;
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}
const PAGE = 'totalCount pageInfo { hasNextPage endCursor } edges { node { id } }';

/** The ids of the companies that a condition lets through, in their order. */
async function ids(where: Where | null): Promise<string[]> {
  const { list } = await api.data<{ list: Page }>(
    `query ($where: QiYeWhere) { list: qiYeList(where: $where, first: 100) { ${PAGE} } }`,
    { where },
  );
  const found = list.edges.map(({ node }) => node.id);
  expect(list.totalCount).toBe(found.length);
  expect(new Set(found).size).toBe(found.length);
  return found;
}

const orNot = (condition: Where) => fc.constantFrom(condition, { not: condition });
const oneOf = (field: string, ...conditions: readonly Where[]) =>
  fc
    .constantFrom(...conditions)
    .chain(orNot)
    .map((condition): Where => ({ [field]: condition }));
const text = [
  { eq: 'Ab' },
  { in: ['ab', '甲'] },
  { contains: 'b' },
  { startsWith: 'A', endsWith: 'b' },
  { gt: 'a', lte: 'b' },
  { eq: 'AB', ignoreCase: true },
  { isNull: true },
];
const leaf = fc.oneof(
  oneOf('id', { eq: 'n:03' }, { in: ['n:00', 'n:01', 'none'] }, { startsWith: 'n:1' }),
  oneOf('name', ...text),
  oneOf('beiZhu', ...text),
  oneOf('nameEn', { isNull: false }),
  oneOf('aliases', { has: '甲' }, { isEmpty: true }, { hasAll: ['b', '甲'] }),
  oneOf(
    'staffCount',
    { eq: '9007199254740993' },
    { gt: 0 },
    { in: [3, -3] },
    { lte: 2 },
    { isNull: true },
  ),
  oneOf('price', { eq: 1.1 }, { lt: '0' }, { gte: 2, lte: 2 }, { in: ['1.10'] }),
  oneOf('listed', { eq: true }, { isNull: false }),
  oneOf('founded', { eq: '2020-02-29' }, { lt: '2020-01-01' }, { in: ['1999-12-31'] }),
  oneOf(
    'seenAt',
    { eq: '2025-03-20T02:00:00Z' },
    { gt: '2025-03-20T02:00:00' },
    { in: ['2025-03-20T10:00:00+08:00'] },
  ),
  oneOf('span', { eq: 'P1Y' }, { in: ['PT90S'] }),
  oneOf('where', { near: { x: 116, y: 40, distance: 100_000 } }, { isNull: true }),
  oneOf(
    'tags',
    { has: 'a' },
    { hasAny: [2, '2020-02-29'] },
    { hasAll: ['a', 'b'] },
    { isEmpty: true },
  ),
  oneOf('degree', { gt: 3 }, { in: [0, 1, 2] }),
);
const edge = (node: fc.Arbitrary<Where>): fc.Arbitrary<Where> =>
  fc.oneof(
    fc.constantFrom<Where>(
      {},
      { status: { eq: 'ACHIEVED' } },
      { period: { startsWith: '2025' } },
      { weight: { gt: 1 } },
      { NOT: { OR: [{ status: { isNull: true } }, { weight: { eq: 1 } }] } },
      { node: { type: { eq: 'Person' } } },
      { node: { person: { typeProperty: { eq: 'a' } } } },
    ),
    node.map((one) => ({ node: { qiYe: one } })),
  );
const related = (node: fc.Arbitrary<Where>) =>
  fc
    .tuple(fc.constantFrom('knows', 'knownBy'), fc.constantFrom('some', 'all', 'none'), edge(node))
    .map(([field, quantifier, condition]): Where => ({ [field]: { [quantifier]: condition } }));
const liked = (node: fc.Arbitrary<Where>) =>
  fc
    .tuple(fc.constantFrom('some', 'all', 'none'), node)
    .map(([quantifier, one]): Where => ({ isLike: { [quantifier]: { node: one } } }));
const { where: anyWhere } = fc.letrec<{ where: Where }>((tie) => ({
  where: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    related(tie('where')),
    liked(tie('where')),
    fc.tuple(tie('where'), tie('where')).map((parts) => ({ AND: parts })),
    fc.tuple(tie('where'), tie('where')).map((parts) => ({ OR: parts })),
    tie('where').map((part) => ({ NOT: part })),
  ),
}));

const RUNS = { numRuns: 60 };
const minus = (all: readonly string[], some: readonly string[]) =>
  all.filter((id) => !some.includes(id));

describe('conditions', () => {
  test('let through a part of the whole, and their negation the rest', async () => {
    const all = await ids(null);
    await fc.assert(
      fc.asyncProperty(anyWhere, async (where) => {
        const some = await ids(where);
        expect(minus(some, all)).toEqual([]);
        expect(await ids({ NOT: where })).toEqual(minus(all, some));
      }),
      RUNS,
    );
  });

  test('meet in AND and come together in OR', async () => {
    await fc.assert(
      fc.asyncProperty(anyWhere, anyWhere, async (one, other) => {
        const [a, b] = [await ids(one), await ids(other)];
        expect(await ids({ AND: [one, other] })).toEqual(a.filter((id) => b.includes(id)));
        const both = Array.from(new Set([...a, ...b])).sort();
        expect(await ids({ OR: [one, other] })).toEqual(both);
      }),
      RUNS,
    );
  });

  test('hold of all where none breaks them, and of none where not some meet them', async () => {
    const all = await ids(null);
    await fc.assert(
      fc.asyncProperty(edge(leaf), async (condition) => {
        const quantified = (quantifier: string, of: Where) => ids({ knows: { [quantifier]: of } });
        const some = await quantified('some', condition);
        expect(await quantified('none', condition)).toEqual(minus(all, some));
        expect(await quantified('all', condition)).toEqual(
          await quantified('none', { NOT: condition }),
        );
      }),
      RUNS,
    );
  });

  test('on relations let through the relations that make the entity meet them', async () => {
    await fc.assert(
      fc.asyncProperty(edge(leaf), fc.integer({ min: 1, max: 3 }), async (where, first) => {
        const some = await ids({ knows: { some: where } });
        const found: string[] = [];
        for (const id of await ids(null)) {
          const lines: string[] = [];
          for (let after: string | null = null; ;) {
            const { one } = await api.data<{ one: { knows: Page } }>(
              `query ($id: ID, $where: KnowsRelationWhere, $first: Int, $after: String) {
                one: qiYe(id: $id) { knows(where: $where, first: $first, after: $after) {
                  totalCount pageInfo { hasNextPage endCursor } edges { node: relation { id } }
                } }
              }`,
              { id, where, first, after },
            );
            lines.push(...one.knows.edges.map(({ node }) => node.id));
            expect(one.knows.totalCount > 0).toBe(lines.length > 0);
            if (!one.knows.pageInfo.hasNextPage) {
              expect([one.knows.totalCount, new Set(lines).size]).toEqual([
                lines.length,
                lines.length,
              ]);
              break;
            }
            after = one.knows.pageInfo.endCursor;
          }
          if (lines.length > 0) found.push(id);
        }
        expect(found).toEqual(some);
      }),
      { numRuns: 6 },
    );
  });
});

describe('orders', () => {
  const [entity] = apiModel(OWN_ONTOLOGY).entities;
  const orders = Array.from(entity?.orders.keys() ?? []);

  test('pages make up the whole without a line twice, in every order and under any condition', async () => {
    expect(orders).toHaveLength(20);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...orders), { maxLength: 3 }),
        fc.integer({ min: 1, max: 7 }),
        fc.option(anyWhere, { nil: null }),
        async (orderBy, first, where) => {
          const page = async (size: number, after: string | null) => {
            const { list } = await api.data<{ list: Page }>(
              `query ($where: QiYeWhere, $orderBy: [QiYeOrder!], $first: Int, $after: String) {
                list: qiYeList(where: $where, orderBy: $orderBy, first: $first, after: $after) { ${PAGE} }
              }`,
              { where, orderBy, first: size, after },
            );
            return list;
          };
          const whole = await page(100, null);
          const lines: string[] = [];
          for (let after: string | null = null; ;) {
            const { edges, pageInfo, totalCount } = await page(first, after);
            lines.push(...edges.map(({ node }) => node.id));
            expect(totalCount).toBe(whole.totalCount);
            if (!pageInfo.hasNextPage) break;
            after = pageInfo.endCursor;
          }
          expect(lines).toEqual(whole.edges.map(({ node }) => node.id));
          expect(lines).toHaveLength(whole.totalCount);
        },
      ),
      RUNS,
    );
  });
});

describe('counts', () => {
  const [entity] = apiModel(OWN_ONTOLOGY).entities;
  const groups = Array.from(entity?.groups.keys() ?? []);

  test('by group come to the number of all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...groups), anyWhere, async (field, where) => {
        const { list } = await api.data<{
          list: { aggregate: { count: number; by: { value: unknown; count: number }[] } };
        }>(
          `query ($where: QiYeWhere, $field: QiYeGroup!) { list: qiYeList(where: $where) {
            aggregate { count by(field: $field, first: 100) { value count } }
          } }`,
          { where, field },
        );
        const { count, by } = list.aggregate;
        expect(count).toBe((await ids(where)).length);
        expect(by.reduce((sum, group) => sum + group.count, 0)).toBe(count);
        expect(by.map((group) => group.count)).toEqual(
          by.map((group) => group.count).sort((a, b) => b - a),
        );
      }),
      RUNS,
    );
  });

  test('statistics lie within the values; sums of whole numbers are exact', async () => {
    const { list } = await api.data<{ list: { aggregate: unknown } }>(`{ list: qiYeList {
      aggregate { staff: statistics(field: STAFF_COUNT) { count min max sum average }
        price: statistics(field: PRICE) { count min max }
        founded: statistics(field: FOUNDED) { min sum average } }
    } }`);
    expect(list.aggregate).toMatchObject({
      staff: { min: -3, max: '9007199254740993' },
      price: { min: -7.25, max: 2 },
      founded: { sum: null, average: null },
    });
  });
});
