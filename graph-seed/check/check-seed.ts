import { readSeed } from '../read.ts';
import { sortProblems } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Seed } from '../seed.ts';
import { readSources } from '../source-text.ts';
import type { SourceText } from '../source-text.ts';
import { validateSeed } from './validate.ts';

export interface CheckedSeed {
  /** There only when the seed has no problem. */
  readonly seed: Seed | undefined;
  /** Sorted by file and line. */
  readonly problems: readonly Problem[];
  /** The texts that documents were held against, by sha256. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

/**
 * Reads and checks a seed folder, with the source texts found in `sourcesDir`.
 * @throws when a folder or file cannot be read at all.
 */
export async function checkSeed(root: string, sourcesDir: string): Promise<CheckedSeed> {
  const { seed, problems } = await readSeed(root);
  const wanted = new Set(seed?.documents.map(({ sha256 }) => sha256));
  const texts = await readSources(sourcesDir, wanted);
  const all = sortProblems([...problems, ...(seed ? validateSeed(seed, texts) : [])]);
  return { seed: all.length === 0 ? seed : undefined, problems: all, texts };
}

/** How much a seed holds, and how much of it was held against its texts, in one line. */
export function describeSeed(seed: Seed, textsChecked: number): string {
  const count = (key: 'entities' | 'relations' | 'figures') =>
    seed.documents.reduce((sum, document) => sum + document[key].length, 0);
  const documents = seed.documents.length;
  const texts =
    textsChecked === 0
      ? 'locators not held against the texts (none is in SOURCES_DIR)'
      : `locators held against ${textsChecked} of ${documents} texts`;
  return (
    `${count('entities')} entities, ${count('relations')} relations, ${count('figures')} figures, ` +
    `${documents} ${documents === 1 ? 'document' : 'documents'}; ${texts}`
  );
}
