import { buildSchema, findBreakingChanges } from 'graphql';

/**
 * What a new schema takes away from those who use the old one, a line each; empty where it only adds.
 * Both are texts in GraphQL's schema language.
 */
export function breakingChanges(before: string, after: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map(
    ({ description }) => description,
  );
}
