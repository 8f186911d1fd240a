import type { ApolloServerPlugin } from '@apollo/server';
import type { Database } from '../neo4j/database.ts';
import { toJson } from '../neo4j/values.ts';
import type { Json } from '../neo4j/values.ts';

/** The header that asks how a request is answered; its value is 1. */
export const EXPLAIN_HEADER = 'X-Jingtu-Explain';

/** A statement that was run for a root field. */
interface Explanation {
  /** The root field by its name in the answer. */
  readonly field: string;
  readonly statement: string;
  readonly parameters: Json;
  /** How often the store was touched, rows that came, milliseconds in the database; null for what had no end. */
  hits: number | null;
  rows: number | null;
  elapsedMs: number | null;
}

/** Writes down what is run for requests, and adds it to their answers as `extensions.cypher`. */
export interface Explaining<TContext extends object> {
  /** A database that runs the statements of one root field under PROFILE and writes them down. */
  over(database: Pick<Database, 'read'>, context: TContext, field: string): Pick<Database, 'read'>;
  readonly plugin: ApolloServerPlugin<TContext>;
}

/** Explains the requests for which a test holds, and leaves all others as they are. */
export function createExplaining<TContext extends object>(
  isWanted: (context: TContext) => boolean,
): Explaining<TContext> {
  const explanations = new WeakMap<TContext, Explanation[]>();
  return {
    over(database, context, field) {
      if (!isWanted(context)) return database;
      const list = explanations.get(context) ?? [];
      explanations.set(context, list);
      return {
        read(statement, options) {
          const { text, params } = statement;
          const explanation: Explanation = {
            field,
            statement: text,
            parameters: toJson(params),
            hits: null,
            rows: null,
            elapsedMs: null,
          };
          list.push(explanation);
          return database.read(statement, {
            ...options,
            onProfile: (profile) => void Object.assign(explanation, profile),
          });
        },
      };
    },
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          willSendResponse({ response: { body }, contextValue }) {
            if (isWanted(contextValue) && body.kind === 'single') {
              const cypher = explanations.get(contextValue) ?? [];
              body.singleResult.extensions = { ...body.singleResult.extensions, cypher };
            }
            return Promise.resolve();
          },
        }),
    },
  };
}
