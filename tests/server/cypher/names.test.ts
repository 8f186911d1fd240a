import { expect, test } from '@jest/globals';
import { anyOf, escapeName } from '../../../server/cypher/names.ts';

test.each([
  ['Company', 'Company'],
  ['POSSIBLY_SAME_AS', 'POSSIBLY_SAME_AS'],
  ['企业', '`企业`'],
  ['a b', '`a b`'],
  ['1st', '`1st`'],
  ['', '``'],
  ['a`b', '`a``b`'],
  ['x`) DETACH DELETE (n', '`x``) DETACH DELETE (n`'],
  ['\\u0060', '`\\u005Cu0060`'],
])('escapes %j', (name, written) => {
  expect(escapeName(name)).toBe(written);
});

test('a list of names is a label expression', () => {
  expect(anyOf(['Company', 'a|b'])).toBe(':Company|`a|b`');
  expect(anyOf([])).toBe('');
  expect(anyOf(null)).toBe('');
});
