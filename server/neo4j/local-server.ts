import { access, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, LocalSettings } from '../config.ts';
import type { Log, Narrator } from '../log.ts';
import { buildConf } from './conf.ts';
import { placesIn, type Places } from './data-folder.ts';
import { provideJars } from './jars.ts';
import { findJava } from './java.ts';
import { javaEnvironment, serverArguments, setInitialPassword } from './java-command.ts';
import { startKept } from './keeper.ts';
import { endLeftOver } from './left-over.ts';
import type { Lock } from './lock.ts';
import { createPassword, passwordLost, readPassword } from './password.ts';
import { takePort } from './ports.ts';
import { waitUntilReady } from './ready.ts';
import { supervise, type Running, type SupervisorOptions } from './supervisor.ts';

export interface LocalNeo4j {
  readonly connection: Connection;
  /** Stops it, and resolves when its process has ended and its store is free. */
  stop(): Promise<void>;
}

export interface LocalOptions {
  readonly settings: LocalSettings;
  /** The data folder, taken by this process; see `takeDataFolder`. */
  readonly lock: Lock;
  readonly narrator: Narrator;
  readonly log: Log;
  /** Calls the start off; what was started is ended. */
  readonly signal?: AbortSignal | undefined;
  /** Called once where Neo4j keeps ending and is not started again. */
  readonly onLost?: (reason: Error) => void;
  /** Waits before it is started again; without it the pauses grow with each end, see `supervisor.ts`. */
  readonly wait?: SupervisorOptions['wait'];
}

/**
 * Starts the private local Neo4j and resolves when it answers a query with its password. It is started again when it
 * ends by itself, on the same port, and ends with this process, however that ends.
 * @throws SetupError for everything that the person at the machine can put right.
 */
export async function startLocalNeo4j(options: LocalOptions): Promise<LocalNeo4j> {
  const { settings, lock, narrator, log, signal } = options;
  const places = placesIn(settings.dataDir);
  const java = await findJava();
  const jars = await provideJars(settings.cacheDir, narrator, { signal });
  await mkdir(places.run, { recursive: true, mode: 0o700 });
  await endLeftOver(places, narrator);
  const password = await providePassword(java, jars, places);
  const boltPort = await takePort(settings.boltPort, 'BOLT_PORT');
  await writeConf(places, boltPort, settings.heapMb);

  const connection: Connection = {
    uri: `bolt://127.0.0.1:${boltPort}`,
    auth: { username: 'neo4j', password },
    database: 'neo4j',
  };
  let starts = 0;
  const start = async (calledOff: AbortSignal | undefined): Promise<Running> => {
    const output = await open(places.console, 'w', 0o600);
    const kept = startKept({
      command: java,
      args: serverArguments(jars, places, settings),
      pidFile: join(places.run, `${process.pid}-${starts++}.pid`),
      output: output.fd,
      env: javaEnvironment(places, process.env),
      cwd: places.home,
    });
    await output.close();
    try {
      await waitUntilReady({ kept, connection, places, signal: calledOff });
    } catch (error) {
      await kept.stop();
      throw error;
    }
    return kept;
  };

  narrator.say(`Starting the private Neo4j in ${settings.dataDir} …`);
  const supervised = supervise(await start(signal), {
    start,
    log,
    giveUp: options.onLost ?? (() => undefined),
    wait: options.wait,
  });
  await lock.announce({ bolt: connection.uri });
  return { connection, stop: () => supervised.stop() };
}

/** The password; made and set before the very first start. */
async function providePassword(java: string, jars: string, places: Places): Promise<string> {
  const { password: place, home, system } = places;
  const existing = await readPassword(place);
  const started = await access(system).then(
    () => true,
    () => false,
  );
  if (started && existing === null) {
    throw passwordLost(
      `The password file ${place.file} is missing, and the database in ${home} opens only with it.`,
      home,
    );
  }
  const password = existing ?? (await createPassword(place));
  if (!started) await setInitialPassword(java, jars, places, password);
  return password;
}

/** Written at each start, so that the settings of this version hold whatever stood there. */
async function writeConf(places: Places, boltPort: number, heapMb: number): Promise<void> {
  for (const folder of [places.conf, join(places.home, 'import'), join(places.home, 'logs')]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  await writeFile(join(places.conf, 'neo4j.conf'), buildConf({ boltPort, heapMb }), {
    mode: 0o600,
  });
}
