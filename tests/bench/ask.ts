import neo4j from 'neo4j-driver';
import type { Driver, SessionConfig } from 'neo4j-driver';
import type { Ontology } from '../../graph-seed/ontology.ts';
import type { Connection } from '../../server/config.ts';
import { createApolloServer } from '../../server/graphql/server.ts';
import type { Statement } from '../../server/neo4j/database.ts';
import { SILENT } from '../support/scratch-neo4j.ts';
import type { GraphQLQuestion } from './cases.ts';

/**
 * Asks over HTTP and reads the whole answer.
 * @throws Error for an answer with errors: what is refused is not timed.
 */
export async function askHttp(url: string, question: GraphQLQuestion): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  const answer = (await response.json()) as { errors?: unknown; data?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** A driver as its manual sets it up. */
export function openBareDriver({ uri, auth }: Connection): Driver {
  return neo4j.driver(uri, auth ? neo4j.auth.basic(auth.username, auth.password) : undefined);
}

export async function askBare(driver: Driver, { text, params }: Statement): Promise<unknown> {
  const settings: Partial<SessionConfig> = { database: 'neo4j', defaultAccessMode: 'READ' };
  const session = driver.session(settings);
  try {
    return (await session.run(text, params)).records;
  } finally {
    await session.close();
  }
}

/** The statement that our API runs for a question; a database without an answer is then asked for what is near. */
export async function statementOf(
  ontology: Ontology,
  { query, variables }: GraphQLQuestion,
): Promise<Statement> {
  const statements: Statement[] = [];
  const database = {
    read: (statement: Statement) => {
      statements.push(statement);
      return Promise.resolve([]);
    },
  };
  const options = { ontology, database, sourcesDir: 'no-sources', log: SILENT };
  const server = createApolloServer(options);
  await server.executeOperation({ query, variables }, { contextValue: { requestId: 'bench' } });
  await server.stop();
  const [statement] = statements;
  if (!statement) throw new Error(`No statement is run:\n${query}`);
  return statement;
}
