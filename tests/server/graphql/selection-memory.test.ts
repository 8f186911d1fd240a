import { expect, test } from '@jest/globals';
import { createApolloServer } from '../../../server/graphql/server.ts';
import type { Statement } from '../../../server/neo4j/database.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { apiOver, fakeApi, seedOntology, UNANSWERED } from './api.ts';

/** What was read of a document once must not be taken for what is asked another time. */
test('variables below a field are read with each request, and all else is as the first time', async () => {
  const api = apiOver(UNANSWERED, await seedOntology());
  const query = `query ($id: ID!, $first: Int, $on: Boolean = true) { node(id: $id) { ...Part } }
    fragment Part on Entity { name relations(first: $first) { edges { entity { id nameEn @include(if: $on) } } } }`;
  await api.ask(query, { id: 'a', first: 3 });
  await api.ask(query, { id: 'b', first: 7 });
  await api.ask(query, { id: 'a', first: 3, on: false });
  await api.ask(query, { id: 'a', first: 3 });
  const [first, second, third, fourth] = api.statements;
  expect(Object.values(first?.params ?? {})).toContain(4n);
  expect(Object.values(second?.params ?? {})).toContain(8n);
  expect(second?.text).toBe(first?.text);
  expect(third?.text).toBe(first?.text.replace(', nameEn: m3.nameEn', ''));
  expect(fourth).toEqual(first);
});

test('a document without variables becomes the same statement each time', async () => {
  const api = apiOver(UNANSWERED, await seedOntology());
  const query = `{ node(id: "a") { ... on Entity { relations { edges { entity { id } node { id } } }
    more: relations(first: 3) { edges { entity { ...Part } } } } } }
    fragment Part on Entity { name relations(first: 7) { edges { node { evidence(first: 2) { start } } } } }`;
  for (let time = 0; time < 3; time++) await api.ask(query);
  const [first, ...others] = api.statements;
  for (const one of others) expect(one).toEqual(first);
  expect(others).toHaveLength(2);
});

test('fields count whether they are read or remembered', async () => {
  const api = await fakeApi();
  const names = Array.from({ length: 60 }, (_, at) => `n${at}: name`).join(' ');
  const parts = Array.from({ length: 20 }, (_, at) => `e${at}: node(id: $id) { ...Part }`).join(
    ' ',
  );
  const query = `query ($id: ID!) { ${parts} } fragment Part on Entity { ${names} }`;
  for (let time = 0; time < 2; time++) {
    const { errors } = await api.ask(query, { id: 'a' });
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_LARGE' } }]);
  }
  expect(api.statements).toEqual([]);
});

test('each operation of a document asks its own, with and without variables', async () => {
  const statements: Statement[] = [];
  const server = createApolloServer({
    ontology: await seedOntology(),
    database: {
      read(statement) {
        statements.push(statement);
        return UNANSWERED.read(statement);
      },
    },
    sourcesDir: 'none',
    log: SILENT,
  });
  const query = `query A { company(id: "a") { name } } query B { company(id: "b") { nameEn } }
    query C($id: ID!) { company(id: $id) { summary } }`;
  for (const operationName of ['A', 'B', 'C', 'A', 'B', 'C']) {
    const request = { query, operationName, variables: { id: `c${statements.length}` } };
    await server.executeOperation(request, { contextValue: { requestId: '1' } });
  }
  await server.stop();
  const [a, b, c, ...again] = statements;
  expect(again).toEqual([a, b, { ...c, params: { ...c?.params, p0: 'c5' } }]);
  expect([a, b, c].map((one) => one?.params['p0'])).toEqual(['a', 'b', 'c2']);
});

test('an operation without variables that asks for too much is refused each time', async () => {
  const api = await fakeApi();
  const query =
    '{ companies(first: 100) { edges { node { relations(first: 100) { edges { entity { relations(first: 100) { edges { entity { id } } } } } } } } } }';
  for (let time = 0; time < 3; time++) {
    const { errors } = await api.ask(query);
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_LARGE' } }]);
  }
  expect(api.statements).toEqual([]);
});
