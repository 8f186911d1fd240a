import type { ApolloServerPlugin } from '@apollo/server';
import type { Missing, MissingIds } from '../graph/missing.ts';

/** Ids of one request for which near ones are looked for: each is a question of its own to the database. */
const MOST_LOOKS = 5;

/** An id that nothing has, as `extensions.notFound` tells it beside an answer. */
interface Told extends Omit<Missing, 'at'> {
  /** Where the answer has nothing for it. */
  readonly path: readonly (string | number)[];
}

/** Collects what is told of requests beside their answers. */
export interface Telling<TContext extends object> {
  /** Where the answer of a root field tells of ids that nothing has. */
  of(context: TContext, field: string): MissingIds;
  readonly plugin: ApolloServerPlugin<TContext>;
}

/** Adds the ids that nothing has to the answers of requests, without making errors of them. */
export function createTelling<TContext extends object>(): Telling<TContext> {
  const requests = new WeakMap<TContext, { readonly told: Told[]; looks: number }>();
  return {
    of(context, field) {
      const request = requests.get(context) ?? { told: [], looks: 0 };
      requests.set(context, request);
      return {
        tell({ at, ...missing }) {
          request.told.push({ path: at === undefined ? [field] : [field, at], ...missing });
        },
        mayLook() {
          request.looks += 1;
          return request.looks <= MOST_LOOKS;
        },
      };
    },
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          willSendResponse({ response: { body }, contextValue }) {
            const { told = [] } = requests.get(contextValue) ?? {};
            if (told.length > 0 && body.kind === 'single') {
              const { extensions } = body.singleResult;
              body.singleResult.extensions = { ...extensions, notFound: told };
            }
            return Promise.resolve();
          },
        }),
    },
  };
}
