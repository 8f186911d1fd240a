import { BadInput } from '../../server/errors.ts';
import type { Ontology } from '../ontology.ts';
import type { Problem } from '../problem.ts';
import { BusinessKeys } from './business-keys.ts';
import type { ContentWatch } from './content-marks.ts';
import { openCsvFiles } from './csv-files.ts';
import { csvRecords } from './csv-records.ts';
import type { RecordOptions } from './csv-records.ts';
import { FileFault } from './file-fault.ts';
import { findFiles } from './find-files.ts';
import { graphmlRecords } from './graphml-records.ts';
import { jsonlRecords } from './jsonl-records.ts';
import { readOwnOntology } from './own-ontology.ts';
import type { GraphRecord } from './record.ts';
import type { InputFile } from './text-chunks.ts';

/** Formats that are read and written. */
export type ExchangeFormat = 'csv' | 'jsonl' | 'graphml';

/** Formats that are written; `cypher` and `gexf` are not read. */
export type ExportFormat = ExchangeFormat | 'cypher' | 'gexf';

export interface SourceFile {
  /** The file as the person named it, or its name inside the folder that the person named. */
  readonly name: string;
  readonly bytes: number;
}

export interface ReadOptions {
  /** Told of every row that could not be read; the row is left out. */
  readonly onProblem: (problem: Problem) => void;
  /** Told now and then how many bytes of all files have been read in this pass. */
  readonly onBytes?: ((done: number) => void) | undefined;
  /** Told of the bytes themselves as they are read. */
  readonly content?: ContentWatch | undefined;
  /** Aborting it ends the reading with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Somebody's graph in files, opened and recognised, read by streaming. */
export interface GraphSource {
  readonly format: ExchangeFormat;
  /** What is read, files of nodes before files of relations. */
  readonly files: readonly SourceFile[];
  /** Names in the folder that are not read, for the report. */
  readonly ignored: readonly string[];
  /** The person's own ontology beside the data (`ontology.yaml`), checked; null where there is none. */
  readonly ontology: Ontology | null;
  /**
   * Reads every record in file order, again from the start at each call. A bad row goes to `onProblem` and is left
   * out. In one file of JSON Lines or GraphML a relation may stand before its ends (`Survey.nodesFirst` tells).
   */
  records(options: ReadOptions): AsyncIterable<GraphRecord>;
}

/** A file made ready, and how its records are read, some at a time. */
interface OpenFile {
  readonly file: InputFile;
  readonly read: (options: RecordOptions) => AsyncIterable<readonly GraphRecord[]>;
}

/**
 * Opens a file, or a folder of files of one format. The format is told by the ends of the names: `.csv` and `.tsv`,
 * `.jsonl`, `.ndjson` and `.json`, `.graphml` and `.xml`.
 * @throws BadInput where the path holds nothing that can be read, several formats, or an ontology with problems.
 */
export async function openGraphSource(path: string): Promise<GraphSource> {
  const { format, files, ignored, ontologyFile } = await findFiles(path);
  if (files.length === 0) throw new BadInput(`${path}: there is nothing that can be read`);
  const ontology = ontologyFile ? await readOwnOntology(ontologyFile) : null;
  const opened = await openFiles(format, files);
  const keys = new BusinessKeys();
  return {
    format,
    files: opened.map(({ file: { name, bytes } }) => ({ name, bytes })),
    ignored,
    ontology,
    records: (options) => readAll(opened, keys, options),
  };
}

async function openFiles(format: ExchangeFormat, files: readonly InputFile[]): Promise<OpenFile[]> {
  switch (format) {
    case 'csv':
      return (await openCsvFiles(files)).map((csv) => ({
        file: csv.file,
        read: (options) => csvRecords(csv, options),
      }));
    case 'jsonl':
      return files.map((file) => ({ file, read: (options) => jsonlRecords(file, options) }));
    case 'graphml':
      return files.map((file) => ({ file, read: (options) => graphmlRecords(file, options) }));
  }
}

async function* readAll(
  files: readonly OpenFile[],
  keys: BusinessKeys,
  { onProblem, onBytes, content, signal }: ReadOptions,
): AsyncGenerator<GraphRecord> {
  let done = 0;
  const onChunk = (chunk: Uint8Array) => {
    done += chunk.length;
    content?.piece(chunk);
    onBytes?.(done);
  };
  const onEnd = () => content?.end();
  for (const { file, read } of files) {
    content?.begin(file.name);
    try {
      for await (const records of read({ onProblem, onChunk, onEnd, signal })) {
        signal?.throwIfAborted();
        for (const record of records) {
          const keyed = keys.apply(record, onProblem);
          if (keyed) yield keyed;
        }
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof FileFault)) throw error;
      onProblem(error.problem);
    }
  }
}
