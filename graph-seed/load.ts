import { SetupError } from '../server/errors.ts';
import type { Row, Statement, Writer } from '../server/neo4j/database.ts';
import { findLeftOver, removeLeftOver } from './left-over.ts';
import type { LeftOver } from './left-over.ts';
import type { Batch, BatchKind, LoadPlan } from './load-plan.ts';
import {
  beginLoad,
  CONSTRAINTS,
  endLoad,
  missingEntities,
  SEARCH_INDEX,
  STATE,
  writeBatch,
} from './load-statements.ts';
import type { RelationRow, SpeakerRow } from './store-rows.ts';

/**
 * How a database stands to a plan:
 * - `empty`: no node at all;
 * - `current`: loaded completely from this very content;
 * - `unfinished`: a load of this content was interrupted; loading goes on from its checkpoint;
 * - `stale`: loaded from other content of the same documents; loading brings it up to date;
 * - `foreign`: it holds what this seed did not put there; it is left alone.
 */
export type SeedState = 'empty' | 'current' | 'unfinished' | 'stale' | 'foreign';

/** Either side of Neo4j can be asked for the state. */
interface Reader {
  read(statement: Statement): Promise<Row[]>;
}

export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface LoadReport {
  readonly entities: Counts;
  readonly relations: Counts;
  /** Rows that an interrupted load of the same content had written already. */
  readonly resumed: number;
  readonly leftOver: LeftOver;
  /** True when what was left over has been removed. */
  readonly pruned: boolean;
}

export interface LoadProgress {
  readonly kind: BatchKind;
  /** Rows written so far, and rows of the whole load. */
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  /** Removes entities, relations, sentences and documents that the files no longer hold. */
  readonly prune?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Aborting it stops the load between two batches. */
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
}

/** Looks at a database without changing it. */
export async function seedState(reader: Reader, plan: LoadPlan): Promise<SeedState> {
  return (await readState(reader, plan)).state;
}

/**
 * Brings a database to a plan. Idempotent; a load that was interrupted is finished by running it again.
 * @throws SetupError when the database holds another graph, or another load begins meanwhile.
 */
export async function loadSeed(
  writer: Writer,
  plan: LoadPlan,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { state, next } = await readState(writer, plan);
  if (state === 'foreign') throw foreign();
  for (const constraint of CONSTRAINTS) await writer.write([constraint]);
  await provideSearchIndex(writer);
  const first = state === 'unfinished' ? next : 0;
  if (state !== 'unfinished') await writer.write([beginLoad(plan)]);

  const total = sum(plan.batches);
  const tally = { entities: NONE, relations: NONE };
  let done = sum(plan.batches.slice(0, first));
  const resumed = done;
  for (const [index, batch] of plan.batches.entries()) {
    if (index < first) continue;
    options.signal?.throwIfAborted();
    const counts = await runBatch(writer, plan, batch, index);
    if (batch.kind === 'entities' || batch.kind === 'relations') {
      tally[batch.kind] = add(tally[batch.kind], counts);
    }
    done += batch.rows.length;
    options.onProgress?.({ kind: batch.kind, done, total });
  }
  const leftOver = await findLeftOver(writer, plan);
  const pruned = options.prune ?? false;
  if (pruned) await removeLeftOver(writer, leftOver);
  await writer.write([SEARCH_INDEX.wait]);
  const at = (options.now?.() ?? new Date()).toISOString();
  const [ended] = await writer.write([endLoad(plan, at)]);
  if (ended?.length !== 1) throw overtaken();
  return { ...tally, resumed, leftOver, pruned };
}

async function readState(
  reader: Reader,
  plan: LoadPlan,
): Promise<{ readonly state: SeedState; readonly next: number }> {
  const [row] = await reader.read(STATE);
  const next = Number(row?.['next'] ?? 0);
  if (row?.['nodes'] === 0n) return { state: 'empty', next };
  const documents = (row?.['documents'] ?? []) as readonly string[];
  if (!documents.some((id) => plan.documents.includes(id))) return { state: 'foreign', next };
  if (row?.['hash'] !== plan.hash) return { state: 'stale', next };
  return { state: row['done'] === true ? 'current' : 'unfinished', next };
}

async function provideSearchIndex(writer: Writer): Promise<void> {
  const [found] = await writer.read(SEARCH_INDEX.look);
  if (found?.['fits'] === false) await writer.write([SEARCH_INDEX.drop]);
  await writer.write([SEARCH_INDEX.create]);
  await writer.write([SEARCH_INDEX.wait]);
}

async function runBatch(
  writer: Writer,
  plan: LoadPlan,
  batch: Batch,
  index: number,
): Promise<Counts> {
  const [rows] = await writer.write([writeBatch(plan, batch, index)]);
  const row = rows?.[0];
  const [matched, created, unchanged] = ['matched', 'created', 'unchanged'].map((key) =>
    Number(row?.[key] ?? 0),
  ) as [number, number, number];
  const read = batch.rows.length;
  if (matched < read) throw await unmatched(writer, plan, batch, matched);
  return { read, created, unchanged, updated: read - created - unchanged };
}

/** Says which ends are missing; when none is, the checkpoint itself was gone. */
async function unmatched(
  writer: Writer,
  plan: LoadPlan,
  batch: Batch,
  matched: number,
): Promise<SetupError> {
  const ids = new Set(batch.rows.flatMap((row) => endsOf(row as RelationRow | SpeakerRow)));
  const missing = await writer.read(missingEntities([...ids]));
  if (missing.length === 0) return overtaken();
  // What earlier batches wrote is gone, so the next run must not go on from here.
  await writer.write([beginLoad(plan)]);
  const names = missing.slice(0, 3).map(({ id }) => `"${id as string}"`);
  return new SetupError(
    `Only ${matched} of ${batch.rows.length} ${batch.kind} could be written: the database has no ${names.join(', ')}.`,
    'Something else removes entities; let it end, then load again.',
  );
}

function endsOf(row: RelationRow | SpeakerRow): string[] {
  if ('from' in row) return [row.from, row.to];
  return typeof row.speaker === 'string' ? [row.speaker] : [];
}

function foreign(): SetupError {
  return new SetupError(
    'The database holds a graph that this seed did not load, so nothing was written.',
    'Give an empty database in NEO4J_URI and NEO4J_DATABASE.',
  );
}

function overtaken(): SetupError {
  return new SetupError(
    'Another load of other content has begun in this database, so this one stopped.',
    'Let the other one end, then load again.',
  );
}

const NONE: Counts = { read: 0, created: 0, updated: 0, unchanged: 0 };

function add(a: Counts, b: Counts): Counts {
  return {
    read: a.read + b.read,
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
  };
}

function sum(batches: readonly Batch[]): number {
  return batches.reduce((total, { rows }) => total + rows.length, 0);
}
