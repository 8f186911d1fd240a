import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { entitiesIn, withIds } from '../../../client/state/console-entities.ts';
import { read, schema } from './fixture.ts';

const find = (query: string, data: unknown) => {
  const { document, operation } = read(query);
  return entitiesIn(schema, document, operation, data);
};

describe('entities are told by the schema', () => {
  test.each([
    ['{ company(name: "x") { id } }', { company: { id: 'c:1' } }, ['c:1'], false],
    ['{ company(name: "x") { key: id } }', { company: { key: 'c:1' } }, ['c:1'], false],
    ['{ company(name: "x") { name } }', { company: { name: 'x' } }, [], true],
    ['{ company(name: "x") { id: name } }', { company: { id: 'x' } }, [], true],
    ['{ company(name: "x") { id } }', { company: null }, [], false],
    ['{ node(id: 1) { id } }', { node: { id: 'c:1' } }, [], true],
    [
      '{ node(id: 1) { id __typename } }',
      { node: { id: 'c:1', __typename: 'Company' } },
      ['c:1'],
      false,
    ],
    [
      '{ node(id: 1) { ... on Entity { id name } } }',
      { node: { id: 'c:1', name: 'x' } },
      ['c:1'],
      false,
    ],
    [
      '{ node(id: 1) { __typename ...R } } fragment R on Relation { id source { id } target { id } }',
      { node: { __typename: 'Relation', id: 'r', source: { id: 'a' }, target: { id: 'b' } } },
      ['a', 'b'],
      false,
    ],
    [
      '{ companies { properties id } }',
      {
        companies: [
          { id: 'a', properties: { id: 'never' } },
          { id: 'b', properties: {} },
          { id: 'a', properties: {} },
        ],
      },
      ['a', 'b'],
      false,
    ],
    [
      '{ company(name: "x") { id relations { edges { node { type } entity { id } } } } }',
      {
        company: { id: 'a', relations: { edges: [{ node: { type: 'T' }, entity: { id: 'b' } }] } },
      },
      ['a', 'b'],
      true,
    ],
  ])('%s', (query, data, ids, incomplete) => {
    expect(find(query, data)).toEqual({ ids, incomplete });
  });
});

describe('where ids are missing, the question is asked with them', () => {
  test.each([
    '{ company(name: "x") { name relations { edges { node { type } entity { name } } } } }',
    '{ company(name: "x") { id: name } }',
    'query Q($id: ID!) { node(id: $id) { ... on Company { founded } ...R } } fragment R on Relation { type }',
    '{ a: companies { name } b: node(id: 1) { id } }',
  ])('%s', (query) => {
    const asked = withIds(schema, read(query).document);
    expect(validate(schema, parse(asked))).toEqual([]);
    expect(withIds(schema, read(asked).document)).toContain('id');
  });

  test('of an entity and of the ends of a relation', () => {
    const { document } = read(
      '{ node(id: 1) { ... on Entity { name relations { edges { node { type } } } } } }',
    );
    expect(withIds(schema, document)).toMatchInlineSnapshot(`
      "{
        node(id: 1) {
          ... on Entity {
            name
            relations {
              edges {
                node {
                  type
                  source {
                    id
                  }
                  target {
                    id
                  }
                }
              }
            }
            id
          }
          __typename
          ... on Relation {
            source {
              id
            }
            target {
              id
            }
          }
          id
        }
      }"
    `);
  });
});
