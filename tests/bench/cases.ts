/** A question that is timed through the API and as its own Cypher by the bare driver. */
export interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question for nobody: what any answer costs before there is anything to answer. */
export const EMPTY: Case = {
  name: 'empty',
  query: 'query ($id: ID!) { node(id: $id) { id } }',
  variables: { id: 'nothing:here' },
};

export const CASES: readonly Case[] = [
  {
    name: 'search',
    query: `query ($q: String!) {
      search(query: $q, first: 10) { edges { node { score matched field entity { id type name nameEn } } } }
    }`,
    variables: { q: 'zhipu' },
  },
  {
    name: 'entity with relations',
    query: `query ($id: ID!) {
      node(id: $id) { ... on Entity { id name summary relations(first: 25) { edges {
        entity { id type name }
        node { id type status period statement evidence { sentence start end document { id } } }
      } } } }
    }`,
    variables: { id: 'place:beijing' },
  },
  {
    name: 'expansion',
    query: `query ($id: ID!) {
      node(id: $id) { ... on Entity { degree expansion { relationType direction entityType count } } }
    }`,
    variables: { id: 'place:beijing' },
  },
  {
    name: 'page of 50',
    query: `{ figures(first: 50) { totalCount edges { cursor node { id name value normalUnit period status } } } }`,
    variables: {},
  },
];
