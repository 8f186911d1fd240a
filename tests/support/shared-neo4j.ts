import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Connection } from '../../server/config.ts';
import { startScratchNeo4j, type ScratchNeo4j } from './scratch-neo4j.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Variables under which the tests of the project `real` find the Neo4j that holds the seed. */
const NAMES = {
  uri: 'TEST_NEO4J_URI',
  username: 'TEST_NEO4J_USERNAME',
  password: 'TEST_NEO4J_PASSWORD',
} as const;

/**
 * Starts the one Neo4j that all reading tests share, and loads the seed into it as a user would.
 * Where the variables already name one that holds the seed, that one is used, which spares the start.
 * @public `global-setup.cjs` loads it in a way that no tool sees.
 */
export async function startSharedNeo4j(): Promise<Pick<ScratchNeo4j, 'connection' | 'stop'>> {
  // Most that is started here ends before Java's second compiler has paid for itself: half of the work of a start is its.
  process.env['NEO4J_JAVA_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';
  if (process.env[NAMES.uri] !== undefined) {
    return { connection: sharedConnection(), stop: () => Promise.resolve() };
  }
  const scratch = await startScratchNeo4j();
  const { uri, auth } = scratch.connection;
  const username = auth?.username ?? '';
  const password = auth?.password ?? '';
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  };
  try {
    const run = promisify(execFile);
    await run(process.execPath, ['--import', 'tsx', 'graph-seed/cli.ts', 'load'], {
      cwd: ROOT,
      env,
    });
  } catch (error) {
    await scratch.stop();
    throw error;
  }
  process.env[NAMES.uri] = uri;
  process.env[NAMES.username] = username;
  process.env[NAMES.password] = password;
  return scratch;
}

/** Where the shared Neo4j answers. For reading only: other tests rely on what it holds. */
export function sharedConnection(): Connection {
  const uri = process.env[NAMES.uri];
  if (uri === undefined)
    throw new Error('This test belongs to the Jest project "real": name it *.neo4j.test.ts.');
  return {
    uri,
    auth: {
      username: process.env[NAMES.username] ?? '',
      password: process.env[NAMES.password] ?? '',
    },
    database: 'neo4j',
  };
}
