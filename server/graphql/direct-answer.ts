import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { BREAK, Kind, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Complete } from './completion.ts';
import { Completion, NotPlain } from './completion.ts';

/** Begins to answer a root field, or gives the answer that was begun; undefined for a field that was not planned. */
export type AskRootField<TContext> = (
  context: TContext,
  key: string,
) => Promise<unknown> | undefined;

/** Asks each root field of a request once, however often its answer is wanted. */
export function askOnce<TContext extends object>(
  ask: AskRootField<TContext>,
): AskRootField<TContext> {
  const requests = new WeakMap<TContext, Map<string, Promise<unknown> | undefined>>();
  return (context, key) => {
    const begun = requests.get(context) ?? new Map<string, Promise<unknown> | undefined>();
    requests.set(context, begun);
    if (!begun.has(key)) begun.set(key, ask(context, key));
    return begun.get(key);
  };
}

/** How the root fields of an operation are completed, in the order of the answer; null where the library must. */
type Completer = readonly (readonly [string, Complete])[] | null;

/**
 * Answers a request straight from the answers of its root fields. Whatever is not plain, an error above all, is left
 * to the library, which gets the same answers again.
 */
export function answerDirectly<TContext extends BaseContext>(
  ask: AskRootField<TContext>,
): ApolloServerPlugin<TContext> {
  const completers = new WeakMap<OperationDefinitionNode, Completer>();
  const completerOf = (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Completer => {
    let completer = completers.get(operation);
    if (completer === undefined) {
      completer = completerFor(schema, document, operation);
      completers.set(operation, completer);
    }
    return completer;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ schema, document, operation, contextValue }) {
          // Which of several operations is meant was not said; the library tells the caller.
          const completer = (operation as typeof operation | undefined)
            ? completerOf(schema, document, operation)
            : null;
          const data = completer && (await complete(completer, (key) => ask(contextValue, key)));
          if (!data) return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      }),
  };
}

function completerFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): Completer {
  const query = schema.getQueryType();
  if (!query || hasOpenConditions(document)) return null;
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  try {
    return new Completion(schema, fragments).fields(query, [selectionSet]);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** Whether what is asked hangs on variables: then it differs from request to request. */
function hasOpenConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive(directive) {
      if (directive.arguments?.some(({ value }) => value.kind === Kind.VARIABLE)) found = true;
      return found ? BREAK : undefined;
    },
  });
  return found;
}

async function complete(
  completer: NonNullable<Completer>,
  ask: (key: string) => Promise<unknown> | undefined,
): Promise<Record<string, unknown> | null> {
  const asked = completer.flatMap(([key]) => ask(key) ?? []);
  if (asked.length < completer.length) return null;
  try {
    const answers = await Promise.all(asked);
    const data = Object.create(null) as Record<string, unknown>;
    completer.forEach(([key, one], index) => {
      data[key] = one(answers[index]);
    });
    return data;
  } catch {
    return null;
  }
}
