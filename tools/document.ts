/**
 * Helps to enter a document. `head <text file> <id>` writes its `document.yaml`; `find <text file> <words> …` writes the
 * locators of words. Nothing else of the text is written.
 */
import { readFile } from 'node:fs/promises';
import { documentHead } from './document-head.ts';
import { locators } from './locators.ts';

const [command, path, ...words] = process.argv.slice(2);
if (path === undefined || words.length === 0 || (command !== 'head' && command !== 'find')) {
  console.error(
    'npx tsx tools/document.ts head <text file> <id>\nnpx tsx tools/document.ts find <text file> <words> …',
  );
  process.exit(2);
}
const bytes = await readFile(path);
if (command === 'head') process.stdout.write(documentHead(bytes, words[0] ?? ''));
else {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const one of words) console.log(`${one}  ${locators(text, one).join(' ') || 'nowhere'}`);
}
