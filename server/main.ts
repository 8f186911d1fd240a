import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { SetupError } from './errors.ts';
import { createLog, createNarrator } from './log.ts';
import { startServer } from './start/server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const log = createLog();
const narrator = createNarrator();

/** A reader of our output that has gone away is no reason to end. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const code = await startServer({ config: readConfig(), root: ROOT, narrator, log });
  process.exit(code);
} catch (error) {
  if (error instanceof SetupError) process.stderr.write(`${error.message}\n${error.remedy}\n`);
  else log.error('The server ended by a mistake of its own.', { error });
  process.exit(1);
}
