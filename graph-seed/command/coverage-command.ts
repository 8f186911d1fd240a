import { SetupError } from '../../server/errors.ts';
import type { Sink } from '../../server/log.ts';
import { Catalogue } from '../catalogue.ts';
import { coverageReport } from '../coverage/coverage-report.ts';
import type { Seed } from '../seed.ts';
import type { SourceText } from '../source-text.ts';

/**
 * Writes the coverage report of every document and gives the exit code: 1 while words are neither told nor explained.
 * @throws SetupError where the text of a document is not in `sourcesDir`.
 */
export function writeCoverage(
  seed: Seed,
  texts: ReadonlyMap<string, SourceText>,
  sourcesDir: string,
  out: Sink,
): 0 | 1 {
  const catalogue = new Catalogue(seed);
  const reports = seed.documents.map((document) => {
    const text = texts.get(document.sha256);
    if (text) return coverageReport(document, text, catalogue);
    throw new SetupError(
      `Coverage reads the words of a document, and the text of ${document.id} is not in ${sourcesDir}.`,
      `Put the file there (its sha256 is ${document.sha256}), or name its folder with SOURCES_DIR.`,
    );
  });
  for (const { lines } of reports) out.write(`${lines.join('\n')}\n`);
  return reports.some(({ open }) => open > 0) ? 1 : 0;
}
