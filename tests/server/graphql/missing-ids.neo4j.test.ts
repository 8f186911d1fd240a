import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi } from './api.ts';
import type { Api, Reply } from './api.ts';

/** The API over the seed. */
let api: Api;
beforeAll(async () => {
  api = await realApi(sharedConnection());
});
afterAll(() => api.stop());

const told = ({ extensions }: Reply): unknown => extensions?.['notFound'];

describe('what must be there is an error that names the nearest', () => {
  test.each([
    ['{ paths(from: "company:zhpu", to: "model:vidu") { length } }', 'from'],
    ['{ paths(from: "model:vidu", to: "company:zhpu") { length } }', 'to'],
    ['{ paths(from: "model:vidu", via: ["company:zhpu"], to: "place:beijing") { length } }', 'via'],
    ['{ pathsBetween(ids: ["model:vidu", "company:zhpu"]) { length } }', 'ids'],
    ['{ similar(id: "company:zhpu") { score } }', 'id'],
  ])('%s', async (query, argument) => {
    const { errors } = await api.ask(query);
    expect(errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: `${argument}: there is no entity "company:zhpu". Did you mean "company:zhipu"?`,
        extensions: {
          code: 'NOT_FOUND',
          argument,
          value: 'company:zhpu',
          didYouMean: ['company:zhipu'],
        },
      },
    ]);
  });

  test('the right key under another type', async () => {
    const { errors } = await api.ask('{ similar(id: "model:zhipu") { score } }');
    expect(errors[0]?.extensions?.['didYouMean']).toEqual(['company:zhipu']);
  });
});

