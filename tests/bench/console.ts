import neo4j from 'neo4j-driver';
import type { Driver, SessionConfig } from 'neo4j-driver';
import { serveConsole } from '../server/console/served-console.ts';
import type { ServedConsole } from '../server/console/served-console.ts';
import { startScratchNeo4j } from '../support/scratch-neo4j.ts';

const SIZES = [10_000, 1_000_000];
const ROUNDS = 3;

/** Milliseconds to the first row, and rows a second in all. */
interface Pace {
  readonly firstMs: number;
  readonly perSecond: number;
}

const query = (rows: number) => `UNWIND range(1, ${rows}) AS x RETURN x, "row " + x AS text`;

/** Rows through the console's export, as CSV and as JSON Lines, beside the bare driver, by turns in one run. */
export async function measureConsole(): Promise<void> {
  const scratch = await startScratchNeo4j();
  const { uri, auth } = scratch.connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(auth?.username ?? '', auth?.password ?? ''));
  const served = await serveConsole(scratch.connection);
  try {
    const lines: Record<string, Record<string, string>> = {};
    for (const rows of SIZES) {
      const contenders = {
        'bare driver': () => throughDriver(driver, rows),
        csv: () => throughExport(served, rows, 'csv'),
        jsonl: () => throughExport(served, rows, 'jsonl'),
      };
      const best = new Map<string, Pace>();
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [name, run] of Object.entries(contenders)) {
          const pace = await run();
          const known = best.get(name);
          if (!known || pace.perSecond > known.perSecond) best.set(name, pace);
        }
      }
      const bare = best.get('bare driver')?.perSecond ?? NaN;
      for (const [name, { firstMs, perSecond }] of best) {
        lines[`${rows} rows, ${name}`] = {
          'first row ms': firstMs.toFixed(0),
          'rows per second': perSecond.toFixed(0),
          'to bare driver': (perSecond / bare).toFixed(2),
        };
      }
    }
    console.log('Rows through the console’s export');
    console.table(lines);
  } finally {
    await served.stop();
    await driver.close();
    await scratch.stop();
  }
}

async function throughDriver(driver: Driver, rows: number): Promise<Pace> {
  const settings: Partial<SessionConfig> = { defaultAccessMode: 'READ', fetchSize: 500 };
  const session = driver.session(settings);
  const begun = performance.now();
  let firstMs = NaN;
  let count = 0;
  for await (const record of session.run(query(rows))) {
    if (count === 0) firstMs = performance.now() - begun;
    count += record.length > 0 ? 1 : 0;
  }
  await session.close();
  return { firstMs, perSecond: (count / (performance.now() - begun)) * 1_000 };
}

async function throughExport(served: ServedConsole, rows: number, format: string): Promise<Pace> {
  const begun = performance.now();
  const response = await served.fetch('/cypher/export', { query: query(rows), format });
  let firstMs = NaN;
  let size = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (size === 0) firstMs = performance.now() - begun;
    size += piece.length;
  }
  return { firstMs, perSecond: (rows / (performance.now() - begun)) * 1_000 };
}
