import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { statementOf } from './api.ts';
import { profile } from './profile.ts';
import type { Step } from './profile.ts';

let driver: Driver;
beforeAll(() => {
  const { uri, auth } = sharedConnection();
  driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
});
afterAll(() => driver.close());

const planOf = async (query: string): Promise<readonly Step[]> =>
  (await profile(driver, await statementOf(query))).steps;

const QUERIES = {
  node: '{ node(id: "place:beijing") { ... on Entity { name degree expansion { count } relations { totalCount edges { node { id source { id } evidence { document { id } speaker { id } } } entity { id } } } figures { indicator { id } about { id } } } } }',
  relation: '{ node(id: "a>B>c") { ... on Relation { source { id } target { id } } } }',
  nodes: '{ nodes(ids: ["a", "b>C>d"]) { id } }',
  search: '{ search(query: "可灵") { totalCount edges { node { entity { name } } } } }',
  company: '{ company(id: "company:zhipu") { name } }',
  neighborhood:
    '{ neighborhood(ids: ["place:beijing"], depth: 2) { total entities { id } relations { id } } }',
  subgraph:
    '{ subgraph(ids: ["place:beijing", "company:zhipu"]) { entities { id } relations { id } } }',
  figuresAbout: '{ figures(about: "place:beijing") { totalCount edges { node { id } } } }',
  figuresById:
    '{ figures(where: {id: {in: ["figure:a", "figure:b"]}}) { totalCount edges { node { name } } } }',
  companiesByBeginning:
    '{ companies(where: {id: {startsWith: "company:z"}, name: {contains: "智"}}) { totalCount edges { node { name } } } }',
  companiesOfModel:
    '{ companies(where: {released: {some: {node: {id: {eq: "model:vidu"}}}}}) { totalCount edges { node { name } } aggregate { by(field: NAME) { count } } } }',
  figuresOfTwoHops:
    '{ figures(where: {status: {eq: ACHIEVED}, isAbout: {some: {node: {id: {eq: "place:beijing"}}}}}, orderBy: [VALUE_DESC, NAME]) { edges { node { value } } } }',
  relationField:
    '{ company(id: "company:zhipu") { released(where: {node: {model: {openSource: {eq: true}}}}) { totalCount edges { status node { name } evidence { document { id } } } } } }',
};

describe.each(Object.entries(QUERIES))('%s', (_name, query) => {
  test('begins at an index, multiplies nothing and waits for nothing', async () => {
    const operators = (await planOf(query)).map(({ operator }) => operator);
    expect(operators.filter((one) => /Scan|CartesianProduct|^Eager$/.test(one))).toEqual([]);
    expect(operators.join(' ')).toMatch(/IndexSeek|ProcedureCall/);
  });
});

describe('lists', () => {
  test.each([
    '{ companies(first: 50) { totalCount edges { node { name } } } }',
    '{ companies(first: 50, orderBy: ID_DESC) { totalCount edges { node { name } } } }',
    '{ figures { totalCount edges { node { value } } } }',
  ])(
    '%s reads the index of its type in its order, and the total from the count store',
    async (query) => {
      const operators = (await planOf(query)).map(({ operator }) => operator);
      expect(operators).toEqual(
        expect.arrayContaining(['NodeIndexScan', 'Limit', 'NodeCountFromCountStore']),
      );
      expect(operators.filter((one) => /ByLabelScan|Sort|Top|^Eager$/.test(one))).toEqual([]);
    },
  );

  test('a list by name reads its index too, and sorts by id what shares a name', async () => {
    const operators = (
      await planOf('{ companies(first: 50, orderBy: NAME_DESC) { edges { node { name } } } }')
    ).map(({ operator }) => operator);
    expect(operators).toEqual(expect.arrayContaining(['NodeIndexScan', 'PartialTop']));
    expect(operators.filter((one) => /ByLabelScan|Sort|^Top$|^Eager$/.test(one))).toEqual([]);
  });

  test.each([
    '{ companies(where: {name: {contains: "智"}}) { totalCount edges { node { name } } } }',
    '{ companies(orderBy: [DEGREE_DESC, NAME]) { edges { node { name } } } }',
    '{ companies(where: {released: {none: {status: {eq: PLANNED}}}, degree: {gt: 2}}) { totalCount edges { node { name } } } }',
    '{ companies(where: {NOT: {OR: [{name: {eq: "a"}}, {released: {all: {node: {name: {eq: "b"}}}}}]}}) { aggregate { count by(field: NAME) { count } } } }',
    '{ figures { aggregate { byRelated(relation: IS_ABOUT) { count entity { name } } } } }',
    '{ figures(where: {value: {gt: 1}, measures: {some: {node: {name: {contains: "人工智能"}}}}}) { aggregate { statistics(field: VALUE) { max sum } } } }',
  ])('%s multiplies nothing, waits for nothing and reads one type alone', async (query) => {
    const operators = (await planOf(query)).map(({ operator }) => operator);
    expect(operators.filter((one) => /AllNodes|CartesianProduct|^Eager$/.test(one))).toEqual([]);
  });

  test('a total that nobody asks for is not counted', async () => {
    const operators = (await planOf('{ companies { edges { node { id } } } }')).map(
      ({ operator }) => operator,
    );
    expect(operators).not.toContain('NodeCountFromCountStore');
  });
});

test('the counts of the schema come from the count store alone', async () => {
  const plan = await planOf('{ schema { entityTypes { count } relationTypes { count } } }');
  const operators = new Set(plan.map(({ operator }) => operator));
  expect(Array.from(operators).sort()).toEqual([
    'Apply',
    'NodeCountFromCountStore',
    'ProduceResults',
    'Projection',
    'RelationshipCountFromCountStore',
  ]);
});

test('degrees are read, not counted', async () => {
  const plan = await planOf(
    '{ node(id: "place:beijing") { ... on Entity { degree some: degree(types: ["ABOUT", "MEASURES"]) relations { totalCount } } } }',
  );
  expect(plan.map(({ operator }) => operator)).not.toContain('Expand(All)');
  expect(plan.map(({ details }) => details).join('\n')).toContain('getDegree(');
});
