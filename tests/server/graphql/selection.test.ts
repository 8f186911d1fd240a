import { expect, test } from '@jest/globals';
import { fakeApi, statementOf } from './api.ts';

const entityRow = (fields: Record<string, unknown>, type = 'Company') => ({
  at: 0n,
  entity: { id: 'company:a', labels: ['Entity', type], ...fields },
  relation: null,
});

test('one field asked twice with other arguments is read twice, and equal questions once', async () => {
  const query = `{ node(id: "x") { ... on Entity {
    zh: summary en: summary(language: EN) again: summary(language: ZH)
  } } }`;
  const { text } = await statementOf(query);
  expect(text).toContain('summary: n1.summaryZh, summary2: n1.summaryEn}');
  const api = await fakeApi([entityRow({ summary: '一', summary2: 'one' })]);
  expect(await api.data(query)).toEqual({ node: { zh: '一', en: 'one', again: '一' } });
});

test('fragments, named and inline, and the directives skip and include', async () => {
  const query = `query ($yes: Boolean!) { node(id: "x") {
    ...Names
    ... on Entity @skip(if: $yes) { aliases }
    ... @include(if: $yes) { id }
    ... on Company { degree @skip(if: $yes) nameEn @include(if: $yes) }
  } } fragment Names on Entity { name ...More } fragment More on Entity { name labels }`;
  const { text } = await statementOf(query, { yes: true });
  expect(text).toContain('n1 {.id, labels: labels(n1), name: n1.name, nameEn: n1.nameEn}');
  const api = await fakeApi([entityRow({ name: '甲', nameEn: 'A' })]);
  expect(await api.data(query, { yes: true })).toEqual({
    node: { name: '甲', labels: ['Entity', 'Company'], id: 'company:a', nameEn: 'A' },
  });
});

test('one name may stand for another question on each type', async () => {
  const query = `{ node(id: "x") {
    ... on Company { it: summary(language: ZH) }
    ... on Model { it: summary(language: EN) }
  } }`;
  const rows = { summary: '一', summary2: 'one' };
  const company = await fakeApi([entityRow(rows)]);
  const model = await fakeApi([entityRow(rows, 'Model')]);
  const agency = await fakeApi([entityRow(rows, 'Agency')]);
  expect(await company.data(query)).toEqual({ node: { it: '一' } });
  expect(await model.data(query)).toEqual({ node: { it: 'one' } });
  expect(await agency.data(query)).toEqual({ node: {} });
});

test('names in the answer may be anything GraphQL allows', async () => {
  const api = await fakeApi([entityRow({ name: '甲' })]);
  const query =
    '{ __proto__: node(id: "x") { __typename constructor: id ... on Entity { __proto__: name toString: type } } }';
  const { ['__proto__']: node } = JSON.parse(JSON.stringify(await api.data(query))) as Record<
    string,
    unknown
  >;
  expect(Object.entries(node as object)).toEqual([
    ['__typename', 'Company'],
    ['constructor', 'company:a'],
    ['__proto__', '甲'],
    ['toString', 'Company'],
  ]);
});

test('a page asked for under two names is read once, with what either wants', async () => {
  const query = `{ companies(first: 1) {
    a: edges { node { id } } b: edges { cursor node { name } } pageInfo { hasNextPage endCursor }
  } }`;
  const { text } = await statementOf(query);
  expect(text.match(/COLLECT/g)).toHaveLength(1);
  const line = (id: string) => ({
    at: [id],
    node: { id, labels: ['Entity', 'Company'] },
    node2: { id, labels: ['Entity', 'Company'], name: `name of ${id}` },
  });
  const api = await fakeApi([{ rows: [line('a'), line('b')] }]);
  const cursor = Buffer.from('["list:id","a"]').toString('base64url');
  expect(await api.data(query)).toEqual({
    companies: {
      a: [{ node: { id: 'a' } }],
      b: [{ cursor, node: { name: 'name of a' } }],
      pageInfo: { hasNextPage: true, endCursor: cursor },
    },
  });
});

test('numbers beyond a float, dates and hidden properties', async () => {
  const properties = {
    big: 9007199254740993n,
    small: 42n,
    half: 0.5,
    odd: Number.NaN,
    at: '2025-03-20T10:00:00+08:00',
    list: [1n, 9223372036854775807n],
    _keys: null,
    _created: true,
  };
  const api = await fakeApi([entityRow({ properties })]);
  expect(await api.data('{ node(id: "x") { ... on Entity { properties } } }')).toEqual({
    node: {
      properties: {
        big: '9007199254740993',
        small: 42,
        half: 0.5,
        odd: 'NaN',
        at: '2025-03-20T10:00:00+08:00',
        list: [1, '9223372036854775807'],
      },
    },
  });
});

test('introspection is open and asks no database', async () => {
  const api = await fakeApi();
  expect(await api.data('{ __typename __type(name: "Company") { interfaces { name } } }')).toEqual({
    __typename: 'Query',
    __type: { interfaces: [{ name: 'Entity' }, { name: 'Node' }] },
  });
  expect(api.statements).toEqual([]);
});
