import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSeed } from '../../graph-seed/check/check-seed.ts';
import type { CheckedSeed } from '../../graph-seed/check/check-seed.ts';
import type { Seed } from '../../graph-seed/seed.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/seed', import.meta.url));
export const SOURCES = join(FIXTURES, 'sources');
export const CASES = join(FIXTURES, 'cases');

/** One change to a file of the sound seed; `find` stands there exactly once. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export const FACTS = 'documents/2030-01-02-harbour/01-facts.yaml';
export const FIGURES = 'documents/2030-01-02-harbour/02-figures.yaml';

/** A folder with the sound seed and some changes: edits in its files, and files of a folder laid over it. */
export async function fixtureFolder(
  edits: readonly Edit[] = [],
  overlay?: string,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'jingtu-seed-'));
  await cp(join(FIXTURES, 'base'), path, { recursive: true });
  if (overlay !== undefined) await cp(overlay, path, { recursive: true });
  for (const { file, find, replace } of edits) {
    const text = await readFile(join(path, file), 'utf8');
    const parts = text.split(find);
    if (parts.length !== 2) {
      throw new Error(`${file} holds ${parts.length - 1} × ${JSON.stringify(find)}, not one`);
    }
    await writeFile(join(path, file), parts.join(replace));
  }
  return { path, remove: () => rm(path, { recursive: true }) };
}

/** Checks the sound seed with some changes. */
export async function checkFixture(
  edits: readonly Edit[] = [],
  overlay?: string,
): Promise<CheckedSeed> {
  const folder = await fixtureFolder(edits, overlay);
  try {
    return await checkSeed(folder.path, SOURCES);
  } finally {
    await folder.remove();
  }
}

/** The sound seed with some changes that leave it sound. */
export async function fixtureSeed(edits: readonly Edit[] = []): Promise<Seed> {
  const { seed, problems } = await checkFixture(edits);
  if (!seed) throw new Error(JSON.stringify(problems));
  return seed;
}

/** Names of the case folders. */
export async function caseNames(): Promise<string[]> {
  return (await readdir(CASES)).sort();
}

/** The edits of a case. */
export async function caseEdits(name: string): Promise<Edit[]> {
  const text = await readFile(join(CASES, name, 'edits.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as Edit[];
}
