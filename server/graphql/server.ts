import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import { getVariableValues, GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { GraphQLFieldResolver } from 'graphql';
import type { Ontology } from '../../graph-seed/ontology.ts';
import { BadInput, KnownError } from '../errors.ts';
import type { CypherConsole } from '../console/console.ts';
import type { ConsoleAccess } from '../graph/cypher.ts';
import { createAsker } from '../graph/asker.ts';
import { keepRows } from '../graph/kept-rows.ts';
import { checkSearch } from '../graph/search.ts';
import { openSources } from '../graph/sources.ts';
import { contextOf } from '../http/context.ts';
import type { Log } from '../log.ts';
import type { Database } from '../neo4j/database.ts';
import { checkBudget } from './budget.ts';
import { answerDirectly, askOnce } from './direct-answer.ts';
import { createExplaining, EXPLAIN_HEADER } from './explain.ts';
import { formatError, logDefect } from './errors.ts';
import { checkVariables, documentLimits, MOST_SELECTIONS, MOST_TOKENS } from './limits.ts';
import { askRoot } from './roots.ts';
import { executableSchema } from './schema.ts';
import { InField, readSelection } from './selection.ts';
import type { RootField } from './selection.ts';

/** What a request brings along. */
export interface ApiContext {
  /** Ends the statements of the request. */
  readonly signal?: AbortSignal;
  readonly requestId: string;
  /** Where it came from. */
  readonly from?: string;
  /** Gives the request so many milliseconds from now. */
  readonly extend?: (milliseconds: number) => void;
  /** Whether the caller has asked to see the statements. */
  readonly explain?: boolean;
}

export interface GraphQLServerOptions {
  readonly ontology: Ontology;
  /** Whether the ontology was read off the data; false unless said. */
  readonly inferred?: boolean;
  readonly database: Pick<Database, 'read'>;
  /** Folder of source texts. */
  readonly sourcesDir: string;
  /** Whether callers may ask for the schema itself; true unless said. */
  readonly introspection?: boolean;
  /** Whether callers may see the statements that answer them; false unless said. */
  readonly explain?: boolean;
  /** Where analysts run Cypher of their own; null, and that is refused, unless it is given. */
  readonly console?: CypherConsole | null;
  readonly log: Log;
}

export interface GraphQLServer {
  /** Serves /graphql. */
  readonly handler: RequestHandler;
  stop(): Promise<void>;
}

/** Seconds for which a query that was sent with its hash is known by the hash alone; the memory for them is bounded. */
const PERSISTED_S = 86_400;

/** Starts the API over a graph. */
export async function createGraphQLServer(options: GraphQLServerOptions): Promise<GraphQLServer> {
  const server = createApolloServer(options);
  await server.start();
  void watchSearch(options);
  const handler = expressMiddleware(server, {
    context: ({ req, res }) =>
      Promise.resolve({
        ...contextOf(res),
        from: req.ip ?? '',
        explain: req.get(EXPLAIN_HEADER) === '1',
      }),
  });
  return { handler, stop: () => server.stop() };
}

function accessTo(
  console: CypherConsole | null | undefined,
  { requestId, from = '', signal, extend = () => undefined }: ApiContext,
): ConsoleAccess | null {
  return console ? { console, asking: { requestId, from, signal }, extend } : null;
}

/** Says in the log when the search finds nothing, which it does without an error. */
async function watchSearch({ database, ontology, log }: GraphQLServerOptions): Promise<void> {
  // What somebody else's graph has of indexes is told at the start.
  if (ontology.inPlace) return;
  try {
    const health = await checkSearch(database);
    if (!health.ok) log.error(health.reason);
  } catch (error) {
    log.warn('The search could not be tried.', { error });
  }
}

/** The API without HTTP around it. */
export function createApolloServer(options: GraphQLServerOptions): ApolloServer<ApiContext> {
  const { ontology, inferred, database, sourcesDir, introspection = true, log } = options;
  const { explain: mayExplain = false } = options;
  const sources = openSources(sourcesDir, log);
  const kept = keepRows();
  /** What each request asks for, read before anything runs. */
  const plans = new WeakMap<ApiContext, ReadonlyMap<string | number, RootField>>();
  /** Whose error it is: the library does not say so where errors are formatted. */
  const requestOf = new WeakMap<object, string>();

  const explaining = createExplaining<ApiContext>(({ explain = false }) => mayExplain && explain);

  const ask = askOnce((context: ApiContext, key) => {
    const asked = plans.get(context)?.get(key);
    const asking = explaining.over(database, context, key);
    // What is explained is carried out.
    const parts = {
      ontology,
      inferred,
      database: asking,
      sources,
      console: accessTo(options.console, context),
      kept: asking === database ? kept : null,
    };
    return asked && askRoot(createAsker(parts, context.signal), asked);
  });
  const root: GraphQLFieldResolver<unknown, ApiContext> = (_source, _args, context, { path }) => {
    const answer = ask(context, String(path.key));
    if (!answer) throw new TypeError(`The root field ${path.key} was not planned.`);
    return answer;
  };

  const planning: ApolloServerPlugin<ApiContext> = {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (request) => {
          plans.set(request.contextValue, plan(request, ontology));
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors, contextValue: { requestId } }) => {
          for (const error of errors) {
            requestOf.set(error, requestId);
            logDefect(error, log, requestId);
          }
          return Promise.resolve();
        },
      }),
  };

  return new ApolloServer<ApiContext>({
    schema: executableSchema(ontology, root),
    introspection,
    csrfPrevention: true,
    persistedQueries: { ttl: PERSISTED_S },
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: MOST_SELECTIONS,
    validationRules: [documentLimits],
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    formatError: (formatted, error) =>
      formatError(formatted, error, isObject(error) ? requestOf.get(error) : undefined),
    plugins: [
      planning,
      answerDirectly(ask),
      explaining.plugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Reads and weighs a request. Faulty variables are left to the library, which runs nothing then. */
function plan(
  request: GraphQLRequestContextDidResolveOperation<ApiContext>,
  ontology: Ontology,
): ReadonlyMap<string, RootField> {
  const { schema, document, operation } = request;
  if (!operation) return new Map();
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw refusal(new BadInput(`This is a ${operation.operation}; only queries are answered.`));
  }
  try {
    checkVariables(request.request.variables);
  } catch (error) {
    throw refusal(error);
  }
  const variables = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.request.variables ?? {},
  ).coerced;
  if (!variables) return new Map();
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  try {
    const roots = readSelection({ schema, ontology, fragments, variables }, operation);
    checkBudget(roots.map(({ field }) => field));
    return new Map(roots.map((asked) => [asked.field.key, asked]));
  } catch (error) {
    throw refusal(error);
  }
}

/** The request is refused as a whole, and HTTP says so. */
function refusal(error: unknown): unknown {
  const known = error instanceof InField ? error.error : error;
  if (!(known instanceof KnownError)) return error;
  return new GraphQLError(known.message, {
    originalError: known,
    ...(error instanceof InField && { nodes: error.node, path: [error.key] }),
    extensions: { http: { status: 400 } },
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
