import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EXAMPLES } from '../../client/views/graphql/examples.ts';
import { startExplorer } from './explorer-app.ts';
import type { ExplorerApp } from './explorer-app.ts';

/** What is told beside the answer of an example that asks for something unknown. */
const TOLD: Readonly<Record<string, object>> = {
  fragments: {
    notFound: [expect.objectContaining({ path: ['nodes', 2], value: 'company:nobody' })],
  },
};

let app: ExplorerApp;
beforeAll(async () => {
  app = await startExplorer(false);
});
afterAll(() => app.stop());

/** What each example must bring, at the least, on the graph of the project. */
const EXPECTED: Readonly<Record<string, object>> = {
  company: { company: { id: 'company:zhipu', name: '智谱' } },
  search: {
    search: {
      edges: expect.arrayContaining([
        { node: expect.objectContaining({ entity: expect.objectContaining({ type: 'Aspect' }) }) },
      ]),
    },
  },
  relations: {
    node: {
      relations: {
        totalCount: 3,
        edges: expect.arrayContaining([
          expect.objectContaining({ node: expect.objectContaining({ type: 'RELEASED' }) }),
        ]),
      },
    },
  },
  models: {
    models: {
      edges: expect.arrayContaining([
        {
          node: expect.objectContaining({
            name: '可灵大模型',
            relations: { edges: [expect.objectContaining({ node: expect.anything() })] },
          }),
        },
      ]),
    },
  },
  hub: {
    node: {
      id: 'aspect:ai-innovation-source',
      expansion: expect.arrayContaining([expect.objectContaining({ relationType: 'CITED_UNDER' })]),
    },
  },
  neighborhood: {
    neighborhood: {
      truncated: expect.any(Boolean),
      entities: expect.arrayContaining([expect.objectContaining({ id: 'company:kuaishou' })]),
    },
  },
  figures: {
    figures: {
      edges: expect.arrayContaining([
        {
          node: expect.objectContaining({
            value: '133900',
            indicator: expect.objectContaining({ id: 'indicator:5g-base-stations' }),
          }),
        },
      ]),
    },
  },
  evidence: {
    node: {
      relations: {
        edges: expect.arrayContaining([
          {
            node: expect.objectContaining({
              evidence: expect.arrayContaining([
                expect.objectContaining({
                  document: expect.objectContaining({ date: '2025-03-20' }),
                }),
              ]),
            }),
          },
        ]),
      },
    },
  },
  fragments: {
    nodes: [
      expect.objectContaining({ __typename: 'Company', name: '快手' }),
      expect.objectContaining({ __typename: 'Model', name: '可灵大模型' }),
      null,
    ],
  },
  where: {
    projects: {
      totalCount: expect.any(Number),
      edges: expect.arrayContaining([
        { node: expect.objectContaining({ id: expect.stringMatching(/^project:/) }) },
      ]),
    },
  },
  paths: {
    paths: expect.arrayContaining([
      expect.objectContaining({
        relations: expect.arrayContaining([
          expect.objectContaining({ evidence: expect.arrayContaining([expect.anything()]) }),
        ]),
      }),
    ]),
  },
  comparisons: {
    comparisons: expect.arrayContaining([
      expect.objectContaining({
        indicator: expect.objectContaining({
          id: 'indicator:digital-economy-value-added-growth',
        }),
        result: expect.objectContaining({ value: '7.7' }),
        target: expect.objectContaining({ value: '8' }),
        difference: '0.3',
      }),
    ]),
  },
  schema: {
    schema: {
      entityTypes: expect.arrayContaining([
        expect.objectContaining({ name: 'Company', zh: '企业' }),
      ]),
      relationTypes: expect.arrayContaining([expect.objectContaining({ name: 'RELEASED' })]),
    },
  },
};

test('each is named in both languages', () => {
  expect(EXAMPLES.map(({ id }) => id)).toEqual(Object.keys(EXPECTED));
  for (const { title, about } of EXAMPLES) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).not.toMatch(/\p{Script=Han}/u);
    expect([about.zh, about.en]).not.toContain('');
  }
});

test.each(EXAMPLES.map((example) => [example.id, example] as const))(
  'the example %s answers what it is meant to',
  async (id, { query, variables }) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query,
        variables: variables === '' ? {} : (JSON.parse(variables) as unknown),
      }),
    });
    const body: unknown = await response.json();
    const told = TOLD[id];
    expect(body).toEqual({ data: expect.anything(), ...(told && { extensions: told }) });
    expect(body).toMatchObject({ data: EXPECTED[id] });
  },
);
