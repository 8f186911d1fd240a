import { describe, expect, test } from '@jest/globals';
import { csvOf } from '../../../client/state/console/csv.ts';
import { typesByPath } from '../../../client/state/console-selections.ts';
import { compareCells, tablesOf } from '../../../client/state/console-table.ts';
import { read, schema } from './fixture.ts';

test('lists become tables with the types of the schema; lists in rows are counted and have their own', () => {
  const query = '{ companies { id founded properties relations { edges { entity { name } } } } }';
  const { document, operation } = read(query);
  const edges = [{ entity: { name: 'b' } }, { entity: { name: 'c' } }];
  const data = {
    companies: [
      { id: 'a', founded: 2019, properties: { x: [1] }, relations: { edges } },
      { id: 'd', founded: null, properties: {}, relations: { edges: [] } },
    ],
  };
  expect(tablesOf(data, typesByPath(schema, document, operation))).toEqual([
    {
      name: 'companies',
      columns: [
        { name: 'id', type: 'ID!', numeric: false },
        { name: 'founded', type: 'Int', numeric: true },
        { name: 'properties', type: 'JSON!', numeric: false },
        { name: 'relations.edges', type: '[Edge!]!', numeric: false },
      ],
      rows: [
        ['a', 2019, '{"x":[1]}', 2],
        ['d', null, '{}', ''],
      ],
    },
    {
      name: 'companies.relations.edges',
      columns: [
        { name: '↑ companies.id', type: null, numeric: false },
        { name: 'entity.name', type: 'String!', numeric: false },
      ],
      rows: [
        ['a', 'b'],
        ['a', 'c'],
      ],
    },
  ]);
});

test.each([
  [null, []],
  [{}, []],
  [{ company: { id: 'a', tags: ['x', 'y'] } }, [['a', 'x, y']]],
])('a result without a list is one row: %j', (data, rows) => {
  expect(tablesOf(data, new Map()).flatMap((table) => table.rows)).toEqual(rows);
});

test.each([
  ['10', '9', 1],
  [2, '10', -8],
  ['a', 'b', -1],
  [null, 1, 1],
  [1, null, -1],
  [null, null, 0],
])('%j stands to %j as %j', (a, b, order) => {
  expect(compareCells(a, b)).toBe(order);
});

describe('CSV', () => {
  test.each([
    ['=1+1', '"\'=1+1"'],
    ['+1', '"\'+1"'],
    ['-1', '-1'],
    ['-12.50', '-12.50'],
    ['-1+1', '"\'-1+1"'],
    ['-1\n', '"\'-1\n"'],
    ['-01', '"\'-01"'],
    ['-1.', '"\'-1."'],
    ['-1e5', '"\'-1e5"'],
    ['--1', '"\'--1"'],
    ['@x', '"\'@x"'],
    ['＝1', '"\'＝1"'],
    [' =1', '"\' =1"'],
    ['\t=1', '"\'\t=1"'],
    ['\r1', '"\'\r1"'],
    [-1, '-1'],
    [null, ''],
    [true, 'true'],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['中\n文', '"中\n文"'],
    ['plain', 'plain'],
  ])('%j is written as %s', (cell, text) => {
    expect(csvOf(['=h'], [[cell]])).toBe(`"'=h"\r\n${text}\r\n`);
  });
});
