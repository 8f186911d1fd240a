import { join } from 'node:path';
import { isLoopback, type Config, type Connection } from '../config.ts';
import { createGraphQLServer } from '../graphql/server.ts';
import { createApp, type Parts } from '../http.ts';
import { notFound } from '../http/answers.ts';
import { serveCypher } from '../http/cypher.ts';
import { serveExplorer } from '../http/explorer.ts';
import { listen } from '../http/listen.ts';
import { createReadiness } from '../http/readiness.ts';
import type { Log, Narrator } from '../log.ts';
import { takeDataFolder } from '../neo4j/data-folder.ts';
import type { Database } from '../neo4j/database.ts';
import { openDatabase } from '../neo4j/driver.ts';
import { startLocalNeo4j } from '../neo4j/local-server.ts';
import type { Lock } from '../neo4j/lock.ts';
import { createClosing, type Closing } from './closing.ts';
import { provideConsole } from './console.ts';
import { provideExplorer } from './explorer-build.ts';
import { provideGraph, readGraphSeed, type GraphOptions } from './graph.ts';
import { watchNpm } from './parent-watch.ts';
import { waitForRemote } from './remote.ts';
import { waitForEnd } from './signals.ts';

export interface ServerOptions {
  readonly config: Config;
  /** Folder of the project. */
  readonly root: string;
  readonly narrator: Narrator;
  readonly log: Log;
}

/** What the steps of the start share. */
interface Start extends ServerOptions {
  readonly closing: Closing;
  /** Ends the program, now or later, with this exit code. */
  readonly end: (code: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Runs the whole server until a signal, and resolves with the exit code when everything is stopped.
 * @throws SetupError for what the person at the machine can put right; everything is stopped by then.
 */
export async function startServer(options: ServerOptions): Promise<number> {
  const ending = waitForEnd(options.log);
  const closing = createClosing(options.log);
  const start: Start = { ...options, closing, end: ending.end, signal: ending.signal };
  await watchNpm(() => {
    ending.end(0);
  });
  try {
    await bringUp(start);
    return await ending.code;
  } catch (error) {
    if (!ending.signal.aborted) {
      ending.end(1);
      throw error;
    }
    return await ending.code;
  } finally {
    await closing.closeAll();
  }
}

async function bringUp(start: Start): Promise<void> {
  const { config, root, narrator, log, closing, signal } = start;
  const parts: Parts = { graphql: null, explorer: null, isReady: () => Promise.resolve(false) };
  const lock = config.remote ? null : await takeDataFolder(config.local.dataDir);
  if (lock) closing.last(() => lock.release());

  // The port comes first: that it is taken should be heard before Neo4j has started.
  const named = isLoopback(config.host) ? [] : [config.host];
  const app = createApp({ parts, allowedHosts: [...named, ...config.allowedHosts], log });
  const { url, stop } = await listen(app, config.host, config.port);
  closing.first(stop);
  await lock?.announce({ url });

  const seedOptions: GraphOptions = {
    seedDir: join(root, 'graph-seed'),
    sourcesDir: config.sourcesDir,
    narrator,
    signal,
  };
  const seed = await readGraphSeed(seedOptions);
  const explorer = provideExplorer({ root, narrator, signal });
  // Where Neo4j fails first, that is what is told.
  explorer.catch(() => undefined);
  const { connection, database } = await bringUpDatabase(start, lock);
  const target = { database, connection, isPrivate: !config.remote };
  const served = await provideGraph(target, seed, seedOptions);
  const { sourcesDir, introspection, explain } = config;
  const console = provideConsole(config, connection, { narrator, log, closing });
  const about = { database, sourcesDir, introspection, explain, console, log };
  const graphql = await createGraphQLServer({ ...served, ...about });
  closing.then(() => graphql.stop());
  parts.graphql = graphql.handler;
  parts.cypher = console ? serveCypher(console, log) : notFound;
  parts.explorer = await serveExplorer(await explorer);
  parts.isReady = createReadiness(() => database.probe());
  narrator.say(`Jingtu is ready at ${url}`);
}

/** The server of NEO4J_URI, or the private one. */
async function bringUpDatabase(
  { config, narrator, log, closing, signal, end }: Start,
  lock: Lock | null,
): Promise<{ connection: Connection; database: Database }> {
  if (config.remote) {
    const database = openDatabase(config.remote);
    closing.then(() => database.close());
    await waitForRemote(database, config.remote, narrator, { signal });
    return { connection: config.remote, database };
  }
  if (!lock) throw new Error('The private Neo4j needs the data folder.');
  const onLost = (reason: Error): void => {
    log.error('The private Neo4j does not stay up, so the server ends.', { error: reason });
    end(1);
  };
  const local = await startLocalNeo4j({
    settings: config.local,
    lock,
    narrator,
    log,
    signal,
    onLost,
  });
  closing.then(() => local.stop());
  const database = openDatabase(local.connection);
  closing.then(() => database.close());
  return { connection: local.connection, database };
}
