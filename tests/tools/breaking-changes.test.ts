import { expect, test } from '@jest/globals';
import { breakingChanges } from '../../tools/breaking-changes.ts';

const BEFORE = `
  type Query { node(id: ID!): Node }
  type Node { id: ID! name: String! }
  enum Status { ACHIEVED PLANNED }
`;

test.each([
  ['a field that is gone', /Node\.name was removed/, BEFORE.replace('name: String!', '')],
  [
    'a field that may be null now',
    /changed type from String! to String/,
    BEFORE.replace('String!', 'String'),
  ],
  [
    'an argument that must be given',
    /required arg depth/,
    BEFORE.replace('id: ID!)', 'id: ID!, depth: Int!)'),
  ],
  ['a word that is gone', /PLANNED was removed/, BEFORE.replace(' PLANNED', '')],
])('%s breaks', (_what, text, after) => {
  const found = breakingChanges(BEFORE, after);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(text);
});

test.each([
  ['nothing new', BEFORE],
  ['a new field', BEFORE.replace('id: ID! name', 'id: ID! alias: String name')],
  ['a new argument that may be left out', BEFORE.replace('id: ID!)', 'id: ID!, depth: Int)')],
  ['a new type', `${BEFORE} type District { id: ID! }`],
  ['other descriptions', BEFORE.replace('type Node', '"A thing." type Node')],
])('%s does not', (_what, after) => {
  expect(breakingChanges(BEFORE, after)).toEqual([]);
});
