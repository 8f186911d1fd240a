import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { BadInput } from '../../server/errors.ts';
import type { ExchangeFormat } from './graph-source.ts';
import { LIMITS } from './limits.ts';
import type { InputFile } from './text-chunks.ts';

/** Name of the ontology that stands beside data. */
export const ONTOLOGY_FILE = 'ontology.yaml';

const ENDINGS: Readonly<Record<string, ExchangeFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
  graphml: 'graphml',
  xml: 'graphml',
};

/** What a path holds. */
export interface FoundFiles {
  readonly format: ExchangeFormat;
  readonly files: readonly InputFile[];
  /** Names in the folder that are not read. */
  readonly ignored: readonly string[];
  readonly ontologyFile: InputFile | null;
}

/**
 * Finds the files of a graph: the one that the path names, or those of one format in the folder, by name. Folders
 * inside are not entered, and links must not lead out of the folder.
 * @throws BadInput where there is nothing to read, or more than one format.
 */
export async function findFiles(path: string): Promise<FoundFiles> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new BadInput(`${path}: there is no such file or folder`);
  if (found.isDirectory()) return inFolder(path);
  if (!found.isFile()) throw new BadInput(`${path}: is neither a file nor a folder`);
  const format = formatOf(path);
  if (!format) throw new BadInput(`${path}: ${UNKNOWN}`);
  const files = [limited({ path, name: basename(path), bytes: found.size })];
  return { format, files, ignored: [], ontologyFile: await ontologyIn(dirname(path)) };
}

const UNKNOWN = `the name tells no format: ${Object.keys(ENDINGS)
  .map((ending) => `.${ending}`)
  .join(', ')}`;

async function inFolder(folder: string): Promise<FoundFiles> {
  const names = (await readdir(folder)).sort();
  const files = new Map<ExchangeFormat, InputFile[]>();
  const ignored: string[] = [];
  for (const name of names) {
    if (name === ONTOLOGY_FILE || name.startsWith('.')) continue;
    const path = join(folder, name);
    const format = formatOf(name);
    const bytes = format && (await sizeInside(folder, path));
    if (!format || bytes === undefined) ignored.push(name);
    else {
      const list = files.get(format) ?? [];
      files.set(format, [...list, limited({ path, name, bytes })]);
    }
  }
  const [first, second] = Array.from(files);
  if (!first) throw new BadInput(`${folder}: there is nothing that can be read; ${UNKNOWN}`);
  if (second) {
    const [one, other] = [first, second].map(([, list]) => list[0]?.name ?? '');
    throw new BadInput(
      `${folder}: holds files of several formats (${one ?? ''}, ${other ?? ''}); name one file, or keep one format in a folder`,
    );
  }
  if (first[1].length > LIMITS.files) {
    throw new BadInput(`${folder}: has ${first[1].length} files; at most ${LIMITS.files} are read`);
  }
  return { format: first[0], files: first[1], ignored, ontologyFile: await ontologyIn(folder) };
}

async function ontologyIn(folder: string): Promise<InputFile | null> {
  const path = join(folder, ONTOLOGY_FILE);
  const bytes = await sizeInside(folder, path);
  return bytes === undefined ? null : { path, name: ONTOLOGY_FILE, bytes };
}

/** The size of a file that is really in the folder; undefined for anything else. */
async function sizeInside(folder: string, path: string): Promise<number | undefined> {
  const entry = await lstat(path).catch(() => null);
  if (!entry) return undefined;
  if (entry.isSymbolicLink()) {
    const root = await realpath(folder);
    const target = await realpath(path).catch(() => null);
    if (!target?.startsWith(root + sep)) {
      throw new BadInput(`${path}: is a link that leads out of the folder; copy the file in`);
    }
  }
  const found = await stat(path);
  return found.isFile() ? found.size : undefined;
}

function limited(file: InputFile): InputFile {
  if (file.bytes <= LIMITS.file) return file;
  throw new BadInput(`${file.name}: has ${file.bytes} bytes; at most ${LIMITS.file} are read`);
}

/** The format that the end of a name tells. */
export function formatOf(name: string): ExchangeFormat | undefined {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}
