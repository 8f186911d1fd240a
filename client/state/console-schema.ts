import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { ApiFailure } from '../api/failure.ts';
import type { RawAsk } from '../api/raw-ask.ts';
import { answerFrom } from './console-answer.ts';

/** The live schema, or that the server does not tell it. */
export type SchemaAnswer =
  { readonly kind: 'schema'; readonly schema: GraphQLSchema } | { readonly kind: 'off' };

function isIntrospection(data: unknown): data is IntrospectionQuery {
  return typeof data === 'object' && data !== null && '__schema' in data;
}

/** Asks for the live schema; throws `ApiFailure` where there is no answer. */
export async function readSchema(ask: RawAsk): Promise<SchemaAnswer> {
  const answer = answerFrom(await ask({ query: getIntrospectionQuery() }));
  if (isIntrospection(answer.data)) {
    // The server built it from a valid schema; checking thousands of lines again would cost every visit.
    return { kind: 'schema', schema: buildClientSchema(answer.data, { assumeValid: true }) };
  }
  const [first] = answer.errors;
  if (first !== undefined && /introspection/iu.test(first.message)) return { kind: 'off' };
  throw new ApiFailure(answer.status === 503 ? 'database' : 'refused', first?.message ?? null);
}
