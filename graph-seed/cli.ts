import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../server/errors.ts';
import { createLog } from '../server/log.ts';
import { withLocalNeo4j } from '../server/neo4j/attach.ts';
import { openGraphReader } from '../server/neo4j/graph-reader.ts';
import { openWriter } from '../server/neo4j/writer.ts';
import { runCommand } from './command/command.ts';
import type { Neo4jAccess } from './command/command.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const neo4j: Neo4jAccess = {
  /** The server of NEO4J_URI, or the local one, which is started for the use where it is not running. */
  within: ({ remote, local }, narrator, use) =>
    remote ? use(remote) : withLocalNeo4j({ settings: local, narrator, log: createLog() }, use),
  openWriter,
  openReader: openGraphReader,
};

/** The first Ctrl-C ends the work between two batches; the second ends the program. */
const stopping = new AbortController();
process.once('SIGINT', () => {
  stopping.abort(new SetupError('Stopped.', 'The same command goes on from here, or begins anew.'));
});

process.exitCode = await runCommand(process.argv.slice(2), {
  root,
  shownRoot: relative(process.cwd(), root),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  now: Date.now,
  signal: stopping.signal,
  neo4j,
});
