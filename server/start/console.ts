import { join } from 'node:path';
import { isLoopback, type Config, type Connection } from '../config.ts';
import { openAudit } from '../console/audit.ts';
import { CypherConsole } from '../console/console.ts';
import { limitsOf } from '../console/limits.ts';
import type { Log, Narrator } from '../log.ts';
import type { Closing } from './closing.ts';

export interface ConsoleParts {
  readonly narrator: Narrator;
  readonly log: Log;
  readonly closing: Closing;
}

/** Opens the Cypher console as the settings have it; null where it is switched off. */
export function provideConsole(
  { console: settings, host, local }: Config,
  graph: Connection,
  { narrator, log, closing }: ConsoleParts,
): CypherConsole | null {
  if (!settings.isOn) return null;
  if (!isLoopback(host)) {
    narrator.say(
      `CONSOLE=on: everyone who reaches ${host} may run Cypher that reads the whole database${settings.connection ? ` of CONSOLE_NEO4J_URI` : ''}.`,
    );
    if (!settings.connection) {
      narrator.say(
        'No check bounds what such a query costs; CONSOLE_NEO4J_URI gives the console a database apart, a copy for instance.',
      );
    }
  }
  const console = new CypherConsole({
    connection: settings.connection ?? graph,
    limits: limitsOf(settings.timeoutS),
    log,
    audit: openAudit(join(local.dataDir, 'cypher-audit.jsonl'), log),
  });
  closing.then(() => console.close());
  console.warm();
  return console;
}
