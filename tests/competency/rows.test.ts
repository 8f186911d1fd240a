import { expect, test } from '@jest/globals';
import { rowsOf } from './rows.ts';

test.each([
  [{ a: { b: 1 } }, ['a.b'], [[1]]],
  [
    { a: [{ b: 1, c: [{ d: 2 }, { d: 3 }] }] },
    ['a.b', 'a.c.d'],
    [
      [1, 2],
      [1, 3],
    ],
  ],
  [{ a: [{ b: 1, c: [] }] }, ['a.b', 'a.c.d'], []],
  [{ a: null }, ['a.b'], []],
  [{ a: [{ b: null, c: 'x' }, { c: null }] }, ['a.c', 'a.b'], [['x', null]]],
  [[{ b: true }, { b: false }], ['b'], [[true], [false]]],
])('%j by %j', (data, columns, rows) => {
  expect(rowsOf(data, columns)).toEqual(rows);
});

test('a column that ends at an object is refused', () => {
  expect(() => rowsOf({ a: { b: 1 } }, ['a'])).toThrow(
    'A column ends at {"b":1}, which is no value.',
  );
});
