import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../../server/config.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds a start may take, the build of the explorer included, on a machine that is busy with tests. */
const START_MS = 150_000;

export interface App {
  readonly pid: number;
  /** All that was printed so far, both streams. */
  output(): string;
  /** The address, when the server says that it is ready; rejects with the output where it ends before. */
  ready(): Promise<string>;
  /** Resolves with the exit code when the process has ended; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to end, and resolves when it has. */
  stop(): Promise<void>;
}

/** Starts the program of `npm start` with these settings and, where they say nothing else, a free port. */
export function spawnApp(settings: Readonly<Record<string, string | undefined>>): App {
  // Jest's own options are not meant for the server.
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', BOLT_PORT: '0', ...settings };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return follow(child);
}

/** Follows a process that runs the server, or something that starts it. */
export function follow(child: ChildProcess): App {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  let over = false;
  void exited.then(() => {
    over = true;
  });
  return {
    pid: child.pid ?? 0,
    output: () => text,
    async ready() {
      for (const giveUpAt = Date.now() + START_MS; Date.now() < giveUpAt && !over;) {
        const url = /Jingtu is ready at (\S+)/.exec(text)?.[1];
        if (url !== undefined) return url;
        await delay(50);
      }
      throw new Error(`The server did not become ready:\n${text}`);
    },
    exited,
    kill: (signal) => void child.kill(signal),
    async stop() {
      if (!over) child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The settings that make the server use a Neo4j that is there already. */
export function settingsFor({ uri, auth, database }: Connection): Record<string, string> {
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: auth?.username ?? 'neo4j',
    NEO4J_PASSWORD: auth?.password ?? '',
    NEO4J_DATABASE: database,
  };
}

/** Starts the server on a Neo4j, the shared one of the tests for instance, and resolves when it serves. */
export async function startApp(
  connection: Connection,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const app = spawnApp({ ...settingsFor(connection), ...settings });
  try {
    return { url: await app.ready(), stop: () => app.stop() };
  } catch (error) {
    await app.stop();
    throw error;
  }
}
