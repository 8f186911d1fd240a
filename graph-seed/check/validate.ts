import { checkEvidence } from './check-evidence.ts';
import { checkFigures } from './check-figures.ts';
import { checkNames } from './check-names.ts';
import { checkRelations } from './check-relations.ts';
import { checkText } from './check-text.ts';
import { Catalogue } from '../catalogue.ts';
import type { Problem } from '../problem.ts';
import type { Seed } from '../seed.ts';
import type { SourceText } from '../source-text.ts';

/**
 * Checks a seed against its ontology and itself, and against the source texts that are at hand (by sha256).
 * All problems are returned, in no particular order; an empty list means that the seed may be loaded.
 */
export function validateSeed(
  seed: Seed,
  texts: ReadonlyMap<string, SourceText> = new Map(),
): readonly Problem[] {
  const catalogue = new Catalogue(seed);
  checkNames(seed, catalogue);
  checkRelations(seed, catalogue);
  checkFigures(seed, catalogue);
  checkEvidence(seed, catalogue);
  for (const document of seed.documents) {
    const text = texts.get(document.sha256);
    if (text) checkText(document, text, catalogue);
  }
  return catalogue.problems;
}
