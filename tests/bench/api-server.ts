import { createApp } from '../../server/http.ts';
import { createGraphQLServer } from '../../server/graphql/server.ts';
import { listen } from '../../server/http/listen.ts';
import { openDatabase } from '../../server/neo4j/driver.ts';
import { SILENT } from '../support/scratch-neo4j.ts';
import { reportReady, targetOf } from './child.ts';
import { harbourOntology } from '../support/harbour-ontology.ts';

/** Serves the API over a graph as the product does, without the explorer, in a process of its own. */
const connection = targetOf(process.argv);
const database = openDatabase(connection);
const graphql = await createGraphQLServer({
  ontology: await harbourOntology(),
  database,
  sourcesDir: 'no-sources',
  log: SILENT,
});
const parts = { graphql: graphql.handler, explorer: null, isReady: () => Promise.resolve(true) };
const app = createApp({ parts, allowedHosts: [], log: SILENT });
const { url } = await listen(app, '127.0.0.1', 0);
reportReady(`${url}/graphql`);
