import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { BadInput } from '../../server/errors.ts';
import type { Ontology } from '../ontology.ts';
import { formatOf, ONTOLOGY_FILE } from './find-files.ts';
import type { ExportFormat } from './graph-source.ts';
import { ontologyYaml } from './ontology-yaml.ts';
import type { NodeRecord, RelationRecord } from './record.ts';
import { TextFile } from './text-file.ts';
import type { TextTaker } from './text-file.ts';
import { writeCsv } from './write-csv.ts';
import { writeCypher } from './write-cypher.ts';
import { writeGexf } from './write-gexf.ts';
import { writeGraphml } from './write-graphml.ts';
import { writeJsonl } from './write-jsonl.ts';

/** A graph to be written; each call reads it again from the start, and all readings must give the same records. */
export interface WritableGraph {
  nodes(): AsyncIterable<NodeRecord>;
  relations(): AsyncIterable<RelationRecord>;
  readonly ontology: Ontology;
}

export interface WriteOptions {
  /** Overwrites files that exist; without it they are an error. */
  readonly force?: boolean;
  /** Told now and then how many records have been written. */
  readonly onRecords?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface WriteReport {
  /** Paths of the files written, the ontology last. */
  readonly files: readonly string[];
  readonly nodes: number;
  readonly relations: number;
}

/** Where a format writes to. */
export interface Output {
  /** Opens the file, or one of the files of a folder by its name. */
  open(name?: string): Promise<TextTaker>;
  /** To be called for every record written. */
  count(record: NodeRecord | RelationRecord): void;
}

interface Format {
  /** Name of the file in a folder; null for a format that is a folder of files. */
  readonly fileName: string | null;
  readonly write: (graph: WritableGraph, output: Output) => Promise<void>;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: { fileName: null, write: writeCsv },
  jsonl: { fileName: 'graph.jsonl', write: writeJsonl },
  graphml: { fileName: 'graph.graphml', write: writeGraphml },
  cypher: { fileName: 'graph.cypher', write: writeCypher },
  gexf: { fileName: 'graph.gexf', write: writeGexf },
};
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/** Records between two reports of progress. */
const REPORT_EVERY = 1_000;

/**
 * Writes a graph to files, by streaming: CSV into a folder, the other formats into one file, named by the target or by
 * the format inside the folder that the target is. The ontology is written beside it. Nothing is left of an export
 * that fails.
 * @throws BadInput where files would be overwritten, or the format cannot hold a value without loss.
 */
export async function writeGraph(
  format: ExportFormat,
  target: string,
  graph: WritableGraph,
  { force = false, onRecords, signal }: WriteOptions = {},
): Promise<WriteReport> {
  const { fileName, write } = FORMATS[format];
  const isFolder = fileName === null || target.endsWith(sep) || (await isFolderName(target));
  const folder = isFolder ? target : dirname(target);
  await mkdir(folder, { recursive: true });
  const ontology = ontologyYaml(graph.ontology);
  const old = await readFile(join(folder, ONTOLOGY_FILE), 'utf8').catch(() => ontology);
  if (!force && old !== ontology) throw exists(join(folder, ONTOLOGY_FILE));
  if (fileName === null) await refuseOthers(folder, force);
  const opened: TextFile[] = [];
  const counts = { node: 0, relation: 0 };
  const output: Output = {
    async open(name): Promise<TextFile> {
      const path = isFolder ? join(target, name ?? fileName ?? '') : target;
      if (!force && (await stat(path).catch(() => null))) throw exists(path);
      const file = await TextFile.create(path);
      opened.push(file);
      return file;
    },
    count({ record }) {
      signal?.throwIfAborted();
      counts[record] += 1;
      const done = counts.node + counts.relation;
      if (done % REPORT_EVERY === 0) onRecords?.(done);
    },
  };
  try {
    await write(graph, output);
    const last = await TextFile.create(join(folder, ONTOLOGY_FILE));
    opened.push(last);
    last.add(ontology);
    for (const file of opened) await file.finish();
    if (fileName === null) await removeOld(folder, opened);
  } catch (error) {
    await Promise.allSettled(opened.map((file) => file.discard()));
    throw error;
  }
  onRecords?.(counts.node + counts.relation);
  return {
    files: opened.map(({ path }) => path),
    nodes: counts.node,
    relations: counts.relation,
  };
}

/** A folder of CSV is read as a whole, so other files in it would be read too. */
async function refuseOthers(folder: string, force: boolean): Promise<void> {
  const names = (await readdir(folder)).filter((name) => formatOf(name) !== undefined);
  const [first] = force ? names.filter((name) => !EXPORTED.test(name)) : names;
  if (first === undefined) return;
  throw new BadInput(
    `${folder}: holds ${first}, which a load of the folder would read too: choose an empty folder`,
  );
}

/** What an earlier export left and this one did not overwrite would be read with it. */
async function removeOld(folder: string, written: readonly TextFile[]): Promise<void> {
  const paths = new Set(written.map(({ path }) => path));
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (EXPORTED.test(name) && !paths.has(path)) await rm(path);
  }
}

const EXPORTED = /^(?:nodes|relations)-.*\.csv$/u;

/** A name without an ending names a folder, new or not: by its name alone no format could be told when it is read back. */
async function isFolderName(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  return there === null ? extname(path) === '' : there.isDirectory();
}

function exists(path: string): BadInput {
  return new BadInput(`${path}: exists already; --force overwrites it`);
}
