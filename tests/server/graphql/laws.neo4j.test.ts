import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, seedOntology } from './api.ts';
import type { Api } from './api.ts';

/** What holds whatever the graph is. */
let api: Api;
let ontology: Ontology;
let ids: string[] = [];

beforeAll(async () => {
  api = await realApi(sharedConnection());
  ontology = await seedOntology();
  for (const { plural, name } of ontology.entityTypes) {
    const data = await api.data<Record<string, { edges: { node: { id: string } }[] }>>(
      `{ ${plural}(first: 100) { edges { node { id } } } }`,
    );
    expect(`${name} ${data[plural]?.edges.length ?? 'none'}`).not.toContain('none');
    ids.push(...(data[plural]?.edges ?? []).map(({ node }) => node.id));
  }
  ids = ids.sort();
});
afterAll(() => api.stop());

const RUNS = { numRuns: 25 };
const anyId = () => fc.constantFrom(...ids);
const anyTypes = (list: 'entityTypes' | 'relationTypes') =>
  fc.option(fc.subarray(ontology[list].map(({ name }) => name)), { nil: null });
const direction = fc.constantFrom('IN', 'OUT', 'BOTH');

interface Part {
  readonly total: number;
  readonly truncated: boolean;
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly {
    readonly id: string;
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
  }[];
}

async function walk(variables: Record<string, unknown>): Promise<Part> {
  const { neighborhood } = await api.data<{ neighborhood: Part }>(
    `query ($ids: [ID!]!, $depth: Int, $relationTypes: [String!], $entityTypes: [String!], $direction: Direction, $limit: Int = 100) {
      neighborhood(ids: $ids, depth: $depth, relationTypes: $relationTypes, entityTypes: $entityTypes, direction: $direction, limitPerGroup: $limit) {
        total truncated entities { id } relations { id source { id } target { id } }
      }
    }`,
    variables,
  );
  return neighborhood;
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
const union = (a: readonly string[], b: readonly string[]) =>
  Array.from(new Set([...a, ...b])).sort();

test('two walks together are the walk from both, and no end is missing', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyId(),
      anyId(),
      fc.integer({ min: 1, max: 2 }),
      direction,
      anyTypes('relationTypes'),
      anyTypes('entityTypes'),
      async (a, b, depth, way, relationTypes, entityTypes) => {
        const more = { depth, direction: way, relationTypes, entityTypes };
        const [one, other, both] = [
          await walk({ ids: [a], ...more }),
          await walk({ ids: [b], ...more }),
          await walk({ ids: [a, b], ...more }),
        ];
        expect(idsOf(both.entities)).toEqual(union(idsOf(one.entities), idsOf(other.entities)));
        expect(idsOf(both.relations)).toEqual(union(idsOf(one.relations), idsOf(other.relations)));
        expect([both.total, both.truncated]).toEqual([both.entities.length, false]);
        const there = new Set(idsOf(both.entities));
        for (const { source, target } of both.relations) {
          expect(there.has(source.id) && there.has(target.id)).toBe(true);
        }
      },
    ),
    RUNS,
  );
});

test('either way is one way and the other together', async () => {
  await fc.assert(
    fc.asyncProperty(anyId(), async (id) => {
      const [inward, outward, both] = [
        await walk({ ids: [id], direction: 'IN' }),
        await walk({ ids: [id], direction: 'OUT' }),
        await walk({ ids: [id], direction: 'BOTH' }),
      ];
      expect(idsOf(both.relations)).toEqual(
        union(idsOf(inward.relations), idsOf(outward.relations)),
      );
    }),
    RUNS,
  );
});

test('a filter never adds, and a cap leaves the total alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyId(),
      anyTypes('relationTypes'),
      anyTypes('entityTypes'),
      fc.integer({ min: 1, max: 3 }),
      async (id, relationTypes, entityTypes, limit) => {
        const whole = await walk({ ids: [id] });
        const some = await walk({ ids: [id], relationTypes, entityTypes });
        const capped = await walk({ ids: [id], limit });
        expect(idsOf(whole.entities)).toEqual(expect.arrayContaining(idsOf(some.entities)));
        expect(idsOf(whole.relations)).toEqual(expect.arrayContaining(idsOf(some.relations)));
        expect(idsOf(whole.relations)).toEqual(expect.arrayContaining(idsOf(capped.relations)));
        expect(capped.total).toBe(whole.total);
        expect(capped.truncated).toBe(capped.relations.length < whole.relations.length);
      },
    ),
    RUNS,
  );
});

