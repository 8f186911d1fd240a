import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { hasSources, realApi } from './api.ts';
import type { Api } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await realApi(sharedConnection());
});
afterAll(() => api.stop());

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The first hit of a search. */
async function find(query: string): Promise<Named> {
  const { search } = await api.data<{ search: { edges: { node: { entity: Named } }[] } }>(
    'query ($query: String!) { search(query: $query, first: 1) { edges { node { entity { id name } } } } }',
    { query },
  );
  const [hit] = search.edges;
  if (!hit) throw new Error(`Nothing is found by ${query}.`);
  return hit.node.entity;
}

interface Line {
  readonly node: { readonly type: string; readonly source: Named; readonly target: Named };
}

async function relationsOf(id: string): Promise<string[]> {
  const { node } = await api.data<{ node: { relations: { edges: Line[] } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Entity { relations(first: 100) {
      edges { node { type source { id name } target { id name } } }
    } } } }`,
    { id },
  );
  return node.relations.edges.map(
    ({ node: { source, target } }) => `${source.name} → ${target.name}`,
  );
}

describe('read by hand from the text', () => {
  test.each([
    ['可灵', '可灵大模型', /快手/],
    ['Vidu', 'Vidu', /生数科技/],
    ['智谱', '智谱', /文生图模型/],
  ])('%s is %s and leads on', async (query, name, to) => {
    const entity = await find(query);
    expect(entity.name).toBe(name);
    expect((await relationsOf(entity.id)).join('\n')).toMatch(to);
  });

  test('the path from 可灵 to its company and to Beijing can be walked', async () => {
    const [kling, beijing] = [await find('可灵'), await find('Beijing')];
    const { neighborhood } = await api.data<{ neighborhood: { entities: Named[] } }>(
      'query ($id: ID!) { neighborhood(ids: [$id], depth: 3, limitPerGroup: 100) { entities { id name } } }',
      { id: kling.id },
    );
    const names = neighborhood.entities.map(({ name }) => name);
    expect(beijing.name).toBe('北京');
    expect(names).toEqual(expect.arrayContaining(['可灵大模型', '快手', '北京']));
  });

  test.each([
    ['13.39万个', { value: '133900', normalUnit: '个', qualifier: 'EXACT', status: 'ACHIEVED' }],
    ['超2400家', { value: '2400', normalUnit: '家', qualifier: 'OVER', status: 'ACHIEVED' }],
    ['1.97万套', { value: '19700', normalUnit: '套', qualifier: 'EXACT', status: 'ACHIEVED' }],
    ['88亿次', { value: '8800000000', normalUnit: '次', qualifier: 'EXACT', status: 'ACHIEVED' }],
    [
      '突破2.2万亿元',
      { value: '2200000000000', normalUnit: '元', qualifier: 'OVER', growth: '7.7' },
    ],
    ['超过2.2万P', { value: '22000', normalUnit: 'P', qualifier: 'OVER', status: 'ACHIEVED' }],
  ])('the figure %s', async (asWritten, facts) => {
    const { figures } = await api.data<{ figures: { edges: { node: { asWritten: string } }[] } }>(
      `{ figures(first: 100, period: "2024") { edges { node {
        asWritten value normalUnit qualifier status growth
      } } } }`,
    );
    expect(figures.edges.map(({ node }) => node)).toContainEqual(
      expect.objectContaining({ asWritten, ...facts }),
    );
  });
});

test('a relation whole: ends, words, status and the passage it rests on', async () => {
  const vidu = await find('Vidu');
  const id = `${(await find('生数科技')).id}>RELEASED>${vidu.id}`;
  const { node } = await api.data<{ node: Record<string, unknown> }>(
    `query ($id: ID!) { node(id: $id) { __typename id ... on Relation {
      type status period source { name } target { name } properties
      evidence { sentence document { id date textAvailable } speaker { name } passage context }
    } } }`,
    { id },
  );
  const passage = hasSources
    ? {
        passage: expect.stringContaining('Vidu'),
        context: expect.stringMatching(/生数科技.*Vidu.*。$/),
      }
    : { passage: null, context: null };
  expect(node).toEqual({
    __typename: 'Relation',
    id,
    type: 'RELEASED',
    status: 'ACHIEVED',
    period: '2024',
    source: { name: '生数科技' },
    target: { name: 'Vidu' },
    properties: expect.objectContaining({ id, status: 'achieved', period: '2024' }),
    evidence: [
      {
        sentence: 7,
        document: {
          id: '2025-03-20-digital-economy',
          date: '2025-03-20',
          textAvailable: hasSources,
        },
        speaker: { name: '刘维亮' },
        ...passage,
      },
    ],
  });
});

test('nodes keep the order and the gaps of their ids', async () => {
  const { id } = await find('智谱');
  expect(
    await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
      ids: [id, 'nobody', `${id}>RELEASED>nothing`, id, "x' OR 1=1 //"],
    }),
  ).toEqual({
    nodes: [{ id, __typename: 'Company' }, null, null, { id, __typename: 'Company' }, null],
  });
});

test('expansion, degree and totals agree, figures included', async () => {
  const { id } = await find('Beijing');
  interface Answer {
    node: {
      degree: number;
      out: number;
      in: number;
      relations: { totalCount: number };
      expansion: { relationType: string; direction: string; entityType: string; count: number }[];
    };
  }
  const { node } = await api.data<Answer>(
    `query ($id: ID!) { node(id: $id) { ... on Entity {
      degree out: degree(direction: OUT) in: degree(direction: IN) relations(first: 1) { totalCount }
      expansion { relationType direction entityType count }
    } } }`,
    { id },
  );
  const sum = node.expansion.reduce((total, { count }) => total + count, 0);
  expect([node.degree, node.out + node.in, node.relations.totalCount]).toEqual([sum, sum, sum]);
  expect(node.expansion.map(({ entityType }) => entityType)).toContain('Figure');
  for (const { relationType, direction, entityType, count } of node.expansion) {
    const { node: page } = await api.data<{ node: { relations: { totalCount: number } } }>(
      `query ($id: ID!, $type: String!, $direction: Direction, $entity: String!) { node(id: $id) { ... on Entity {
        relations(types: [$type], direction: $direction, entityTypes: [$entity]) { totalCount }
      } } }`,
      { id, type: relationType, direction, entity: entityType },
    );
    expect(page.relations.totalCount).toBe(count);
  }
});

test('sentences that point at their speaker are no relations of the speaker', async () => {
  const { id } = await find('刘维亮');
  const { node } = await api.data<{ node: { degree: number; relations: { edges: unknown[] } } }>(
    'query ($id: ID!) { node(id: $id) { ... on Entity { degree relations(first: 100) { edges { cursor } } } } }',
    { id },
  );
  expect(node.relations.edges).toHaveLength(node.degree);
});

test('counts of the schema are those of the lists', async () => {
  const { schema, companies, figures } = await api.data<{
    schema: {
      entityTypes: { name: string; count: number }[];
      inferred: boolean;
      possiblySameAs: string;
      relationTypes: { name: string; arranges: boolean }[];
    };
    companies: { totalCount: number };
    figures: { totalCount: number };
  }>(
    '{ schema { inferred possiblySameAs relationTypes { name arranges } entityTypes { name count } } companies { totalCount } figures { totalCount } }',
  );
  const count = (type: string) => schema.entityTypes.find(({ name }) => name === type)?.count;
  const arranges = (type: string) =>
    schema.relationTypes.find(({ name }) => name === type)?.arranges;
  expect([arranges('CITED_UNDER'), arranges('RELEASED')]).toEqual([true, false]);
  expect([schema.inferred, schema.possiblySameAs]).toEqual([false, 'POSSIBLY_SAME_AS']);
  expect([count('Company'), count('Figure')]).toEqual([companies.totalCount, figures.totalCount]);
});

test('an empty question has an empty answer', async () => {
  expect(
    await api.data(`{
      nodes(ids: []) { id }
      subgraph(ids: []) { total truncated entities { id } relations { id } }
      neighborhood(ids: ["nobody"]) { total truncated entities { id } relations { id } }
      company(id: "nobody") { id }
      search(query: "。") { totalCount edges { cursor } }
      figures(about: "nobody") { totalCount edges { cursor } pageInfo { hasNextPage endCursor } }
    }`),
  ).toEqual({
    nodes: [],
    subgraph: { total: 0, truncated: false, entities: [], relations: [] },
    neighborhood: { total: 0, truncated: false, entities: [], relations: [] },
    company: null,
    search: { totalCount: 0, edges: [] },
    figures: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  });
});

test('one statement answers one root field, however deep', async () => {
  const before = api.statements.length;
  const { id } = await find('Beijing');
  await api.data(
    `query ($id: ID!) { node(id: $id) { ... on Entity { relations(first: 5) { edges {
      node { evidence(first: 2) { speaker { name relations(first: 2) { edges { entity { expansion { count } figures { indicator { name } } } } } } } }
      entity { name evidence(first: 2) { document { title } } }
    } } } } }`,
    { id },
  );
  expect(api.statements.length - before).toBe(2);
});
