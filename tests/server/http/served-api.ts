import { createGraphQLServer } from '../../../server/graphql/server.ts';
import { createApp } from '../../../server/http.ts';
import { listen } from '../../../server/http/listen.ts';
import type { Database } from '../../../server/neo4j/database.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';
import { SOURCES, seedOntology } from '../graphql/api.ts';

export interface ServedApi {
  /** Where /graphql answers. */
  readonly url: string;
  /** Messages that were logged as errors. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
}

/** The API behind the whole HTTP side, over a database that holds nothing, unless another is given. */
export async function serveApi(
  database: Pick<Database, 'read'> = { read: () => Promise.resolve([]) },
): Promise<ServedApi> {
  const logged: string[] = [];
  const log = { ...SILENT, error: (message: string) => void logged.push(message) };
  const ontology = await seedOntology();
  const graphql = await createGraphQLServer({ ontology, database, sourcesDir: SOURCES, log });
  const parts = {
    graphql: graphql.handler,
    explorer: null,
    isReady: () => Promise.resolve(true),
  };
  const open = await listen(createApp({ parts, allowedHosts: [], log }), '127.0.0.1', 0);
  return {
    url: `${open.url}/graphql`,
    logged,
    async stop() {
      await open.stop();
      await graphql.stop();
    },
  };
}
