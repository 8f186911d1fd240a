import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import { inferInPlace } from '../../../server/in-place/infer-in-place.ts';
import { surveyDatabase } from '../../../server/in-place/survey-database.ts';
import type { DatabaseSurvey } from '../../../server/in-place/survey-database.ts';
import { apiOver } from '../graphql/api.ts';
import type { Api } from '../graphql/api.ts';
import { startFilms } from './film-graph.ts';
import type { FilmGraph } from './film-graph.ts';
import { testOntology } from './film-ontology.ts';
import { HUB, LISTS, PAGES, WALKS, WORDS } from './film-questions.ts';

// A Neo4j that Jingtu has never seen is read in place.
let films: FilmGraph;
let survey: DatabaseSurvey;
let ontology: Ontology;
let api: Api;

beforeAll(async () => {
  films = await startFilms();
  survey = await surveyDatabase(films.database);
  ontology = inferInPlace(survey);
  api = apiOver(films.database, ontology);
});
afterAll(async () => {
  const after = await films.everything();
  await api.stop();
  await films.stop();
  // Whatever was asked above, nothing may have been written.
  expect(after).toEqual(films.before);
});

describe('the ontology', () => {
  testOntology(() => ({ ontology, survey }));
});

describe('the API', () => {
  test('finds entities by the ids it gives, whatever they are made of', async () => {
    const { schema } = await api.data<{ schema: { entityCount: number; inferred: boolean } }>(
      '{ schema { entityCount } }',
    );
    expect(schema.entityCount).toBe(11 - 1);
    const all = await api.data<Record<string, { edges: { node: { id: string; name: string } }[] }>>(
      '{ films { edges { node { id name } } } people: persons { edges { node { id name } } } }',
    );
    const films = (all['films']?.edges ?? []).map(({ node }) => node);
    expect(films.slice(1)).toEqual([
      { id: 'Film:mirror:1975', name: '镜子' },
      { id: 'Film:solaris', name: 'Solaris' },
    ]);
    expect(films[0]).toMatchObject({
      name: 'Lost reel',
      id: expect.stringMatching(/^4:/u) as unknown,
    });
    const ids = Object.values(all).flatMap(({ edges }) => edges.map(({ node }) => node.id));
    expect(ids).toContain('Person:1');
    const { nodes } = await api.data<{ nodes: { id: string }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(nodes.map((node) => node.id)).toEqual(ids);
    // Neither a node under a second id, nor one without a label, nor what only looks like an id.
    const none = ['Actor:2', 'Film:1', 'Person:x', 'Person:', 'nothing', '4:x:0', 'Film:', ''];
    expect(
      await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: none }),
    ).toEqual({
      nodes: none.map(() => null),
    });
  });

  test('words of the house that others use otherwise do no harm', async () => {
    const { film, person, other } = await api.data<Record<string, unknown>>(WORDS);
    expect(film).toMatchObject({
      type: 'Film',
      aliases: [],
      summary: null,
      degree: 2,
      statusProperty: 'restored',
      evidence: [],
      properties: { status: 'restored', evidence: 'a print', title: '镜子' },
    });
    expect(person).toMatchObject({
      type: 'Director',
      name: '安德烈',
      nameEn: 'Andrei',
      aliases: ['Tarkovsky'],
      degree: 3,
    });
    expect(other).toMatchObject({
      aliases: [],
      relations: {
        totalCount: 2,
        edges: [
          { node: { type: 'ACTED_IN', status: null, period: null, statement: null, evidence: [] } },
          { node: { type: 'ACTED_IN' } },
        ],
      },
    });
    expect(
      await api.data('{ documents(first: 5) { id } comparisons(first: 5) { ratio } }'),
    ).toEqual({
      documents: [],
      comparisons: [],
    });
  });

  test('walks: expansion, neighbours, pages of relations, what stands between', async () => {
    const { film } = await api.data<{
      film: {
        degree: number;
        expansion: { relationType: string; entityType: string; count: number }[];
        relations: {
          edges: { cursor: string; node: { id: string } }[];
          pageInfo: { endCursor: string };
        };
      };
    }>(HUB);
    // The note without a label is no entity.
    expect(film.degree).toBe(6);
    expect(
      film.expansion.map(({ relationType, entityType, count }) => [
        relationType,
        entityType,
        count,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['ACTED_IN', 'Actor', 3],
        ['DIRECTED', 'Director', 1],
        ['ABOUT', 'Document', 1],
        ['WROTE_MUSIC', 'Person', 1],
      ]),
    );
    expect(film.expansion).toHaveLength(4);
    const rest = await api.data<{ film: { relations: { edges: { node: { id: string } }[] } } }>(
      'query ($after: String) { film(id: "Film:solaris") { relations(first: 9, after: $after) { edges { node { id } } } } }',
      { after: film.relations.pageInfo.endCursor },
    );
    const ids = [...film.relations.edges, ...rest.film.relations.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(6);
    const { nodes } = await api.data<{ nodes: { id: string; type: string }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Relation { type source { id } target { id } } } }',
      { ids },
    );
    expect(nodes.map(({ id }) => id)).toEqual(ids);
    const { neighborhood, subgraph, paths, similar } = await api.data<{
      neighborhood: { entities: { id: string }[]; relations: unknown[]; total: number };
      subgraph: { entities: { id: string }[]; relations: unknown[] };
      paths: { length: number; entities: { id: string }[] }[];
      similar: { score: number; entity: { id: string } }[];
    }>(WALKS);
    expect(neighborhood.entities.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'Person:1',
        'Film:solaris',
        'Film:mirror:1975',
        'Person:2',
        'Person:3',
        'Person:4',
      ]),
    );
    expect(neighborhood.total).toBe(neighborhood.entities.length);
    expect(subgraph).toMatchObject({
      entities: [
        { id: 'Person:2' },
        { id: 'Film:solaris' },
        { id: 'Person:1' },
        { id: 'Film:mirror:1975' },
      ],
    });
    expect(subgraph.relations).toHaveLength(4);
    expect(paths.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    expect(similar[0]?.entity.id).toBe('Film:mirror:1975');
  });

  test('the whole graph in pages, paths between several, sorted and searched relations', async () => {
    const { all, ...others } = await api.data<{
      all: { total: number; entities: unknown[]; relations: unknown[] };
      film: unknown;
    }>(PAGES);
    expect([all.total, all.entities.length, all.relations.length]).toEqual([10, 10, 10]);
    expect(others).toMatchObject({
      two: { total: 4, entities: [{ id: 'Person:1' }, { id: 'Person:2' }] },
      pathsBetween: [
        { length: 2, entities: [{ id: 'Person:1' }, { id: 'Film:solaris' }, { id: 'Person:2' }] },
        { length: 2 },
        { length: 2 },
      ],
      film: {
        byName: {
          edges: [{ entity: { name: 'A long review.' } }, { entity: { name: 'Donatas' } }],
        },
        given: { totalCount: 3 },
        searched: { totalCount: 1, edges: [{ entity: { id: 'Person:1' } }] },
      },
      document: null,
    });
  });

  test('filters, sorts, counts and groups as on a graph of its own', async () => {
    const answer = await api.data<Record<string, unknown>>(LISTS);
    expect(answer).toMatchObject({
      long: { totalCount: 1, edges: [{ node: { id: 'Film:solaris' } }] },
      named: { edges: [{ node: { id: 'Film:solaris' } }] },
      byId: { edges: [{ node: { id: 'Film:solaris' } }] },
      sorted: { edges: [{ node: { name: '镜子' } }, { node: { name: 'Solaris' } }] },
      facets: { statuses: [] },
    });
    expect(answer['landmarks']).toContainEqual({ id: 'Film:solaris' });
  });

  test.each<[string, readonly string[]]>([
    ['Solaris', ['Film:solaris']],
    ['olari', ['Film:solaris']],
    ['SOLARIS', ['Film:solaris']],
    ['镜', ['Film:mirror:1975']],
    ['Film:mirror:1975', ['Film:mirror:1975']],
    ['Person:4', ['Person:4']],
    ['ocean thin', ['Film:solaris']],
    ['安德烈', ['Person:1']],
    ['nothing of this', []],
    ['"; MATCH (n) DETACH DELETE n //', []],
    ['+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /', []],
  ])('search: %s', async (query, wanted) => {
    const { search } = await api.data<{
      search: { totalCount: number; edges: { node: { entity: { id: string } } }[] };
    }>(
      'query ($q: String!) { search(query: $q, first: 5) { totalCount edges { node { entity { id } matched field score } } } }',
      { q: query },
    );
    expect(search.edges.map(({ node }) => node.entity.id)).toEqual(wanted);
    expect(search.totalCount).toBe(wanted.length);
  });

  test('search goes page by page and by type', async () => {
    const page = (after: string | null) =>
      api.data<{
        search: {
          edges: { node: { entity: { id: string } } }[];
          pageInfo: { endCursor: string | null; hasNextPage: boolean };
        };
      }>(
        'query ($after: String) { search(query: "a", types: ["Person"], first: 2, after: $after) { edges { node { entity { id } } } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
    const first = await page(null);
    const second = await page(first.search.pageInfo.endCursor);
    const ids = [...first.search.edges, ...second.search.edges].map(({ node }) => node.entity.id);
    expect([...ids].sort()).toEqual(['Person:2', 'Person:3', 'Person:4']);
    expect(second.search.pageInfo.hasNextPage).toBe(false);
  });

  test('an id that nothing has is told', async () => {
    const { errors } = await api.ask('{ paths(from: "Film:none", to: "Film:solaris") { length } }');
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('"Film:none"') as unknown,
      extensions: { code: 'NOT_FOUND', didYouMean: [] },
    });
    const reply = await api.ask(
      '{ node(id: "Film:none") { id } subgraph(ids: ["Film:none", "Film:solaris"]) { entities { id } } }',
    );
    expect(reply).toMatchObject({
      data: { node: null, subgraph: { entities: [{ id: 'Film:solaris' }] } },
      errors: [],
      extensions: {
        notFound: [
          { path: ['node'], value: 'Film:none' },
          { path: ['subgraph'], value: 'Film:none' },
        ],
      },
    });
  });
});
