import { HUB, PROBE } from './graph.ts';

export interface GraphQLQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One question, as each contender is asked it. The bare driver gets the statement that our API makes of it. */
export interface Case {
  readonly name: string;
  readonly ours: GraphQLQuestion;
  /** In the words of @neo4j/graphql; null where it has none for it. */
  readonly theirs: GraphQLQuestion | null;
}

/** A question for nobody: what any answer costs before there is anything to answer. */
export const EMPTY: Case = {
  name: 'empty',
  ours: {
    query: 'query ($id: ID!) { places(where: { id: { eq: $id } }) { edges { node { id } } } }',
    variables: { id: 'nothing:here' },
  },
  theirs: {
    query: 'query ($id: ID!) { places(where: { id: { eq: $id } }) { id } }',
    variables: { id: 'nothing:here' },
  },
};

export const CASES: readonly Case[] = [
  {
    name: 'one entity with relations',
    ours: {
      query: `query ($id: ID!) { place(id: $id) { id name nameEn
        relations(types: ["BUILDS_IN"], direction: IN, first: 25) {
          edges { cursor node { id status period } entity { id name } }
        } } }`,
      variables: { id: PROBE.place },
    },
    theirs: {
      query: `query ($id: ID!) { places(where: { id: { eq: $id } }) { id name nameEn
        buildersConnection(first: 25) {
          edges { cursor properties { id status period } node { id name } }
        } } }`,
      variables: { id: PROBE.place },
    },
  },
  {
    name: 'two levels nested',
    ours: {
      query: `query ($id: ID!) { place(id: $id) { id name
        relations(types: ["BUILDS_IN"], direction: IN, first: 20) { edges { node { status } entity { id name
          relations(types: ["RELEASED"], direction: OUT, first: 5) { edges { node { status } entity { id name } } }
        } } } } }`,
      variables: { id: PROBE.place },
    },
    theirs: {
      query: `query ($id: ID!) { places(where: { id: { eq: $id } }) { id name
        buildersConnection(first: 20) { edges { properties { status } node { id name
          modelsConnection(first: 5) { edges { properties { status } node { id name } } }
        } } } } }`,
      variables: { id: PROBE.place },
    },
  },
  {
    name: 'page of 50',
    ours: {
      query: `{ companies(first: 50) { totalCount edges { cursor node { id name nameEn } } } }`,
      variables: {},
    },
    theirs: {
      query: `{ companiesConnection(first: 50, sort: [{ id: ASC }]) {
        totalCount edges { cursor node { id name nameEn } } } }`,
      variables: {},
    },
  },
  {
    name: 'search',
    ours: {
      query: `query ($text: String!) { search(query: $text, types: ["Company"], first: 10) {
        edges { node { score entity { id name nameEn } } } } }`,
      variables: { text: 'Probe Works 7' },
    },
    theirs: {
      query: `query ($text: String!) { companiesByName(phrase: $text, first: 10) {
        edges { score node { id name nameEn } } } }`,
      variables: { text: '"Probe Works 7"' },
    },
  },
  {
    name: 'expansion of a hub',
    ours: {
      query: `query ($id: ID!) { node(id: $id) { ... on Entity { id
        expansion { relationType direction entityType count } } } }`,
      variables: { id: HUB },
    },
    theirs: {
      query: `query ($id: ID!) { places(where: { id: { eq: $id } }) { id
        buildersConnection { totalCount } } }`,
      variables: { id: HUB },
    },
  },
  {
    name: 'path',
    ours: {
      query: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 6, first: 1) {
        length entities { id name } relations { id type } } }`,
      variables: { from: 'model:probe-3-1', to: 'model:probe-17-2' },
    },
    theirs: null,
  },
];
