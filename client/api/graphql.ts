import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types.d.ts';

/** Writes a GraphQL document whose answer is typed by the API's schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { JSON: unknown };
}>();
