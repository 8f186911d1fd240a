import { entity, nested, times } from './hostile-query.ts';
import type { HostileQuery } from './hostile-query.ts';

/** Ways from an entity to entities, each with how to close it again. */
const STEPS = {
  'along relations': ['relations(first: 1) { edges { entity { ', ' } } }'],
  'to the ends of relations': ['relations(first: 1) { edges { node { source { ', ' } } } }'],
  'to what figures are about': ['figures(first: 1) { about { ', ' } }'],
  'to indicators': ['figures(first: 1) { indicator { ', ' } }'],
  'to speakers': ['evidence(first: 1) { speaker { ', ' } }'],
} as const;

const deep: HostileQuery[] = Object.entries(STEPS).flatMap(([way, [open, close]]) =>
  [9, 12, 25].map((levels) => ({
    what: `${levels} times ${way}`,
    query: entity(nested(levels, open, 'id', close)),
    code: 'TOO_LARGE' as const,
  })),
);

/** Root fields that bring many, with the most that each allows. */
const WIDE_ROOTS = {
  companies: 'companies(first: 100) { edges { node {',
  agencies: 'agencies(first: 100) { edges { node {',
  models: 'models(first: 100) { edges { node {',
  districts: 'districts(first: 100) { edges { node {',
  projects: 'projects(first: 100) { edges { node {',
  figures: 'figures(first: 100) { edges { node {',
  search: 'search(query: "a", first: 100) { edges { node { entity {',
  neighborhood: 'neighborhood(ids: ["x"], depth: 3, limitPerGroup: 100) { entities {',
  subgraph: 'subgraph(ids: ["x"]) { entities {',
} as const;
const WIDE_FIELDS = {
  'relations of relations':
    'relations(first: 100) { edges { entity { relations(first: 100) { edges { node { id } } } } } }',
  'evidence of relations': 'relations(first: 100) { edges { node { evidence { sentence } } } }',
  'figures of what figures are about': 'figures(first: 100) { about { figures { value } } }',
  'relations by default': 'relations { edges { entity { relations { edges { cursor } } } } }',
} as const;
const CLOSE = '}'.repeat(8);

const wide: HostileQuery[] = Object.entries(WIDE_ROOTS).flatMap(([root, open]) =>
  Object.entries(WIDE_FIELDS).map(([what, fields]) => {
    const opened = `{ ${open} ${fields}`;
    const missing = opened.split('{').length - opened.split('}').length;
    return {
      what: `${what} of ${root}`,
      query: `${opened} ${CLOSE.slice(0, missing)}`,
      code: 'TOO_LARGE' as const,
    };
  }),
);

const inVariables: HostileQuery[] = [
  ['in variables', 'query ($n: Int!)'],
  ['in variables that may be null', 'query ($n: Int)'],
  ['in the defaults of variables', 'query ($n: Int = 100)'],
].map(([where, head]) => ({
  what: `width ${where}`,
  query: `${head} { companies(first: $n) { edges { node { relations(first: $n) { edges { entity { relations(first: $n) { totalCount edges { node { id } } } } } } } } } }`,
  ...(where === 'in the defaults of variables' ? {} : { variables: { n: 100 } }),
  code: 'TOO_LARGE',
}));

const floods: HostileQuery[] = [
  ...[201, 240, 300].map((count) => ({
    what: `${count} aliases of a name`,
    query: entity(times(count, (at) => `a${at}: id`)),
    code: 'TOO_LARGE' as const,
  })),
  ...[21, 60, 150].map((count) => ({
    what: `${count} aliases of a root`,
    query: `{ ${times(count, (at) => `a${at}: __typename b${at}: documents { id }`).slice(0, 60_000)} }`,
    code: 'TOO_LARGE' as const,
  })),
  ...[51, 90].map((count) => ({
    what: `a directive on each of ${count} fields`,
    query: entity(times(count, () => 'name @skip(if: false)')),
    code: 'TOO_LARGE' as const,
  })),
  ...[340, 600, 5_000].map((count) => ({
    what: `${count} fields of one name`,
    query: `{ node(id: "x") { ${times(count, () => 'id __typename id')} } }`,
    code: 'TOO_LARGE' as const,
  })),
  {
    what: 'hundreds of roots in fragments',
    query: `{ ${times(30, (at) => `...F${at}`)} } ${times(30, (at) => `fragment F${at} on Query { r${at}: node(id: "${at}") { id } }`)}`,
    code: 'TOO_LARGE',
  },
  {
    what: 'a thousand variables',
    query: `query (${times(400, (at) => `$v${at}: ID!`)}) { nodes(ids: [$v0]) { id } }`,
    code: 'TOO_LARGE',
  },
];

export const DEPTH_AND_WIDTH: readonly HostileQuery[] = [
  ...deep,
  ...wide,
  ...inVariables,
  ...floods,
];
