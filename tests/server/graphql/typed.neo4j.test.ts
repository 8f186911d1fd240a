import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, seedOntology } from './api.ts';
import type { Api } from './api.ts';

/** Typed roots and relation fields on the seed, read by hand from the text. */
let api: Api;
beforeAll(async () => {
  api = await realApi(sharedConnection());
});
afterAll(() => api.stop());

const MODEL = '支持生成汉字的开源文生图模型';

test('a relation is walked forwards and backwards under its words', async () => {
  const data = await api.data(`{
    company(id: "company:zhipu") { released { totalCount edges { node { name ... on Model { openSource
      releasedBy { edges { node { name } } } } } } } }
  }`);
  expect(data).toEqual({
    company: {
      released: {
        totalCount: 1,
        edges: [
          {
            node: {
              name: MODEL,
              openSource: true,
              releasedBy: { edges: [{ node: { name: '智谱' } }] },
            },
          },
        ],
      },
    },
  });
});

test('what stands on an edge is the relation’s own, under whatever name', async () => {
  const data = await api.data<{ company: { released: { edges: Record<string, unknown>[] } } }>(`{
    company(id: "company:zhipu") { released {
      edges { state: status period zh: statement en: statement(language: EN) evidence { sentence } }
      again: edges { __typename status relation { id status statement(language: EN) source { id } } }
    } }
  }`);
  const { edges, again } = data.company.released as unknown as Record<
    string,
    Record<string, unknown>[]
  >;
  const [edge] = edges ?? [];
  expect(edge).toMatchObject({ state: 'ACHIEVED', period: '2024' });
  expect(edge?.['evidence']).not.toEqual([]);
  expect(again).toEqual([
    {
      __typename: 'ReleasedRelationEdge',
      status: 'ACHIEVED',
      relation: {
        id: expect.stringMatching(/^company:zhipu>RELEASED>model:/) as unknown,
        status: 'ACHIEVED',
        statement: edge?.['en'],
        source: { id: 'company:zhipu' },
      },
    },
  ]);
});

test('where one type alone stands at the other end, its own fields are there at once', async () => {
  const { events } = await api.data<{
    events: { edges: { node: { hostedBy: { edges: { node: { hosts: unknown } }[] } } }[] };
  }>(`{ events(where: {hostedBy: {some: {}}}, first: 1) { edges { node { hostedBy(first: 1) { edges { node {
    ... on Agency { hosts(first: 1) { edges { node { date } } } }
    ... on Place { hosts(first: 1) { edges { node { date } } } }
  } } } } } } }`);
  const [line] = events.edges;
  expect(line?.node.hostedBy.edges[0]?.node.hosts).toEqual({
    edges: [{ node: { date: expect.anything() as unknown } }],
  });
});

test('the same relations come under the words and in the generic list', async () => {
  const { place } = await api.data<{
    place: Record<string, { totalCount: number; edges: { relation: { id: string } }[] }>;
  }>(`{ place(id: "place:beijing") {
    words: hasTheFigure(first: 100) { totalCount edges { relation { id } } }
    generic: relations(types: ["ABOUT"], direction: IN, first: 100) { totalCount edges { relation: node { id } } }
  } }`);
  expect(place['words']).toEqual(place['generic']);
  expect(place['words']?.totalCount).toBeGreaterThan(10);
});

test('pages of a relation field make up the whole, under a condition too', async () => {
  const page = async (args: string) => {
    const { place } = await api.data<{
      place: {
        list: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          edges: { node: { id: string } }[];
        };
      };
    }>(`{ place(id: "place:beijing") { list: hasTheFigure(where: {node: {normalUnit: {eq: "个"}}}, ${args}) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } } }`);
    return place.list;
  };
  const whole = await page('first: 100');
  const lines: string[] = [];
  let after = '';
  for (;;) {
    const { edges, pageInfo } = await page(`first: 1${after}`);
    lines.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) break;
    after = `, after: "${pageInfo.endCursor ?? ''}"`;
  }
  expect(lines).toEqual(whole.edges.map(({ node }) => node.id));
  expect(lines).toHaveLength(whole.totalCount);
  expect(lines.length).toBeGreaterThan(1);
});

describe('counts', () => {
  test('come to the number of all, whatever the page', async () => {
    const { figures } = await api.data<{
      figures: {
        totalCount: number;
        aggregate: Record<string, { count: number; value: unknown; entity: unknown }[]> & {
          count: number;
        };
      };
    }>(`{ figures(first: 1) { totalCount edges { node { id } } aggregate {
      count status: by(field: STATUS) { value count } unit: by(field: NORMAL_UNIT, first: 100) { value count }
      about: byRelated(relation: IS_ABOUT, first: 2) { count entity { id expansion { count } evidence(first: 1) { passage } } }
    } } }`);
    const { count, status = [], unit = [], about = [] } = figures.aggregate;
    const sum = (groups: readonly { count: number }[]) =>
      groups.reduce((total, group) => total + group.count, 0);
    expect([count, sum(status), sum(unit)]).toEqual(Array(3).fill(figures.totalCount));
    expect(status.map(({ value }) => value)).toContain('ACHIEVED');
    expect(about[0]).toMatchObject({ entity: { id: 'place:beijing' } });
  });

  test('are those of the condition', async () => {
    const { figures } = await api.data<{ figures: { aggregate: unknown } }>(
      `{ figures(where: {asWritten: {eq: "13.39万个"}}) { aggregate {
        count by(field: NORMAL_UNIT) { value count } statistics(field: VALUE) { count min max sum average }
      } } }`,
    );
    const value = 133900;
    expect(figures.aggregate).toEqual({
      count: 1,
      by: [{ value: '个', count: 1 }],
      statistics: { count: 1, min: value, max: value, sum: value, average: value },
    });
  });
});

test('the schema tells what everything is called', async () => {
  const { schema } = await api.data<{
    schema: {
      entityTypes: { object: string; one: string; many: string; properties: { field: string }[] }[];
      relationTypes: { name: string; field: string; reverseField: string }[];
    };
  }>(
    '{ schema { entityTypes { object one many properties { field } } relationTypes { name field reverseField } } }',
  );
  const { __schema } = await api.data<{
    __schema: { types: { name: string; fields: { name: string }[] | null }[] };
  }>('{ __schema { types { name fields { name } } } }');
  const fields = (type: string) =>
    __schema.types.find(({ name }) => name === type)?.fields?.map(({ name }) => name) ?? [];
  const ontology = await seedOntology();
  expect(schema.entityTypes).toHaveLength(ontology.entityTypes.length);
  for (const { object, one, many, properties } of schema.entityTypes) {
    expect(fields('Query')).toEqual(expect.arrayContaining([one, many]));
    expect(fields(object)).toEqual(expect.arrayContaining(properties.map(({ field }) => field)));
  }
  expect(schema.relationTypes).toContainEqual({
    name: 'RELEASED',
    field: 'released',
    reverseField: 'releasedBy',
  });
  expect(schema.relationTypes).toContainEqual({
    name: 'POSSIBLY_SAME_AS',
    field: 'isPossiblyTheSameAs',
    reverseField: 'isPossiblyTheSameAs',
  });
});
