import { expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createApolloServer } from '../../../server/graphql/server.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { fakeApi, seedOntology } from './api.ts';

const off = async (query: string) => {
  const server = createApolloServer({
    ontology: await seedOntology(),
    database: { read: () => Promise.resolve([]) },
    sourcesDir: '',
    introspection: false,
    log: SILENT,
  });
  const { body } = await server.executeOperation(
    { query },
    { contextValue: { requestId: 'request-1' } },
  );
  return body.kind === 'single' ? body.singleResult.errors : undefined;
};

test('the whole schema can be asked for', async () => {
  const api = await fakeApi();
  const { __schema } = await api.data<{ __schema: { types: { name: string }[] } }>(
    getIntrospectionQuery(),
  );
  expect(__schema.types.map(({ name }) => name)).toContain('Company');
});

test('where it is off, neither the schema nor near names are told', async () => {
  expect(await off('{ __schema { types { name } } }')).toMatchObject([
    {
      message: 'The schema itself cannot be asked for here (INTROSPECTION=off).',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  const [error] = (await off('{ compnies { totalCount } }')) ?? [];
  expect(error?.message).toBe('Cannot query field "compnies" on type "Query".');
});

test('type names are told either way', async () => {
  expect(await off('{ __typename }')).toBeUndefined();
});