describe('what is left out is told beside the answer, which is no error', () => {
  const VIDU = 'company:shengshu>RELEASED>model:vidu';

  test.each<[query: string, data: unknown, message: string, didYouMean: readonly string[]]>([
    [
      '{ it: node(id: "company:zhpu") { id } }',
      null,
      'id: there is no entity or relation "company:zhpu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: company(id: "company:zhpu") { id } }',
      null,
      'id: there is no Company "company:zhpu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: company(id: "zhipu") { id } }',
      null,
      'id: there is no Company "zhipu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: company(id: "model:vidu") { id } }',
      null,
      'id: "model:vidu" is of type Model, not Company.',
      [],
    ],
    [
      '{ it: node(id: "nothing like any id that there is") { id } }',
      null,
      'id: there is no entity or relation "nothing like any id that there is".',
      [],
    ],
    [
      `{ it: node(id: "${VIDU.replace('vidu', 'vido')}") { id } }`,
      null,
      `id: there is no entity or relation "${VIDU.replace('vidu', 'vido')}". Did you mean "${VIDU}"?`,
      [VIDU],
    ],
    [
      `{ it: node(id: "${VIDU.replace('RELEASED', 'RELEASES')}") { id } }`,
      null,
      `id: there is no entity or relation "${VIDU.replace('RELEASED', 'RELEASES')}". Did you mean "${VIDU}"?`,
      [VIDU],
    ],
    [
      '{ it: document(id: "2025-03-20-digital-economie") { document { id } } }',
      null,
      'id: there is no document "2025-03-20-digital-economie". Did you mean "2025-03-20-digital-economy"?',
      ['2025-03-20-digital-economy'],
    ],
    [
      '{ it: neighborhood(ids: ["company:zhpu"]) { entities { id } total } }',
      { entities: [], total: 0 },
      'ids: there is no entity "company:zhpu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: subgraph(ids: ["company:zhpu", "model:vidu"]) { entities { id } } }',
      { entities: [{ id: 'model:vidu' }] },
      'ids: there is no entity "company:zhpu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: figures(about: "place:bejing") { totalCount } }',
      { totalCount: 0 },
      'about: there is no entity "place:bejing". Did you mean "place:beijing"?',
      ['place:beijing'],
    ],
    [
      '{ it: figures(indicator: "indicator:5g-base-station") { edges { node { id } } } }',
      { edges: [] },
      'indicator: there is no Indicator "indicator:5g-base-station". Did you mean "indicator:5g-base-stations"?',
      ['indicator:5g-base-stations'],
    ],
    [
      '{ it: company(id: "智谱") { id } }',
      null,
      'id: there is no Company "智谱". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: company(name: "智普") { id } }',
      null,
      'name: there is no Company called "智普". Did you mean "智谱"?',
      ['智谱'],
    ],
    [
      '{ it: company(name: "Zhipu") { id } }',
      null,
      'name: there is no Company called "Zhipu". Did you mean "智谱"?',
      ['智谱'],
    ],
    [
      '{ it: company(id: "company:zhipu", name: "Vidu") { id } }',
      null,
      'name: "Vidu" is not the name of "company:zhipu". Did you mean "智谱"?',
      ['智谱'],
    ],
    [
      '{ it: company(id: "company:zhpu", name: "智谱") { id } }',
      null,
      'id: there is no Company "company:zhpu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: model(name: "Viduu") { id } }',
      null,
      'name: there is no Model called "Viduu". Did you mean "Vidu"?',
      ['Vidu'],
    ],
    [
      '{ it: paths(from: "model:vidu", to: "company:shengshu", excludeEntities: ["company:zhpu", "company:zhipu", "company:zhpu"], maxLength: 1) { length } }',
      [{ length: 1 }],
      'excludeEntities: there is no entity "company:zhpu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: pathsBetween(ids: ["model:vidu", "company:shengshu"], excludeEntities: ["company:zhpu"], maxLength: 1) { length } }',
      [{ length: 1 }],
      'excludeEntities: there is no entity "company:zhpu". Did you mean "company:zhipu"?',
      ['company:zhipu'],
    ],
    [
      '{ it: company(id: "company:shengshu") { relations(to: ["model:vido", "model:vidu"]) { edges { entity { id } } } } }',
      { relations: { edges: [{ entity: { id: 'model:vidu' } }] } },
      'to: there is no entity "model:vido". Did you mean "model:vidu"?',
      ['model:vidu'],
    ],
    [
      '{ it: model(id: "model:vidu") { relations(types: ["RELEASED"]) { edges { entity { relations(to: ["model:vido"]) { totalCount } } } } } }',
      { relations: { edges: [{ entity: { relations: { totalCount: 0 } } }] } },
      'to: there is no entity "model:vido". Did you mean "model:vidu"?',
      ['model:vidu'],
    ],
    [
      '{ it: comparisons(about: "place:bejing") { ratio } }',
      [],
      'about: there is no entity "place:bejing". Did you mean "place:beijing"?',
      ['place:beijing'],
    ],
  ])('%s', async (query, data, message, didYouMean) => {
    const reply = await api.ask(query);
    const [argument = '', value] = /^(\w+): .*?"([^"]*)"/.exec(message)?.slice(1) ?? [];
    expect(reply).toEqual({
      data: { it: data },
      errors: [],
      extensions: { notFound: [{ path: ['it'], message, argument, value, didYouMean }] },
    });
  });

  test('in a list each at its place', async () => {
    const reply = await api.ask(
      '{ nodes(ids: ["company:zhpu", "model:vidu", "model:vido", "company:zhpu"]) { id } }',
    );
    expect(reply.errors).toEqual([]);
    expect(reply.data).toEqual({ nodes: [null, { id: 'model:vidu' }, null, null] });
    expect(told(reply)).toMatchObject([
      { path: ['nodes', 0], value: 'company:zhpu', didYouMean: ['company:zhipu'] },
      { path: ['nodes', 2], value: 'model:vido', didYouMean: ['model:vidu'] },
      { path: ['nodes', 3], value: 'company:zhpu', didYouMean: ['company:zhipu'] },
    ]);
  });

  test('near ids are looked for five times in a request, and never for a long id', async () => {
    const before = api.statements.length;
    const ids = Array.from({ length: 30 }, (_, at) => `company:zhipu${at}`);
    const reply = await api.ask(
      'query ($ids: [ID!]!, $long: ID!) { nodes(ids: $ids) { id } node(id: $long) { id } }',
      { ids, long: `company:${'z'.repeat(200)}` },
    );
    const all = told(reply) as { value: string; didYouMean: unknown[] }[];
    expect(all).toHaveLength(31);
    expect(all.filter(({ didYouMean }) => didYouMean.length > 0)).toHaveLength(5);
    expect(all.find(({ value }) => value.includes('zzz'))?.value).toHaveLength(121);
    expect(api.statements.length - before).toBe(2 + 5);
  });

  test.each([
    'company(id: $id) { id }',
    'figures(about: $id) { totalCount }',
    'comparisons(about: $id) { ratio }',
  ])('%s: an id that is not looked near is told all the same', async (field) => {
    const fields = Array.from({ length: 7 }, (_, at) => `f${at}: ${field}`);
    const reply = await api.ask(`query ($id: ID!) { ${fields.join(' ')} }`, { id: 'company:zhpu' });
    expect(told(reply)).toHaveLength(7);
    const long = await api.ask(`query ($id: ID!) { ${field} }`, {
      id: `company:${'z'.repeat(200)}`,
    });
    expect(told(long)).toHaveLength(1);
  });

  test('and nothing is told of what is there', async () => {
    const reply = await api.ask(`{
      node(id: "company:zhipu") { id }
      relation: node(id: "${VIDU}") { id }
      company(id: "company:zhipu", name: "智谱") { id }
      named: model(name: "Vidu") { id }
      subgraph(ids: ["company:zhipu", "company:zhipu"]) { entities { id } }
      neighborhood(ids: ["model:vidu", "company:zhipu"], depth: 2) { total }
      given: node(id: "company:zhipu") { ... on Entity { relations(to: ["model:vidu", "place:beijing"]) { totalCount } } }
      paths(from: "model:vidu", to: "company:shengshu", excludeEntities: ["company:zhipu"], maxLength: 1) { length }
      figures(about: "model:vidu", indicator: "indicator:5g-base-stations") { totalCount }
    }`);
    expect(reply.errors).toEqual([]);
    expect(reply.extensions).toBeUndefined();
  });
});
