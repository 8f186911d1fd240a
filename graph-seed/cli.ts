import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../server/config.ts';
import { createLog } from '../server/log.ts';
import { withLocalNeo4j } from '../server/neo4j/attach.ts';
import { openWriter } from '../server/neo4j/writer.ts';
import { runCommand } from './command.ts';
import type { Surroundings } from './command.ts';
import { loadSeed } from './load.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Into the server of NEO4J_URI, or into the local one, which is started for the load where it is not running. */
const load: Surroundings['load'] = (plan, { remote, local }, narrator, options) => {
  const into = async (connection: Connection) => {
    const writer = openWriter(connection);
    try {
      return await loadSeed(writer, plan, options);
    } finally {
      await writer.close();
    }
  };
  if (remote) return into(remote);
  return withLocalNeo4j({ settings: local, narrator, log: createLog() }, into);
};

process.exitCode = await runCommand(process.argv.slice(2), {
  root,
  shownRoot: relative(process.cwd(), root),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  load,
});
