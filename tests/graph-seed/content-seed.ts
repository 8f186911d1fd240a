import { fileURLToPath } from 'node:url';
import { readSeed } from '../../graph-seed/read.ts';
import { evidenceText, relationId } from '../../graph-seed/seed.ts';
import type { DocumentSeed, Seed, SeedFigure, SeedRelation } from '../../graph-seed/seed.ts';

/** The project's folder, and its seed folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const SEED = fileURLToPath(new URL('../../graph-seed', import.meta.url));

/** Folder with the source texts: SOURCES_DIR, or beside the clone. */
export const SOURCES =
  process.env['SOURCES_DIR'] ?? fileURLToPath(new URL('../../../shared/seed', import.meta.url));

/** The seed of this project, read but not held against its text. Throws where a record cannot be read. */
export async function projectSeed(): Promise<Seed & { readonly conference: DocumentSeed }> {
  const { seed, problems } = await readSeed(SEED);
  const conference = seed?.documents.find(({ id }) => id === '2025-03-20-digital-economy');
  if (!seed || !conference || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { ...seed, conference };
}

/** Locators of a fact as the files write them: `7:413-430`. */
export function locators({ evidence }: SeedRelation | SeedFigure): string[] {
  return evidence.map((locator) => evidenceText('', locator).slice(1));
}

/** Ids of the relations of an entity, both directions, and of the figures about it, sorted. */
export function factsOf({ relations, figures }: DocumentSeed, id: string): string[] {
  return [
    ...relations.filter(({ from, to }) => from === id || to === id).map(relationId),
    ...figures.filter(({ about }) => about.includes(id)).map((figure) => figure.id),
  ].sort();
}
