import type { Catalogue } from '../catalogue.ts';
import { locatorText } from './check-evidence.ts';
import { coverage } from '../coverage/coverage.ts';
import type { DocumentSeed } from '../seed.ts';
import type { SourceText } from '../source-text.ts';

/** A reason is given for exactly the words that no fact tells. */
export function checkCoverage(
  document: DocumentSeed,
  text: SourceText,
  catalogue: Catalogue,
): void {
  const sentences = coverage(document, text, catalogue);
  for (const locator of document.uncovered.flatMap(({ locators }) => locators)) {
    const sentence = sentences[locator.sentence - 1];
    const { start, end } = locator;
    if (!sentence || start < sentence.start || end > sentence.end) continue;
    const met = sentence.untold.filter((words) => start < words.end && words.start < end);
    if (met.some((words) => words.start === start && words.end === end)) continue;
    const cause =
      met.length === 0
        ? 'facts tell these words, so they need no reason'
        : `the words that no fact tells stand at ${met.map((words) => locatorText({ ...words, sentence: sentence.number })).join(', ')}`;
    catalogue.report(locator.at, 'uncovered', `uncovered ${locatorText(locator)}: ${cause}`);
  }
}
