import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import neo4j, { type Config, type Driver } from 'neo4j-driver';
import type { DataSet } from '../../graph-seed/load/data-set.ts';
import { loadGraph } from '../../graph-seed/load/load-graph.ts';
import { CONSTRAINTS, SEARCH_INDEX } from '../../graph-seed/load/load-statements.ts';
import type { KindedRow } from '../../graph-seed/load/rows.ts';
import type { Connection } from '../../server/config.ts';
import { openWriter } from '../../server/neo4j/writer.ts';
import { ownData } from '../graph-seed/load/own-data.ts';
import { inFolder } from '../support/folders.ts';
import { writePowerLawGraph, type GraphSize } from '../support/power-law-graph.ts';
import { startScratchNeo4j } from '../support/scratch-neo4j.ts';
import { median } from './measure.ts';

const SIZE = { entities: 10_000, relations: 50_000 };
const BATCH = 1_000;
/** What both load first, so that neither meets a server that has compiled nothing yet; it does not count. */
const WARM_UP = { entities: 2_000, relations: 10_000 };

/** Rounds that count; who begins changes from one to the next, and medians are told. */
const ROUNDS = 5;

/** Rows a second, and the loader's as a part of the bare driver's: medians, the ratio that of the rounds. */
export interface LoadRates {
  readonly loader: number;
  readonly bareDriver: number;
  readonly ratio: number;
}

/** The same graph for both: as files, and as rows in memory. */
interface Graph {
  readonly set: DataSet;
  readonly rows: readonly KindedRow[];
}

/**
 * Times a first load of 10,000 entities and 50,000 relations, read from CSV files, beside the same rows written out of
 * memory by a loop of UNWIND statements, with the same constraints, batches and search index, by turns on a Neo4j of
 * their own.
 */
export async function measureLoad(): Promise<LoadRates> {
  const scratch = await startScratchNeo4j();
  try {
    await inFolder(async (folder) =>
      measure(scratch.connection, await graphIn(folder, WARM_UP), 1),
    );
    return await inFolder(async (folder) =>
      measure(scratch.connection, await graphIn(folder, SIZE), ROUNDS),
    );
  } finally {
    await scratch.stop();
  }
}

async function graphIn(folder: string, size: GraphSize): Promise<Graph> {
  await writePowerLawGraph(folder, size);
  const set = await ownData(folder);
  const rows: KindedRow[] = [];
  for await (const row of set.rows()) rows.push(row);
  return { set, rows };
}

async function measure(
  connection: Connection,
  { set, rows }: Graph,
  rounds: number,
): Promise<LoadRates> {
  const { uri, auth } = connection;
  const token = neo4j.auth.basic(auth?.username ?? '', auth?.password ?? '');
  const settings: Partial<Config> = { useBigInt: true };
  const driver = neo4j.driver(uri, token, settings);
  const writer = openWriter(connection);
  const rate = async (load: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await load();
    const seconds = (performance.now() - started) / 1000;
    await clear(driver);
    return rows.length / seconds;
  };
  try {
    const byLoader = () => rate(() => loadGraph(writer, set, { batchSize: BATCH }));
    const byDriver = () => rate(() => loadBare(driver, rows));
    const pairs: { readonly loader: number; readonly bareDriver: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // The second of a pair meets the server warmer.
      if (round % 2 === 0) pairs.push({ loader: await byLoader(), bareDriver: await byDriver() });
      else {
        const bareDriver = await byDriver();
        pairs.push({ loader: await byLoader(), bareDriver });
      }
    }
    return {
      loader: median(pairs.map((pair) => pair.loader)),
      bareDriver: median(pairs.map((pair) => pair.bareDriver)),
      ratio: median(pairs.map((pair) => pair.loader / pair.bareDriver)),
    };
  } finally {
    await writer.close();
    await driver.close();
  }
}

/** What one would write without a loader: no checkpoint, no check, nothing to go on from. */
async function loadBare(driver: Driver, all: readonly KindedRow[]): Promise<void> {
  for (const { text } of CONSTRAINTS) await driver.executeQuery(text);
  await driver.executeQuery(SEARCH_INDEX.wait.text);
  for (const [kind, text] of [
    ['entities', 'UNWIND $rows AS row CREATE (n:Entity:$(row.labels)) SET n = row.props'],
    [
      'relations',
      `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
       CREATE (a)-[r:$(row.type)]->(b) SET r = row.props`,
    ],
  ] as const) {
    const rows = all.filter((row) => row.kind === kind).map(({ row }) => row);
    for (let at = 0; at < rows.length; at += BATCH) {
      await driver.executeQuery(text, { rows: rows.slice(at, at + BATCH) });
    }
  }
  await driver.executeQuery(SEARCH_INDEX.create.text);
  await driver.executeQuery(SEARCH_INDEX.wait.text);
}

async function clear(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    await session.run(SEARCH_INDEX.drop.text);
  } finally {
    await session.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { loader, bareDriver, ratio } = await measureLoad();
  console.table({
    load: {
      'loader rows/s': Math.round(loader),
      'bare driver rows/s': Math.round(bareDriver),
      ratio: ratio.toFixed(2),
    },
  });
}
