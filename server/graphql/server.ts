import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import type { GraphQLFieldResolver } from 'graphql';
import type { Ontology } from '../../graph-seed/ontology.ts';
import type { CypherConsole } from '../console/console.ts';
import type { ConsoleAccess } from '../graph/cypher.ts';
import { createAsker } from '../graph/asker.ts';
import { keepRows } from '../graph/kept-rows.ts';
import { checkSearch } from '../graph/search.ts';
import { openSources } from '../graph/sources.ts';
import { contextOf } from '../http/context.ts';
import type { Log } from '../log.ts';
import type { Database } from '../neo4j/database.ts';
import { answerDirectly, askOnce } from './direct-answer.ts';
import { createExplaining, EXPLAIN_HEADER } from './explain.ts';
import { formatError, logDefect } from './errors.ts';
import { documentLimits, MOST_SELECTIONS, MOST_TOKENS } from './limits.ts';
import { createPlanner } from './plan.ts';
import type { Plan } from './plan.ts';
import { askRoot } from './roots.ts';
import { executableSchema } from './schema.ts';
import { createTelling } from './telling.ts';

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
  const plan = createPlanner(ontology);
  /** What each request asks for, read before anything runs. */
  const plans = new WeakMap<ApiContext, Plan>();
  /** Whose error it is: the library does not say so where errors are formatted. */
  const requestOf = new WeakMap<object, string>();

  const telling = createTelling<ApiContext>();
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
      missing: telling.of(context, key),
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
          plans.set(request.contextValue, plan(request));
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
      telling.plugin,
      explaining.plugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
