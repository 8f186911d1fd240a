import { expect, test } from '@jest/globals';
import { apiOver } from './api.ts';
import { entityType, ontologyOf, relationType } from './schema/ontologies.ts';

/** Labels that are no names in GraphQL, are taken there, or belong to types of the API. */
const LABELS = ['企业', 'Query', 'Relation', 'Figure', 'KnowledgeEdge', '🚀', 'a`b'];
const NAMES = ['QiYe', 'QueryType', 'RelationType', 'FigureType', 'KnowledgeEdge', 'U1f680', 'AB'];
const ontology = ontologyOf(
  LABELS.map((label) => entityType(label, { 'founded in': 'integer' })),
  [relationType('属于', LABELS, LABELS)],
);
const row = (label: string) => ({
  at: 0n,
  entity: { id: 'x', labels: ['Entity', label], foundedIn: 1998n, name: label },
  relation: null,
});

test.each(LABELS.map((label, at) => [label, NAMES[at] ?? ''] as const))(
  'an entity labelled %s is a %s in every answer',
  async (label, name) => {
    const api = apiOver({ read: () => Promise.resolve([row(label)]) }, ontology);
    const all = NAMES.map((one) => `... on ${one} { foundedIn }`).join(' ');
    const fields = `__typename id ... on Entity { type name } ${all}`;
    const answer = { __typename: name, id: 'x', type: label, name: label, foundedIn: 1998 };
    expect(await api.data(`{ node(id: "x") { ${fields} } }`)).toEqual({ node: answer });
    // Without __typename the answer takes another way.
    const { __typename, ...rest } = answer;
    expect(__typename).toBe(name);
    const plain = fields.replace('__typename', '');
    expect(await api.data(`{ node(id: "x") { ${plain} } }`)).toEqual({ node: rest });
    expect(api.logged).toEqual([]);
  },
);

test('what is asked of one type alone is left out of the others', async () => {
  const api = apiOver({ read: () => Promise.resolve([row('Query')]) }, ontology);
  const query = '{ node(id: "x") { id ... on QiYe { foundedIn } ... on Relation { type } } }';
  expect(await api.data(query)).toEqual({ node: { id: 'x' } });
});

test('labels stand in the statement escaped, and as they are', async () => {
  const api = apiOver({ read: () => Promise.resolve([]) }, ontology);
  await api.ask('{ aBList { totalCount } u1f680List { totalCount } qiYeList { totalCount } }');
  expect(api.statements.map(({ text }) => text)).toEqual([
    'RETURN COUNT { (:`a``b`) } AS total',
    'RETURN COUNT { (:`🚀`) } AS total',
    'RETURN COUNT { (:`企业`) } AS total',
  ]);
});

test('figures can be asked for where the data has none', async () => {
  const api = apiOver({ read: () => Promise.resolve([{ rows: [], total: 0n }]) }, ontology);
  const query = '{ figures(where: {value: {gt: 1}}) { totalCount edges { node { value } } } }';
  expect(await api.data(query)).toEqual({ figures: { totalCount: 0, edges: [] } });
  expect(api.statements[0]?.text).toContain('WHERE false AND');
});