test('a subgraph holds each relation whose ends are both in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyId(), { maxLength: 40 }), async (some) => {
      const { subgraph } = await api.data<{ subgraph: Part }>(
        'query ($ids: [ID!]!) { subgraph(ids: $ids) { total truncated entities { id } relations { id source { id } target { id } } } }',
        { ids: some },
      );
      const around = some.length === 0 ? [] : (await walk({ ids: some })).relations;
      const wanted = around.filter(
        ({ source, target }) => some.includes(source.id) && some.includes(target.id),
      );
      expect(subgraph.entities.map(({ id }) => id)).toEqual(some);
      expect(idsOf(subgraph.relations)).toEqual(idsOf(wanted));
      expect([subgraph.total, subgraph.truncated]).toEqual([some.length, false]);
    }),
    RUNS,
  );
});

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}
const PAGE = 'totalCount pageInfo { hasNextPage endCursor } edges { node { id } }';

/** Every line of a list, page by page. */
async function readAll(
  first: number,
  page: (variables: Record<string, unknown>) => Promise<Connection>,
): Promise<{ lines: string[]; total: number }> {
  const lines: string[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo, totalCount } = await page({ first, after });
    lines.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) return { lines, total: totalCount };
    expect(edges).toHaveLength(first);
    after = pageInfo.endCursor;
  }
}

test('pages of a list make up the whole in every order, without a line twice', async () => {
  for (const { plural, name } of ontology.entityTypes) {
    if (name === ontology.roles.figure) continue;
    const { __type } = await api.data<{ __type: { enumValues: { name: string }[] } }>(
      `{ __type(name: "${name}Order") { enumValues { name } } }`,
    );
    for (const order of __type.enumValues) {
      const query = `query ($first: Int, $after: String) { list: ${plural}(first: $first, after: $after, orderBy: ${order.name}) { ${PAGE} } }`;
      const list = (first: number) =>
        readAll(
          first,
          async (variables) => (await api.data<{ list: Connection }>(query, variables)).list,
        );
      const [whole, paged] = [await list(100), await list(3)];
      expect(paged.lines).toEqual(whole.lines);
      expect(new Set(paged.lines).size).toBe(paged.total);
    }
  }
});

test('pages of relations and of figures make up the whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyId(), fc.integer({ min: 1, max: 4 }), async (id, first) => {
      const relations = `query ($first: Int, $after: String, $id: ID!) { node(id: $id) { ... on Entity { relations(first: $first, after: $after) { ${PAGE} } } } }`;
      const { lines, total } = await readAll(first, async (variables) => {
        const data = await api.data<{ node: { relations: Connection } }>(relations, {
          ...variables,
          id,
        });
        return data.node.relations;
      });
      expect(lines.toSorted()).toEqual(idsOf((await walk({ ids: [id] })).relations));
      expect(lines).toHaveLength(total);
    }),
    RUNS,
  );
  const figures = `query ($first: Int, $after: String) { figures(first: $first, after: $after) { ${PAGE} } }`;
  const { lines, total } = await readAll(
    7,
    async (variables) => (await api.data<{ figures: Connection }>(figures, variables)).figures,
  );
  expect(new Set(lines).size).toBe(total);
});

test('a filter of figures never adds', async () => {
  const list = async (args: string) =>
    (await api.data<{ figures: Connection }>(`{ figures(first: 100${args}) { ${PAGE} } }`)).figures;
  const all = await list('');
  for (const args of [
    ', period: "2024"',
    ', status: ACHIEVED',
    ', status: TARGET',
    ', about: "place:beijing"',
    ', period: "2024", status: PLANNED',
  ]) {
    const some = await list(args);
    expect(some.edges).toHaveLength(some.totalCount);
    expect(idsOf(all.edges.map(({ node }) => node))).toEqual(
      expect.arrayContaining(idsOf(some.edges.map(({ node }) => node))),
    );
  }
});
