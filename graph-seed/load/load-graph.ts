import type { Writer } from '../../server/neo4j/database.ts';
import { batches } from './batches.ts';
import { begin, refusal } from './begin-load.ts';
import type { DataSet } from './data-set.ts';
import { NOTHING_LEFT, openSweep } from './left-over.ts';
import type { LeftOver } from './left-over.ts';
import { readLoadedState } from './load-state.ts';
import { CONSTRAINTS, endLoad, SEARCH_INDEX } from './load-statements.ts';
import { overtaken } from './refusals.ts';
import { typeIndexes } from './type-indexes.ts';
import { writeBatch } from './write-batch.ts';
import type { Written } from './write-batch.ts';

/** Rows per transaction. */
const BATCH_SIZE = 1_000;

export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface LoadReport {
  readonly entities: Counts;
  readonly relations: Counts;
  /** Rows that an interrupted load of the same content, or another one running now, has written. */
  readonly resumed: number;
  readonly leftOver: LeftOver;
  /** True when what was left over has been removed. */
  readonly pruned: boolean;
  readonly milliseconds: number;
}

export interface LoadProgress {
  /** Rows written so far, and rows of the whole load. */
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  /** Removes entities, relations, sentences and documents that the data set no longer holds. */
  readonly prune?: boolean;
  /** Loads beside other data sets; without it a database that holds any is left alone. */
  readonly add?: boolean;
  readonly batchSize?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Aborting it stops the load between two batches. */
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

/**
 * Brings a database to a data set. Idempotent; a load that was interrupted is finished by running it again.
 * @throws SetupError when the database may not be loaded into, or another load begins from its first row meanwhile.
 */
export async function loadGraph(
  writer: Writer,
  set: DataSet,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { batchSize = BATCH_SIZE, signal, now = () => new Date() } = options;
  const started = now();
  const wishes = { prune: options.prune ?? false, add: options.add ?? false, at: started };
  const refused = refusal(set, await readLoadedState(writer), wishes);
  if (refused) throw refused;
  for (const constraint of CONSTRAINTS) await writer.write([constraint]);
  await writer.write([SEARCH_INDEX.wait]);
  const { next, fresh, alone } = await begin(writer, set, wishes);
  // An index that is there already is kept up to date row by row, which takes longer than making it at the end.
  if (!fresh) await provideSearchIndex(writer);
  // Of a fresh load nothing can be left over, and beside other sets nobody knows what is whose.
  const sweep = fresh || !alone ? null : openSweep();

  const tally = { entities: NONE, relations: NONE };
  let resumed = next;
  let meetsNothing = fresh;
  for await (const batch of batches(sweep?.watch(set) ?? set, {
    size: batchSize,
    skip: next,
    signal,
  })) {
    signal?.throwIfAborted();
    const { written, fresh: stillFresh } = await writeBatch(writer, set, batch, meetsNothing);
    meetsNothing = stillFresh;
    for (const part of written) {
      if (part.kind !== 'entities' && part.kind !== 'relations') continue;
      tally[part.kind] = add(tally[part.kind], part);
    }
    resumed += batch.rows.length - written.reduce((sum, { rows }) => sum + rows, 0);
    options.onProgress?.({ done: batch.from + batch.rows.length, total: set.total });
  }

  const leftOver = (await sweep?.run(writer, wishes.prune)) ?? NOTHING_LEFT;
  await writer.write(typeIndexes(set.ontology));
  await provideSearchIndex(writer);
  const ended = now();
  const [rows] = await writer.write([endLoad(set, ended.toISOString())]);
  if (rows?.length !== 1) throw overtaken();
  const milliseconds = ended.getTime() - started.getTime();
  return { ...tally, resumed, leftOver, pruned: wishes.prune, milliseconds };
}

async function provideSearchIndex(writer: Writer): Promise<void> {
  const [found] = await writer.read(SEARCH_INDEX.look);
  if (found?.['fits'] === false) await writer.write([SEARCH_INDEX.drop]);
  await writer.write([SEARCH_INDEX.create]);
  await writer.write([SEARCH_INDEX.wait]);
}

const NONE: Counts = { read: 0, created: 0, updated: 0, unchanged: 0 };

function add(counts: Counts, { rows, created, unchanged }: Written): Counts {
  return {
    read: counts.read + rows,
    created: counts.created + created,
    updated: counts.updated + rows - created - unchanged,
    unchanged: counts.unchanged + unchanged,
  };
}
