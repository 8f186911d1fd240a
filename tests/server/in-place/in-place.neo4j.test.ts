import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import { describeInPlace } from '../../../server/in-place/describe-in-place.ts';
import { inferInPlace } from '../../../server/in-place/infer-in-place.ts';
import { surveyDatabase } from '../../../server/in-place/survey-database.ts';
import type { DatabaseSurvey } from '../../../server/in-place/survey-database.ts';
import type { Database } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import type { ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { apiOver } from '../graphql/api.ts';
import type { Api } from '../graphql/api.ts';
import { FILMS, SCHEMA } from './film-graph.ts';

// A Neo4j that Jingtu has never seen is read in place.
let scratch: ScratchNeo4j;
let database: Database;
let survey: DatabaseSurvey;
let ontology: Ontology;
let api: Api;
let before: unknown;

beforeAll(async () => {
  scratch = await startScratchNeo4j();
  database = openDatabase(scratch.connection);
  const writer = openWriter(scratch.connection);
  for (const text of SCHEMA) await writer.write([{ text, params: {} }]);
  await writer.write([{ text: FILMS, params: {} }]);
  await writer.write([{ text: 'CALL db.awaitIndexes(60)', params: {} }]);
  await writer.close();
  before = await everything();
  survey = await surveyDatabase(database);
  ontology = inferInPlace(survey);
  api = apiOver(database, ontology);
});
afterAll(async () => {
  // Whatever was asked above, nothing may have been written.
  const after = await everything();
  await api.stop();
  await database.close();
  await scratch.stop();
  expect(after).toEqual(before);
});

async function everything(): Promise<unknown> {
  const rows = async (text: string) => database.read({ text, params: {} });
  return {
    nodes: await rows(
      'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS all ORDER BY id',
    ),
    relations: await rows(
      'MATCH ()-[r]->() RETURN elementId(r) AS id, type(r) AS type, properties(r) AS all ORDER BY id',
    ),
    indexes: await rows('SHOW INDEXES YIELD name ORDER BY name'),
    labels: await rows('CALL db.labels() YIELD label RETURN label ORDER BY label'),
    keys: await rows(
      'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey',
    ),
  };
}

describe('the ontology', () => {
  test('has the labels as types, narrow ones before wide ones, with their own properties', () => {
    const types = ontology.entityTypes.map(({ name }) => name);
    expect([...types].sort()).toEqual(
      [
        'Actor',
        'Director',
        'Document',
        'Entity',
        'Film',
        'Person',
        "Ship's \\ log",
        'Thing',
      ].sort(),
    );
    for (const narrow of ['Actor', 'Director']) {
      expect(types.indexOf(narrow)).toBeLessThan(types.indexOf('Person'));
    }
    const film = ontology.entityTypes.find(({ name }) => name === 'Film');
    expect(film?.properties.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      'isan: text',
      'minutes: integer',
      'plot: text',
      'released: date',
      'status: text',
      'title: text',
    ]);
  });

  test('knows exactly what each relation type ties', () => {
    const ends = Object.fromEntries(
      ontology.relationTypes.map(({ name, from, to }) => [
        name,
        [[...from].sort(), [...to].sort()],
      ]),
    );
    expect(ends).toEqual({
      ABOUT: [['Document'], ['Film']],
      ACTED_IN: [['Actor', 'Person'], ['Film']],
      DIRECTED: [['Director', 'Person'], ['Film']],
      NOTES: [[], ['Film']],
      SPOKEN_BY: [
        ["Ship's \\ log", 'Thing'],
        ['Director', 'Person'],
      ],
      WROTE_MUSIC: [['Person'], ['Film']],
      '见于 \\ "它"': [['Entity'], ['Document']],
    });
  });

  test('takes ids from constraints, names from what is usual, and says what it could not', () => {
    expect(ontology.inPlace).toMatchObject({
      keys: expect.arrayContaining([
        { label: 'Film', property: 'isan', kind: 'text' },
        { label: 'Person', property: 'personId', kind: 'integer' },
      ]) as unknown,
      fullText: ['plots'],
      hasUnlabelled: true,
    });
    expect(ontology.inPlace?.keys).toHaveLength(2);
    expect(ontology.inPlace?.names).toContainEqual({
      label: 'Film',
      properties: ['title', 'isan'],
      index: 'TEXT',
    });
    const said = describeInPlace(ontology, survey).join('\n');
    expect(said).toContain('Ids by unique properties: ');
    expect(said).toContain('Film (isan)');
    expect(said).toContain("Ids by Neo4j's elementId");
    expect(said).toContain('Nodes without a label are not shown.');
    expect(said).toContain('full-text indexes plots');
  });
});

const ENTITY = 'id type name nameEn aliases summary degree';

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
    const { film, person, other } = await api.data<Record<string, unknown>>(`{
      film(id: "Film:mirror:1975") { ${ENTITY} statusProperty evidence(first: 5) { sentence } properties }
      person(id: "Person:1") { ${ENTITY} }
      other: person(id: "Person:2") { aliases relations(first: 9, types: ["ACTED_IN"]) { totalCount edges { node { type status period statement evidence(first: 3) { sentence } properties } } } }
    }`);
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
    }>(`{ film(id: "Film:solaris") {
      degree expansion { relationType direction entityType count }
      relations(first: 3) { totalCount edges { cursor node { id source { id } } entity { id type } } pageInfo { endCursor hasNextPage } }
    } }`);
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
    }>(`{
      neighborhood(ids: ["Person:1"], depth: 2) { total entities { id } relations { id } }
      subgraph(ids: ["Person:2", "Film:solaris", "Person:1", "Film:mirror:1975"]) { entities { id } relations { type } }
      paths(from: "Person:2", to: "Film:mirror:1975", maxLength: 4, first: 5) { length entities { id } relations { type } }
      similar(id: "Film:solaris", first: 5) { score entity { id } }
    }`);
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

  test('filters, sorts, counts and groups as on a graph of its own', async () => {
    const answer = await api.data<Record<string, unknown>>(`{
      long: films(where: { minutes: { gt: 110 } }) { totalCount edges { node { id } } }
      named: films(where: { name: { contains: "olar" } }) { edges { node { id } } }
      byId: films(where: { id: { eq: "Film:solaris" } }) { edges { node { id } } }
      sorted: films(orderBy: [NAME_DESC], first: 2) { edges { node { name } } pageInfo { endCursor } }
      facets(by: [ENTITY_TYPE, RELATION_TYPE, STATUS])
      landmarks(first: 1) { id }
    }`);
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
      extensions: { code: 'NOT_FOUND' },
    });
  });
});
