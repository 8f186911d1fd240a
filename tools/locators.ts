import { SourceText } from '../graph-seed/source-text.ts';

/** Every place where words stand in a text, as locators: `7:413-430`. Places that reach over a sentence are left out. */
export function locators(text: string, words: string): string[] {
  const source = new SourceText(text);
  const length = Array.from(words).length;
  return source.sentences().flatMap(({ start, end }, index) => {
    const found: string[] = [];
    for (let at = start; at + length <= end; at += 1) {
      const span = { start: at, end: at + length };
      if (source.passage(span) === words) found.push(`${index + 1}:${span.start}-${span.end}`);
    }
    return found;
  });
}
