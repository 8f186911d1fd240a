import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { realApi, statementOf } from './api.ts';
import type { Api } from './api.ts';
import { profile } from './profile.ts';

/** The API over the seed. */
let api: Api;
let driver: Driver;
beforeAll(async () => {
  const connection = sharedConnection();
  api = await realApi(connection);
  const { username = '', password = '' } = connection.auth ?? {};
  driver = neo4j.driver(connection.uri, neo4j.auth.basic(username, password));
});
afterAll(async () => {
  await api.stop();
  await driver.close();
});

interface PathAnswer {
  readonly length: number;
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly { readonly id: string; readonly evidence: readonly object[] }[];
}

test('the shortest path between two makers of models goes through what both are cited under', async () => {
  const { paths } = await api.data<{ paths: PathAnswer[] }>(
    '{ paths(from: "company:zhipu", to: "model:vidu", first: 3) { length entities { id } relations { id evidence { sentence } } } }',
  );
  expect(paths.map(({ length }) => length)).toEqual([2, 3, 3]);
  expect(paths[0]?.entities.map(({ id }) => id)).toEqual([
    'company:zhipu',
    'aspect:ai-innovation-source',
    'model:vidu',
  ]);
  for (const { relations } of paths) {
    for (const { evidence } of relations) expect(evidence.length).toBeGreaterThan(0);
  }
});

test('a path by way of the maker of a model ends with the release', async () => {
  const { paths } = await api.data<{ paths: PathAnswer[] }>(
    '{ paths(from: "company:zhipu", to: "model:vidu", via: ["company:shengshu"], mode: ALL_SHORTEST) { length entities { id } relations { id evidence { sentence } } } }',
  );
  expect(paths.map(({ relations }) => relations.at(-1)?.id)).toEqual([
    'company:shengshu>RELEASED>model:vidu',
  ]);
});

test('an id that nothing has is told with the nearest ones', async () => {
  for (const [query, argument] of [
    ['{ paths(from: "company:zhpu", to: "model:vidu") { length } }', 'from'],
    ['{ paths(from: "model:vidu", to: "company:zhpu") { length } }', 'to'],
    ['{ similar(id: "company:zhpu") { score } }', 'id'],
  ] as const) {
    const { errors } = await api.ask(query);
    expect(errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: `${argument}: there is no entity "company:zhpu". Did you mean "company:zhipu"?`,
        extensions: { code: 'NOT_FOUND', argument, value: 'company:zhpu' },
      },
    ]);
  }
  const { errors } = await api.ask('{ similar(id: "model:zhipu") { score } }');
  expect(errors[0]?.message).toContain('"company:zhipu"');
});

test('results stand beside their targets, and only exact ones are calculated with', async () => {
  const { comparisons } = await api.data<{ comparisons: unknown[] }>(
    `{ comparisons(about: "sector:digital-economy", indicator: "indicator:digital-economy-value-added-growth") {
      indicator { id } about { id }
      result { value qualifier period status } target { value qualifier period status }
      difference ratio obstacle
    } }`,
  );
  expect(comparisons).toEqual([
    {
      indicator: { id: 'indicator:digital-economy-value-added-growth' },
      about: [{ id: 'place:beijing' }, { id: 'sector:digital-economy' }],
      result: { value: '7.7', qualifier: 'EXACT', period: '2024', status: 'ACHIEVED' },
      target: { value: '8', qualifier: 'EXACT', period: '2025', status: 'TARGET' },
      difference: '0.3',
      ratio: '1.038961',
      obstacle: null,
    },
  ]);
  const scale = await api.data(
    '{ comparisons(indicator: "indicator:intelligent-computing-scale") { result { value qualifier } target { value qualifier } difference ratio obstacle } }',
  );
  expect(scale).toEqual({
    comparisons: [
      {
        result: { value: '22000', qualifier: 'OVER' },
        target: { value: '45000', qualifier: 'OVER' },
        difference: null,
        ratio: null,
        obstacle: 'NOT_EXACT',
      },
    ],
  });
});

test('what is alike shares what is shown', async () => {
  const { similar } = await api.data<{
    similar: { score: number; sharedCount: number; shared: { relations: object[] }[] }[];
  }>(
    '{ similar(id: "company:shengshu", first: 3, types: ["Company"]) { score sharedCount shared(first: 100) { relations { id } } } }',
  );
  expect(similar.length).toBeGreaterThan(0);
  for (const { score, sharedCount, shared } of similar) {
    expect(score).toBeGreaterThan(0);
    expect(shared).toHaveLength(sharedCount);
    for (const { relations } of shared) expect(relations.length).toBeGreaterThanOrEqual(2);
  }
});

describe('begins at an index, multiplies nothing and waits for nothing', () => {
  test.each([
    '{ paths(from: "company:zhipu", to: "model:vidu", maxLength: 10, first: 5) { length entities { name } relations { id evidence { document { id } } } } }',
    '{ paths(from: "company:zhipu", to: "model:vidu", via: ["company:shengshu"], mode: ALL_SHORTEST, excludeEntities: ["place:beijing"]) { length entities { name } } }',
    '{ similar(id: "company:zhipu") { score entity { name } shared { entity { name } relations { id } } } }',
    '{ comparisons { difference result { value } target { value } about { id } } }',
    '{ comparisons(indicator: "a") { difference } }',
    '{ comparisons(about: "place:beijing", period: "2025") { difference } }',
  ])('%s', async (query) => {
    const { steps } = await profile(driver, await statementOf(query));
    const operators = steps.map(({ operator }) => operator);
    const heavy = operators.filter((one) =>
      /AllNodesScan|LabelScan|TypeScan|CartesianProduct|^Eager$/.test(one),
    );
    expect(heavy).toEqual([]);
    expect(operators.join(' ')).toMatch(/IndexSeek|IndexScan/);
  });

  test('counts of types touch nothing but the count store', async () => {
    const query = '{ facets(by: [ENTITY_TYPE, RELATION_TYPE]) }';
    const { steps } = await profile(driver, await statementOf(query));
    const read = steps.filter(({ operator }) => /Scan|Seek|Expand|CountStore/.test(operator));
    expect(read.filter(({ operator }) => !operator.includes('CountFromCountStore'))).toEqual([]);
  });
});
