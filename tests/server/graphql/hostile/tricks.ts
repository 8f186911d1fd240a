import { nested } from './hostile-query.ts';
import type { HostileQuery } from './hostile-query.ts';

/** Characters that look like others, cannot be seen, or turn the line around. */
const CHARACTERS = {
  'full-width letters': '{ ｎｏｄｅ(id: "x") { id } }',
  'a Cyrillic letter': '{ nоde(id: "x") { id } }',
  'a zero-width space in a name': '{ no\u200bde(id: "x") { id } }',
  'a zero-width joiner after a name': '{ node\u200d(id: "x") { id } }',
  'a right-to-left override': '{ node(id: "x") \u202e{ id } }',
  'a no-break space': '{\u00a0node(id: "x") { id } }',
  'an ideographic space': '{ node(id: "x")\u3000{ id } }',
  'a NUL': '{ node(id: "x") { id\u0000 } }',
  'an escape sequence': '{ node(id: "x") { id \u001b[2J } }',
  'half a character': '{ node(id: "\ud83d") { id } }',
  'half an escaped character': '{ node(id: "\\ud83d") { id } }',
  'an escape beyond Unicode': '{ node(id: "\\u{110000}") { id } }',
  'an unknown escape': '{ node(id: "\\x41") { id } }',
  'typographic quotes': '{ node(id: “x”) { id } }',
  'single quotes': "{ node(id: 'x') { id } }",
  'a text over two lines': '{ node(id: "x\n") { id } }',
  'a text without end': '{ node(id: "x) { id } }',
  'a block text without end': '{ node(id: """x) { id } }',
  'a number with a leading zero': '{ companies(first: 07) { totalCount } }',
  'a number running into a name': '{ companies(first: 7e) { totalCount } }',
  'a hexadecimal number': '{ companies(first: 0x7) { totalCount } }',
  'brackets that do not match': '{ node(id: "x") { id ) }',
  'thousands of brackets': '['.repeat(3_000),
  'thousands of braces': '{'.repeat(3_000),
  Cypher: 'MATCH (n) DETACH DELETE n',
  SQL: "SELECT * FROM node WHERE id = '' OR 1=1 --",
  JSON: '{"query": "{ node }"}',
  HTML: '<script>alert(1)</script>',
  emoji: '{ 👩‍💻 }',
} as const;

const characters: HostileQuery[] = Object.entries(CHARACTERS).map(([what, query]) => ({
  what,
  query,
  code: 'SYNTAX_ERROR',
}));

const OPERATIONS: readonly (readonly [string, string, string?])[] = [
  ['nothing', ''],
  ['a blank', '   '],
  ['a comment', '# only this'],
  ['a fragment alone', 'fragment A on Node { id }'],
  ['a write', 'mutation { deleteAll }'],
  ['a write that is named', 'mutation M { __typename }'],
  ['a subscription', 'subscription { node(id: "x") { id } }'],
  ['two questions and no name', 'query A { __typename } query B { __typename }'],
  ['two questions of one name', 'query A { __typename } query A { __typename }', 'A'],
  ['an unnamed question beside a named one', '{ __typename } query A { __typename }', 'A'],
  ['a name that is not there', 'query A { __typename }', 'B'],
  ['the name of a prototype', 'query A { __typename }', '__proto__'],
  ['a schema', 'type Query { a: Int }'],
  ['a schema beside a question', '{ __typename } extend type Query { a: Int }'],
  ['a variable of an unknown type', 'query ($a: Secret) { node(id: $a) { id } }'],
  ['a variable of an output type', 'query ($a: Entity) { node(id: "x") { id } }'],
  ['a variable twice', 'query ($a: ID!, $a: ID!) { node(id: $a) { id } }'],
  ['a variable unused', 'query ($a: ID!) { documents { id } }'],
  ['a default of another type', 'query ($a: Int = "b") { companies(first: $a) { totalCount } }'],
  ['an unknown directive', '{ node(id: "x") @cache { id } }'],
  ['a deferred fragment', '{ node(id: "x") { ... @defer { id } } }'],
  ['a stream', '{ documents @stream { id } }'],
  ['a directive in a wrong place', 'query @include(if: true) { __typename }'],
  ['a directive without its argument', '{ node(id: "x") @include { id } }'],
  ['a directive twice', '{ node(id: "x") @skip(if: true) @skip(if: true) { id } }'],
  ['fields in conflict', '{ node(id: "x") { ... on Entity { a: name a: degree } } }'],
  ['arguments in conflict', '{ node(id: "x") { id } node(id: "y") { id } }'],
  ['an argument twice', '{ node(id: "x", id: "y") { id } }'],
  ['no selection', '{ node(id: "x") }'],
  ['an empty selection', '{ node(id: "x") { } }'],
  ['a selection of a value', '{ node(id: "x") { id { x } } }'],
  ['a prototype as a field', '{ node(id: "x") { constructor } }'],
  ['a hidden property as a field', '{ node(id: "x") { ... on Entity { _keys } } }'],
];
const operations: HostileQuery[] = OPERATIONS.map(([what, query, operationName]) => ({
  what,
  query,
  ...(operationName !== undefined && { operationName }),
  code: /^(?:a blank|a comment|an empty selection)$/.test(what) ? 'SYNTAX_ERROR' : 'BAD_USER_INPUT',
}));

const introspection: HostileQuery[] = [
  {
    what: 'fields of types of fields of types',
    query: `{ __schema { types { ${nested(5, 'fields { type { ', 'name', ' } }')} } } }`,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'interfaces of possible types',
    query: `{ __type(name: "Entity") { ${nested(6, 'possibleTypes { interfaces { ', 'name', ' } }')} } }`,
    code: 'BAD_USER_INPUT',
  },
];

export const TRICKS: readonly HostileQuery[] = [...characters, ...operations, ...introspection];
