import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Connection } from '../../server/config.ts';
import type { Log, Narrator } from '../../server/log.ts';
import { takeDataFolder } from '../../server/neo4j/data-folder.ts';
import { startLocalNeo4j } from '../../server/neo4j/local-server.ts';

export interface ScratchNeo4j {
  readonly connection: Connection;
  readonly dataDir: string;
  /** Ends it and removes its data folder. */
  stop(): Promise<void>;
}

/** Narrator and log that say nothing. */
export const SILENT: Narrator & Log = {
  say: () => undefined,
  progress: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Starts a real, empty Neo4j of its own on a free port, for tests that write; some seven seconds. */
export async function startScratchNeo4j(): Promise<ScratchNeo4j> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
  const { cacheDir, javaOptions } = readConfig({ ...process.env, NEO4J_URI: undefined }).local;
  const lock = await takeDataFolder(dataDir);
  try {
    const settings = { dataDir, cacheDir, boltPort: 0, heapMb: 512, javaOptions };
    const local = await startLocalNeo4j({
      settings,
      lock,
      narrator: SILENT,
      log: SILENT,
      // Where a test ends it, nothing is gained by leaving it be for a while.
      wait: () => Promise.resolve(),
    });
    return {
      connection: local.connection,
      dataDir,
      async stop() {
        await local.stop();
        await lock.release();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await lock.release();
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
