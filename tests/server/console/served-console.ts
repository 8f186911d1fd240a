import type { Connection } from '../../../server/config.ts';
import type { AuditEntry } from '../../../server/console/audit.ts';
import { CypherConsole } from '../../../server/console/console.ts';
import { limitsOf } from '../../../server/console/limits.ts';
import { createGraphQLServer } from '../../../server/graphql/server.ts';
import { createApp } from '../../../server/http.ts';
import { serveCypher } from '../../../server/http/cypher.ts';
import { listen } from '../../../server/http/listen.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { seedOntology, SOURCES, type Reply } from '../graphql/api.ts';

export interface ServedConsole {
  readonly url: string;
  readonly console: CypherConsole;
  /** What was written into the audit log. */
  readonly audited: readonly AuditEntry[];
  /** Messages that were logged as errors. */
  readonly logged: readonly string[];
  fetch(path: string, body: unknown, signal?: AbortSignal, type?: string): Promise<Response>;
  post(path: string, body: unknown, type?: string): Promise<{ status: number; body: unknown }>;
  ask(query: string, variables: unknown, signal?: AbortSignal): Promise<Reply>;
  stop(): Promise<void>;
}

/** The whole server side of the console over a database, with HTTP around it. */
export async function serveConsole(connection: Connection): Promise<ServedConsole> {
  const logged: string[] = [];
  const log = { ...SILENT, error: (message: string) => void logged.push(message) };
  const audited: AuditEntry[] = [];
  const audit = {
    write: (entry: AuditEntry) => {
      audited.push(entry);
      return Promise.resolve();
    },
  };
  const database = openDatabase(connection);
  const console = new CypherConsole({ connection, limits: limitsOf(60), log, audit });
  const ontology = await seedOntology();
  const about = { ontology, database, sourcesDir: SOURCES, console, log };
  const graphql = await createGraphQLServer(about);
  const parts = {
    graphql: graphql.handler,
    cypher: serveCypher(console, log),
    explorer: null,
    isReady: () => Promise.resolve(true),
  };
  const open = await listen(createApp({ parts, allowedHosts: [], log }), '127.0.0.1', 0);
  const send: ServedConsole['fetch'] = (path, body, signal, type = 'application/json') =>
    fetch(`${open.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  return {
    url: open.url,
    console,
    audited,
    logged,
    fetch: send,
    async post(path, body, type) {
      const response = await send(path, body, undefined, type);
      return { status: response.status, body: (await response.json()) as unknown };
    },
    async ask(query, variables, signal) {
      const response = await send('/graphql', { query, variables }, signal);
      return (await response.json()) as Reply;
    },
    async stop() {
      await open.stop();
      await graphql.stop();
      await console.close();
      await database.close();
    },
  };
}
