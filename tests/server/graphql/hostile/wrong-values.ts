import { forged } from './hostile-query.ts';
import type { HostileQuery } from './hostile-query.ts';

/** Arguments: how a query asks with a value, and the type that the argument has. */
const ARGUMENTS: readonly (readonly [
  name: string,
  type: 'ID' | 'String' | 'Int' | 'IDs' | 'Strings' | 'Status' | 'Direction',
  required: boolean,
  ask: (value: string) => string,
])[] = [
  ['the id of a node', 'ID', true, (value) => `{ node(id: ${value}) { id } }`],
  ['ids', 'IDs', true, (value) => `{ nodes(ids: ${value}) { id } }`],
  ['a query', 'String', true, (value) => `{ search(query: ${value}) { totalCount } }`],
  ['types', 'Strings', false, (value) => `{ search(query: "a", types: ${value}) { totalCount } }`],
  ['a page', 'Int', false, (value) => `{ companies(first: ${value}) { totalCount } }`],
  ['a cursor', 'String', false, (value) => `{ companies(after: ${value}) { totalCount } }`],
  ['a depth', 'Int', false, (value) => `{ neighborhood(ids: ["x"], depth: ${value}) { total } }`],
  [
    'a direction',
    'Direction',
    false,
    (value) => `{ neighborhood(ids: ["x"], direction: ${value}) { total } }`,
  ],
  ['a status', 'Status', false, (value) => `{ figures(status: ${value}) { totalCount } }`],
  ['a subgraph', 'IDs', true, (value) => `{ subgraph(ids: ${value}) { total } }`],
  ['the start of paths', 'ID', true, (value) => `{ paths(from: ${value}, to: "x") { length } }`],
  [
    'the length of paths',
    'Int',
    false,
    (value) => `{ paths(from: "x", to: "y", maxLength: ${value}) { length } }`,
  ],
  [
    'excluded relation types',
    'Strings',
    false,
    (value) => `{ paths(from: "x", to: "y", excludeRelationTypes: ${value}) { length } }`,
  ],
  ['types of facets', 'Strings', false, (value) => `{ facets(types: ${value}) }`],
  ['the id of similar ones', 'ID', true, (value) => `{ similar(id: ${value}) { score } }`],
  [
    'the period of comparisons',
    'String',
    false,
    (value) => `{ comparisons(period: ${value}) { ratio } }`,
  ],
];

/** Values in GraphQL's own words; each names the types it is right for. */
const VALUES: readonly (readonly [what: string, text: string, rightFor: readonly string[]])[] = [
  ['an integer', '7', ['ID', 'Int', 'IDs']],
  ['a float', '1.5', []],
  ['a text', '"7"', ['ID', 'String', 'IDs', 'Strings']],
  ['true', 'true', []],
  ['an object', '{a: 1}', []],
  ['a list of lists', '[[1]]', []],
  ['an unknown word', 'ANYTHING', []],
  ['a variable nobody declared', '$x', []],
];

const literals: HostileQuery[] = ARGUMENTS.flatMap(([name, type, required, ask]) => [
  ...VALUES.filter(([, , rightFor]) => !rightFor.includes(type)).map(([what, text]) => ({
    what: `${what} for ${name}`,
    query: ask(text),
    code: 'BAD_USER_INPUT' as const,
  })),
  ...(required
    ? [{ what: `null for ${name}`, query: ask('null'), code: 'BAD_USER_INPUT' as const }]
    : []),
]);

const OF_VARIABLES: readonly (readonly [type: string, ask: string, values: readonly unknown[]])[] =
  [
    ['ID!', 'node(id: $v) { id }', [null, true, 1.5, {}, [], ['a', 'b']]],
    ['[ID!]!', 'nodes(ids: $v) { id }', [null, [null], [['a']], { a: 1 }, true, [{}]]],
    ['String!', 'search(query: $v) { totalCount }', [null, 7, false, {}, ['a', 'b'], []]],
    ['Int', 'companies(first: $v) { totalCount }', ['7', 1.5, 2 ** 31, -(2 ** 31) - 1, 1e300, {}]],
    ['Status', 'figures(status: $v) { totalCount }', ['achieved', 'DONE', 0, {}, '']],
  ];
const variables: HostileQuery[] = OF_VARIABLES.flatMap(([type, ask, values]) =>
  values.map((value) => ({
    what: `${JSON.stringify(value)} for a variable of type ${type}`,
    query: `query ($v: ${type}) { ${ask} }`,
    variables: { v: value },
    code: 'BAD_USER_INPUT' as const,
  })),
);

