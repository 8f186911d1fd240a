import neo4j, { type Driver, type SessionConfig } from 'neo4j-driver';
import { checkSeed } from '../../graph-seed/check.ts';
import type { Connection } from '../../server/config.ts';
import { createApolloServer } from '../../server/graphql/server.ts';
import type { Statement } from '../../server/neo4j/database.ts';
import { openDatabase } from '../../server/neo4j/driver.ts';
import { SILENT } from '../support/scratch-neo4j.ts';
import { startSharedNeo4j } from '../support/shared-neo4j.ts';
import { startApp } from '../support/start-app.ts';
import { CASES, EMPTY, type Case } from './cases.ts';
import { takeTurns, type Contender } from './measure.ts';

/** A folder that is not there: passages are not what is timed. */
const NO_SOURCES = 'no-sources';

/**
 * Times questions through HTTP and as the same Cypher by the bare driver, in one run on one database, and prints
 * both with their ratio. The last column compares what each takes above an empty question.
 */
async function main(): Promise<void> {
  const scratch = await startSharedNeo4j();
  try {
    const app = await startApp(scratch.connection);
    try {
      await measure(app.url, scratch.connection);
    } finally {
      await app.stop();
    }
  } finally {
    await scratch.stop();
  }
}

async function measure(url: string, connection: Connection): Promise<void> {
  const { uri, auth, database } = connection;
  const driver = neo4j.driver(
    uri,
    auth ? neo4j.auth.basic(auth.username, auth.password) : undefined,
  );
  try {
    const questions = [EMPTY, ...CASES];
    const contenders: Contender[] = [];
    for (const question of questions) {
      const statement = await statementOf(question, connection);
      contenders.push(
        { name: 'http', run: () => ask(url, question) },
        { name: 'bare driver', run: () => runBare(driver, database, statement) },
      );
    }
    // All of them in one round, so that the empty question meets the same server as the others.
    const times = await takeTurns(contenders, { rounds: 300, warmUp: 200 });
    const timed = questions.map(({ name }, index) => ({
      name,
      http: times[2 * index] ?? NaN,
      driverOnly: times[2 * index + 1] ?? NaN,
    }));
    const [empty] = timed;
    console.table(
      Object.fromEntries(
        timed.map(({ name, http, driverOnly }) => [
          name,
          {
            'http ms': http.toFixed(2),
            'bare driver ms': driverOnly.toFixed(2),
            ratio: (http / driverOnly).toFixed(2),
            'ratio above empty':
              empty && name !== empty.name
                ? ((http - empty.http) / (driverOnly - empty.driverOnly)).toFixed(2)
                : '',
          },
        ]),
      ),
    );
  } finally {
    await driver.close();
  }
}

async function runBare(
  driver: Driver,
  database: string,
  { text, params }: Statement,
): Promise<unknown> {
  const settings: Partial<SessionConfig> = { database, defaultAccessMode: 'READ' };
  const session = driver.session(settings);
  try {
    return (await session.run(text, params)).records;
  } finally {
    await session.close();
  }
}

async function ask(url: string, { query, variables }: Case): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

/** The one statement that the API runs for a question. */
async function statementOf(question: Case, connection: Connection): Promise<Statement> {
  const { seed } = await checkSeed('graph-seed', NO_SOURCES);
  if (!seed) throw new Error('The seed cannot be read.');
  const database = openDatabase(connection);
  const statements: Statement[] = [];
  const recording = {
    ...database,
    read: (statement: Statement) => {
      statements.push(statement);
      return database.read(statement);
    },
  };
  const server = createApolloServer({
    ontology: seed.ontology,
    database: recording,
    sourcesDir: NO_SOURCES,
    log: SILENT,
  });
  try {
    await server.executeOperation(
      { query: question.query, variables: question.variables },
      { contextValue: { requestId: 'bench' } },
    );
  } finally {
    await server.stop();
    await database.close();
  }
  const [statement, ...others] = statements;
  if (!statement || others.length > 0) {
    throw new Error(`"${question.name}" runs ${statements.length} statements instead of one.`);
  }
  return statement;
}

await main();
