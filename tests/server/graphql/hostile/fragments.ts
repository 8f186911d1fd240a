import { times } from './hostile-query.ts';
import type { HostileQuery } from './hostile-query.ts';

const ring = (size: number): HostileQuery => ({
  what: `a ring of ${size} fragments`,
  query: `{ node(id: "x") { ...F0 } } ${times(size, (at) => `fragment F${at} on Entity { id ...F${(at + 1) % size} }`)}`,
  code: 'BAD_USER_INPUT',
});

const ringBelow = (size: number): HostileQuery => ({
  what: `a ring of ${size} fragments below fields`,
  query: `{ node(id: "x") { ...F0 } } ${times(size, (at) => `fragment F${at} on Entity { relations(first: 1) { edges { entity { ...F${(at + 1) % size} } } } }`)}`,
  code: 'BAD_USER_INPUT',
});

const bomb = (levels: number, copies: number): HostileQuery => ({
  what: `fragments doubling ${levels} times, ${copies} each`,
  query: `{ node(id: "x") { ...F0 } } ${times(levels, (at) => `fragment F${at} on Entity { ${times(copies, (copy) => `c${copy}: relations(first: 1) { edges { entity { ...F${at + 1} } } }`)} }`)} fragment F${levels} on Entity { name }`,
  code: 'TOO_LARGE',
});

export const FRAGMENTS: readonly HostileQuery[] = [
  ...[1, 2, 3, 5, 8, 20, 60].map(ring),
  ...[1, 2, 4, 10, 30].map(ringBelow),
  ...[14, 16, 20].map((levels) => bomb(levels, 2)),
  bomb(9, 4),
  bomb(6, 8),
  {
    what: 'a ring through an inline fragment',
    query:
      '{ node(id: "x") { ...A } } fragment A on Node { ... on Entity { ...B } } fragment B on Entity { ... on Node { ...A } }',
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a fragment nobody uses',
    query: '{ node(id: "x") { id } } fragment A on Entity { id }',
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'two fragments of one name',
    query: '{ node(id: "x") { ...A } } fragment A on Node { id } fragment A on Entity { name }',
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a fragment on a value',
    query: '{ node(id: "x") { ... on Status { id } } }',
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a fragment on an unknown type',
    query: '{ node(id: "x") { ... on Compny { id } } }',
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a fragment named like a keyword',
    query: '{ node(id: "x") { ...on } } fragment on on Node { id }',
    code: 'SYNTAX_ERROR',
  },
  ...['Document', 'Evidence', 'Query', 'PageInfo', 'SearchHit'].map((type) => ({
    what: `an entity taken for ${type}`,
    query: `{ node(id: "x") { ... on ${type} { __typename } } }`,
    code: 'BAD_USER_INPUT' as const,
  })),
];