const PAGED: readonly (readonly [string, (after: string) => string])[] = [
  ['a list', (after) => `{ companies(after: "${after}") { totalCount } }`],
  ['another list', (after) => `{ models(after: "${after}") { totalCount } }`],
  ['figures', (after) => `{ figures(after: "${after}") { totalCount } }`],
  ['a search', (after) => `{ search(query: "a", after: "${after}") { totalCount } }`],
  [
    'relations',
    (after) =>
      `{ node(id: "x") { ... on Entity { relations(after: "${after}") { totalCount } } } }`,
  ],
];
const FORGERIES: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a word', 'next'],
  ['Cypher', "' }) DETACH DELETE n //"],
  ['an empty list', forged([])],
  ['an object', forged({ list: 'list:id' })],
  ['the cursor of no list', forged(['nowhere', 'a'])],
  ['an object inside', forged(['list:id', { $gt: '' }])],
  ['a very long text', forged(['nowhere', 'x'.repeat(50_000)])],
  ['deep lists', 'W'.repeat(2_000)],
];
const cursors: HostileQuery[] = PAGED.flatMap(([list, ask]) =>
  FORGERIES.map(([what, after]) => ({
    what: `${what} as a cursor of ${list}`,
    query: ask(after),
    code: 'BAD_USER_INPUT' as const,
  })),
);

const PAGES = [0, -1, 101, 1_000, 2_147_483_647, -2_147_483_648];
const pages: HostileQuery[] = PAGED.flatMap(([list, ask]) =>
  PAGES.map((first) => ({
    what: `${first} lines of ${list}`,
    query: ask('').replace('after: ""', `first: ${first}`),
    code: 'BAD_USER_INPUT' as const,
  })),
);

const LONG: readonly (readonly [string, string, unknown])[] = [
  ['201 ids', 'query ($v: [ID!]!) { nodes(ids: $v) { id } }', Array(201).fill('x')],
  ['501 ids', 'query ($v: [ID!]!) { subgraph(ids: $v) { total } }', Array(501).fill('x')],
  ['50,000 ids', 'query ($v: [ID!]!) { nodes(ids: $v) { id } }', Array(50_000).fill('x')],
  [
    '10,000 ids of a subgraph',
    'query ($v: [ID!]!) { subgraph(ids: $v) { total } }',
    Array(10_000).fill('x'),
  ],
  [
    '10,000 ids of a walk',
    'query ($v: [ID!]!) { neighborhood(ids: $v) { total } }',
    Array(10_000).fill('x'),
  ],
  [
    '201 excluded entities',
    'query ($v: [ID!]) { paths(from: "x", to: "y", excludeEntities: $v) { length } }',
    Array(201).fill('z'),
  ],
  [
    '4 entities to pass',
    'query ($v: [ID!]) { paths(from: "x", to: "y", via: $v) { length } }',
    ['a', 'b', 'c', 'd'],
  ],
  ...[0, -1, 11, 2_147_483_647].map(
    (length) =>
      [
        `paths of ${length} relations`,
        'query ($v: Int) { paths(from: "x", to: "y", maxLength: $v) { length } }',
        length,
      ] as const,
  ),
  ...[
    'paths(from: "x", to: "y", first: $v) { length }',
    'similar(id: "x", first: $v) { score }',
    'comparisons(first: $v) { ratio }',
  ].flatMap((ask) =>
    [0, 101].map((first) => [`${first} of ${ask}`, `query ($v: Int) { ${ask} }`, first] as const),
  ),
  ['5,000 facets', 'query ($v: [Facet!]) { facets(by: $v) }', Array(5_000).fill('STATUS')],
  ['an unknown facet', 'query ($v: [Facet!]) { facets(by: $v) }', ['COLOUR']],
  [
    'a path to itself',
    'query ($v: ID!) { paths(from: $v, to: $v) { length } }',
    'x'.repeat(60_000),
  ],
  ['201 characters', 'query ($v: String!) { search(query: $v) { totalCount } }', '京'.repeat(201)],
  [
    '60,000 characters',
    'query ($v: String!) { search(query: $v) { totalCount } }',
    '京'.repeat(60_000),
  ],
  [
    'a type of 60,000 characters',
    'query ($v: [String!]) { search(query: "a", types: $v) { totalCount } }',
    ['x'.repeat(60_000)],
  ],
  [
    '5,000 types',
    'query ($v: [String!]) { search(query: "a", types: $v) { totalCount } }',
    Array(5_000).fill('Nothing'),
  ],
];
const long: HostileQuery[] = LONG.map(([what, query, value]) => ({
  what,
  query,
  variables: { v: value },
  code: 'BAD_USER_INPUT',
}));

export const WRONG_VALUES: readonly HostileQuery[] = [
  ...literals,
  ...variables,
  ...cursors,
  ...pages,
  ...long,
];
