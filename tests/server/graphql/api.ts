import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Ontology } from '../../../graph-seed/ontology.ts';
import { readOntology } from '../../../graph-seed/ontology-reader.ts';
import type { Connection } from '../../../server/config.ts';
import { Unavailable } from '../../../server/errors.ts';
import { createApolloServer } from '../../../server/graphql/server.ts';
import type { Database, Row, Statement } from '../../../server/neo4j/database.ts';
import { openDatabase } from '../../../server/neo4j/driver.ts';
import type { Fields } from '../../../server/log.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The folder of source texts: beside the clone, unless the environment says otherwise. */
export const SOURCES =
  process.env['SOURCES_DIR'] ?? fileURLToPath(new URL('../shared/seed', `file://${ROOT}`));
export const hasSources = existsSync(SOURCES);

/** A database that many programs keep from working still answers; how long callers wait is tested over HTTP. */
const PATIENCE_MS = 60_000;

let seed: Promise<Ontology> | undefined;

/** The ontology of the seed; one for all tests of a file, as the API keeps what it makes of it. */
export function seedOntology(): Promise<Ontology> {
  seed ??= readSeedOntology();
  return seed;
}

async function readSeedOntology(): Promise<Ontology> {
  const bytes = await readFile(`${ROOT}graph-seed/ontology.yaml`);
  const ontology = readOntology('ontology.yaml', bytes, []);
  if (!ontology) throw new Error('The ontology has problems.');
  return ontology;
}

export interface Reply {
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Fields;
  }[];
  readonly extensions?: Fields;
}

/** The API over a database, without HTTP. */
export interface Api {
  ask(query: string, variables?: Fields, signal?: AbortSignal): Promise<Reply>;
  /** Data of an answer that must have no error. */
  data<T>(query: string, variables?: Fields): Promise<T>;
  /** Every statement that was run. */
  readonly statements: Statement[];
  /** Messages and fields that were logged as errors. */
  readonly logged: { message: string; fields: Fields | undefined }[];
  stop(): Promise<void>;
}

export function apiOver(
  database: Pick<Database, 'read'>,
  ontology: Ontology,
  sourcesDir: string = SOURCES,
): Api {
  const statements: Statement[] = [];
  const logged: Api['logged'] = [];
  const log = {
    ...SILENT,
    error: (message: string, fields?: Fields) => void logged.push({ message, fields }),
  };
  const recording: Pick<Database, 'read'> = {
    read(statement, options) {
      statements.push(statement);
      return database.read(statement, { timeoutMs: PATIENCE_MS, ...options });
    },
  };
  const server = createApolloServer({ ontology, database: recording, sourcesDir, log });
  const ask: Api['ask'] = async (query, variables = {}, signal) => {
    const context = { requestId: 'request-1', ...(signal && { signal }) };
    const { body } = await server.executeOperation(
      { query, variables: { ...variables } },
      { contextValue: context },
    );
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    // Plain objects, as they arrive over HTTP.
    const {
      data = null,
      errors = [],
      extensions,
    } = JSON.parse(JSON.stringify(body.singleResult)) as Partial<Reply>;
    return { data, errors, ...(extensions && { extensions }) };
  };
  return {
    ask,
    async data<T>(query: string, variables?: Fields) {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data as T;
    },
    statements,
    logged,
    stop: () => server.stop(),
  };
}

/** The API over a real Neo4j. */
export async function realApi(connection: Connection, sourcesDir?: string): Promise<Api> {
  const database = openDatabase(connection);
  const api = apiOver(database, await seedOntology(), sourcesDir);
  return {
    ...api,
    async stop() {
      await api.stop();
      await database.close();
    },
  };
}

/** The API over a database that answers every statement with these rows. */
export async function fakeApi(rows: readonly Row[] = []): Promise<Api> {
  return apiOver({ read: () => Promise.resolve([...rows]) }, await seedOntology());
}

/** A database without an answer: where one holds nothing, near ids are looked for besides. */
export const UNANSWERED: Pick<Database, 'read'> = {
  read: () => Promise.reject(new Unavailable('Nothing answers here.')),
};

/** The statements that a query becomes. */
export async function statementsOf(
  query: string,
  variables?: Fields,
): Promise<readonly Statement[]> {
  const api = apiOver(UNANSWERED, await seedOntology());
  await api.ask(query, variables);
  return api.statements;
}

/** The one statement that a query becomes. */
export async function statementOf(query: string, variables?: Fields): Promise<Statement> {
  const statements = await statementsOf(query, variables);
  const [statement] = statements;
  if (!statement || statements.length > 1) {
    throw new Error(`${statements.length} statements were run.`);
  }
  return statement;
}
