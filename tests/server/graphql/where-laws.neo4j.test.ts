import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { typeIndexes } from '../../../graph-seed/load/type-indexes.ts';
import { STORE } from '../../../graph-seed/store.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { apiModel } from '../../../server/graphql/schema/api-model.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { apiOver } from './api.ts';
import type { Api } from './api.ts';
import { anyEdge, anyLeaf, anyWhere } from './any-where.ts';
import type { Where } from './any-where.ts';
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
  for (const index of typeIndexes(OWN_ONTOLOGY)) await writer.write([index]);
  await writer.write(ownGraph(7));
  const database = openDatabase(scratch.connection);
  started.unshift(() => database.close());
  api = apiOver(database, OWN_ONTOLOGY);
  started.unshift(() => api.stop());
});
afterAll(async () => {
  for (const stop of started) await stop();
});

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

/** How many relations of a field a condition lets through, by reading them all. */
async function readKnows(id: string, where: Where, first: number): Promise<number> {
  const lines: string[] = [];
  let after: string | null = null;
  for (;;) {
    const variables: Record<string, unknown> = { id, where, first, after };
    const { one } = await api.data<{ one: { knows: Page } }>(
      `query ($id: ID, $where: KnowsRelationWhere, $first: Int, $after: String) {
        one: qiYe(id: $id) { knows(where: $where, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } edges { node: relation { id } }
        } }
      }`,
      variables,
    );
    const { edges, pageInfo, totalCount }: Page = one.knows;
    lines.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) {
      expect([totalCount, new Set(lines).size]).toEqual([lines.length, lines.length]);
      return totalCount;
    }
    after = pageInfo.endCursor;
  }
}

const RUNS = { numRuns: 10 };
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
      fc.asyncProperty(anyEdge(anyLeaf), async (condition) => {
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
      fc.asyncProperty(anyEdge(anyLeaf), fc.integer({ min: 1, max: 3 }), async (where, first) => {
        const some = await ids({ knows: { some: where } });
        const found: string[] = [];
        for (const id of await ids(null)) {
          const knows = await readKnows(id, where, first);
          if (knows > 0) found.push(id);
        }
        expect(found).toEqual(some);
      }),
      { numRuns: 2 },
    );
  });
});

test('a value of another kind than its field is null there, and whole among the properties', async () => {
  const { list } = await api.data<{ list: { edges: { node: Record<string, unknown> }[] } }>(
    `{ list: qiYeList(first: 100) { edges { node {
      beiZhu staffCount price listed founded seenAt span where tags properties
    } } } }`,
  );
  const values = (field: string) =>
    new Set(list.edges.map(({ node }) => JSON.stringify(node[field])));
  expect(values('listed')).toEqual(new Set(['true', 'false', 'null']));
  expect(values('staffCount')).toEqual(
    new Set(['0', '3', '-3', '"9007199254740993"', '"9007199254740992"', 'null']),
  );
  expect(values('beiZhu')).toContain('"7"');
  expect(values('price')).toContain('"1.1"');
  expect(values('founded')).toContain('"2020-02-29"');
  expect(values('tags')).not.toContain('"a"');
  const properties = list.edges.map(({ node }) => node['properties'] as Record<string, unknown>);
  expect(properties.map((all) => all['staff count'])).toEqual(expect.arrayContaining([2.5, '3']));
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

  test('by related entity are those of the condition that asks for the entity', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['KNOWS', 'knows'], ['OWNED_BY', 'ownedBy'], ['IS_LIKE', 'isLike']),
        anyWhere,
        async ([relation = '', field = ''], where) => {
          const { list } = await api.data<{
            list: { aggregate: { by: { entity: { id: string }; count: number }[] } };
          }>(
            `query ($where: QiYeWhere, $relation: QiYeTie!) { list: qiYeList(where: $where) {
              aggregate { by: byRelated(relation: $relation, first: 100) { entity { id } count } }
            } }`,
            { where, relation },
          );
          const [largest] = list.aggregate.by;
          if (!largest) {
            expect(await ids({ AND: [where, { [field]: { some: {} } }] })).toEqual([]);
            return;
          }
          const related = { [field]: { some: { node: { id: { eq: largest.entity.id } } } } };
          expect((await ids({ AND: [where, related] })).length).toBe(largest.count);
        },
      ),
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
