import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { Timeout } from '../../../server/errors.ts';
import type { Row } from '../../../server/neo4j/database.ts';
import { apiOver, seedOntology } from './api.ts';

const ontology = await seedOntology();
const PLACE: Row = { id: 'place:a', labels: ['Entity', 'Place'], name: 'A' };
const rows = (entity: Row): Row[] => [{ at: 0n, entity, relation: null }];

test('a plain request is answered with the names and in the order of its fields', async () => {
  const api = apiOver({ read: () => Promise.resolve(rows(PLACE)) }, ontology);
  const { data } = await api.ask(
    'query ($id: ID!) { b: node(id: $id) { __typename ... on Entity { name is: type } id } a: node(id: "x") { id } }',
    { id: 'place:a' },
  );
  expect(JSON.stringify(data)).toBe(
    '{"b":{"__typename":"Place","name":"A","is":"Place","id":"place:a"},"a":{"id":"place:a"}}',
  );
});

test.each([
  'query ($on: Boolean = false) { node(id: "place:a") { id ... on Entity { name @include(if: $on) } } }',
  '{ node(id: "place:a") { id } __schema { queryType { name } } }',
  '{ __typename node(id: "place:a") { id } }',
])('%s is left to the library, which asks the graph no second time', async (query) => {
  const api = apiOver({ read: () => Promise.resolve(rows(PLACE)) }, ontology);
  const { data, errors } = await api.ask(query);
  expect(errors).toEqual([]);
  expect(data).toMatchObject({ node: { id: 'place:a' } });
  expect(api.statements).toHaveLength(1);
});

test('an error of one root field leaves the others their answers, each asked once', async () => {
  const api = apiOver(
    {
      read: ({ params }) =>
        inspect(params, { depth: 4 }).includes('late')
          ? Promise.reject(new Timeout('Too late.'))
          : Promise.resolve(rows(PLACE)),
    },
    ontology,
  );
  const { data, errors } = await api.ask(
    '{ a: node(id: "late") { id } b: node(id: "place:a") { id } }',
  );
  expect(data).toEqual({ a: null, b: { id: 'place:a' } });
  expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'TIMEOUT' } }]);
  expect(api.statements).toHaveLength(2);
});

test('a value that the schema forbids is an error at its place, and logged', async () => {
  const nameless = { ...PLACE, name: null };
  const api = apiOver({ read: () => Promise.resolve(rows(nameless)) }, ontology);
  const { data, errors } = await api.ask('{ node(id: "place:a") { id ... on Entity { name } } }');
  expect(data).toEqual({ node: null });
  expect(errors).toMatchObject([{ path: ['node', 'name'], extensions: { code: 'INTERNAL' } }]);
  expect(api.logged).toHaveLength(1);
});
