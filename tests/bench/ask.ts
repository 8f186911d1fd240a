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

/** The one statement that our API runs for a question. */
export async function statementOf(
  ontology: Ontology,
  { query, variables }: GraphQLQuestion,
): Promise<Statement> {
  const statements: Statement[] = [];
  const database = {
    read: (statement: Statement) => {
      statements.push(statement);
      // An answer of nothing would lead to further statements, about what is missing.
      return Promise.reject(new Error('Nothing is carried out here.'));
    },
  };
  const options = { ontology, database, sourcesDir: 'no-sources', log: SILENT };
  const server = createApolloServer(options);
  await server.executeOperation({ query, variables }, { contextValue: { requestId: 'bench' } });
  await server.stop();
  const [statement, ...others] = statements;
  if (!statement || others.length > 0) {
    throw new Error(`${statements.length} statements are run instead of one:\n${query}`);
  }
  return statement;
}
