import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { problemAt } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { readOntology } from './ontology-reader.ts';
import {
  DOCUMENT,
  ENTITY,
  FIGURE,
  MENTIONS,
  RECORDS,
  RELATION,
  SENTENCE,
  UNCOVERED,
} from './seed-schema.ts';
import type {
  DocumentSeed,
  Gaps,
  Locator,
  Seed,
  SeedEntity,
  SeedFigure,
  SeedMentions,
  SeedRelation,
  SeedUncovered,
} from './seed.ts';
import { parseYaml, readPart } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

const HEAD = 'document.yaml';

interface OpenGaps extends Gaps {
  readonly ids: string[];
  links: boolean;
  files: boolean;
}

interface Records {
  readonly entities: SeedEntity[];
  readonly relations: SeedRelation[];
  readonly figures: SeedFigure[];
  readonly mentions: SeedMentions[];
  readonly uncovered: SeedUncovered[];
}

/** What a folder holds: the records that could be read, and every problem met on the way. */
export interface SeedReading {
  /** Undefined where the ontology itself cannot be read; then nothing can be said about the records. */
  readonly seed: Seed | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads `ontology.yaml` and every folder of `documents/` below `root`. A record with a problem is left out of the
 * seed, so that one mistake does not hide others.
 * @throws when the folder itself cannot be read.
 */
export async function readSeed(root: string): Promise<SeedReading> {
  const problems: Problem[] = [];
  const bytes = await readFile(join(root, 'ontology.yaml'));
  const ontology = readOntology('ontology.yaml', bytes, problems);
  const folder = join(root, 'documents');
  const documents: DocumentSeed[] = [];
  const gaps: OpenGaps = { ids: [], links: false, files: false };
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    documents.push(await readDocument(root, join(folder, entry.name), problems, gaps));
  }
  if (documents.length === 0) {
    const message = 'there is no document: each has a folder of its own here';
    problems.push(problemAt({ file: 'documents', line: 1 }, 'file', message));
  }
  return { seed: ontology && { ontology, documents, gaps }, problems };
}

async function readDocument(
  root: string,
  folder: string,
  problems: Problem[],
  gaps: OpenGaps,
): Promise<DocumentSeed> {
  const records: Records = {
    entities: [],
    relations: [],
    figures: [],
    mentions: [],
    uncovered: [],
  };
  const headFile = relative(root, join(folder, HEAD)).split(sep).join('/');
  let head: ReturnType<typeof readHead>;
  let hasHead = false;
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.') || entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    const file = relative(root, path).split(sep).join('/');
    if (!entry.name.endsWith('.yaml')) {
      const message = 'a document folder holds .yaml files only';
      problems.push(problemAt({ file, line: 1 }, 'file', message));
      continue;
    }
    hasHead ||= entry.name === HEAD;
    const source = parseYaml(file, await readFile(path), problems);
    if (!source && entry.name !== HEAD) gaps.files = true;
    if (!source) continue;
    if (entry.name === HEAD) head = readHead(source, problems);
    else readRecords(source, records, problems, gaps);
  }
  const at = { file: headFile, line: 1 };
  if (!hasHead) problems.push(problemAt(at, 'file', `the folder has no ${HEAD}`));
  return head
    ? { ...head, ...records, complete: true }
    : { ...unknownHead(basename(folder), at), ...records, complete: false };
}

/** Stands in for a head with problems, so that the records beside it are checked all the same. */
function unknownHead(id: string, at: Place) {
  const words = { zh: '', en: '' };
  return {
    id,
    title: words,
    date: '',
    publisher: words,
    sha256: '',
    sentences: [],
    at,
    place: () => at,
  };
}

function readHead(source: YamlFile, problems: Problem[]) {
  const head = readPart(source, [], source.value, DOCUMENT, problems);
  if (!head) return undefined;
  const sentences = readList(source, 'sentences', head.sentences, SENTENCE, problems);
  if (sentences.length < head.sentences.length) return undefined;
  return { ...head, ...written(source, []), sentences };
}

function readRecords(source: YamlFile, into: Records, problems: Problem[], gaps: OpenGaps): void {
  const file = readPart(source, [], source.value, RECORDS, problems);
  if (!file) {
    gaps.files = true;
    return;
  }
  const read = <T extends object>(section: keyof Records, schema: z.ZodType<T>) =>
    readList(source, section, file[section], schema, problems, gaps);
  const locate = (list: readonly Omit<Locator, 'at'>[], place: (index: number) => Place) =>
    list.map((locator, index) => ({ ...locator, at: place(index) }));
  for (const entity of read('entities', ENTITY)) {
    const mentions = locate(entity.mentions, (index) => entity.place('mentions', index));
    into.entities.push({ ...entity, mentions });
  }
  for (const relation of read('relations', RELATION)) {
    const evidence = locate(relation.evidence, (index) => relation.place('evidence', index));
    into.relations.push({ ...relation, evidence });
  }
  for (const figure of read('figures', FIGURE)) {
    const evidence = locate(figure.evidence, (index) => figure.place('evidence', index));
    into.figures.push({ ...figure, evidence });
  }
  for (const mentions of read('mentions', MENTIONS)) {
    const locators = locate(mentions.locators, (index) => mentions.place('locators', index));
    into.mentions.push({ ...mentions, locators });
  }
  for (const words of read('uncovered', UNCOVERED)) {
    const locators = locate(words.locators, (index) => words.place('locators', index));
    into.uncovered.push({ ...words, locators });
  }
}

function readList<T extends object>(
  source: YamlFile,
  section: string,
  values: readonly unknown[],
  schema: z.ZodType<T>,
  problems: Problem[],
  gaps?: OpenGaps,
) {
  return values.flatMap((value, index) => {
    const record = readPart(source, [section, index], value, schema, problems);
    if (record !== undefined) return [{ ...record, ...written(source, [section, index]) }];
    if (gaps) note(gaps, section, value);
    return [];
  });
}

function note(gaps: OpenGaps, section: string, value: unknown): void {
  const { id } = (value ?? {}) as { readonly id?: unknown };
  if (typeof id === 'string') gaps.ids.push(id);
  if (section === 'relations' || section === 'figures') gaps.links = true;
}

function written(source: YamlFile, path: readonly (string | number)[]) {
  const place = (...part: (string | number)[]) => source.place([...path, ...part]);
  return { at: place(), place };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
