import type { DataSet } from '../../../graph-seed/load/data-set.ts';
import { loadGraph } from '../../../graph-seed/load/load-graph.ts';
import type { LoadOptions, LoadReport } from '../../../graph-seed/load/load-graph.ts';
import { readLoadedState, standing } from '../../../graph-seed/load/load-state.ts';
import type { Standing } from '../../../graph-seed/load/load-state.ts';
import { seedSet } from '../../../graph-seed/load/seed-set.ts';
import type { Row, Writer } from '../../../server/neo4j/database.ts';
import { openWriter } from '../../../server/neo4j/writer.ts';
import { startScratchNeo4j } from '../../support/scratch-neo4j.ts';
import type { ScratchNeo4j } from '../../support/scratch-neo4j.ts';
import { fixtureSeed } from '../fixture-seed.ts';
import type { Edit } from '../fixture-seed.ts';
import { storedGraph } from '../stored-graph.ts';
import type { StoredGraph } from '../stored-graph.ts';

/** Small batches, so that a small seed has many. */
export const BATCH = 4;

/** A Neo4j of its own to load into. */
export interface Loading {
  readonly scratch: ScratchNeo4j;
  readonly writer: Writer;
  load(set: DataSet, options?: LoadOptions, writer?: Writer): Promise<LoadReport>;
  standing(set: DataSet): Promise<Standing>;
  stored(): Promise<StoredGraph>;
  /** What a first load leaves, loaded once for each content; the database is empty again afterwards. */
  freshlyLoaded(set: DataSet): Promise<StoredGraph>;
  run(text: string, params?: Readonly<Record<string, unknown>>): Promise<Row[]>;
  clear(): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startLoading(): Promise<Loading> {
  const scratch = await startScratchNeo4j();
  const writer = openWriter(scratch.connection);
  const fresh = new Map<string, StoredGraph>();
  const loading: Loading = {
    scratch,
    writer,
    load: (set, options = {}, through = writer) =>
      loadGraph(through, set, { batchSize: set.total < 100 ? BATCH : 200, ...options }),
    standing: async (set) => standing(set, await readLoadedState(writer)),
    stored: () => storedGraph(writer),
    async freshlyLoaded(set) {
      const known = fresh.get(set.hash);
      if (known) return known;
      await loading.load(set);
      const graph = await loading.stored();
      await loading.clear();
      fresh.set(set.hash, graph);
      return graph;
    },
    async run(text, params = {}) {
      const [rows] = await writer.write([{ text, params }]);
      return rows ?? [];
    },
    clear: () => loading.run('MATCH (n) DETACH DELETE n'),
    async stop() {
      await writer.close();
      await scratch.stop();
    },
  };
  return loading;
}

/** The sound seed with some changes that leave it sound. */
export async function fixtureSet(edits: readonly Edit[] = []): Promise<DataSet> {
  return seedSet(await fixtureSeed(edits));
}
