/** What a letter that follows the one before is worth, one at the beginning of a word, and any other. */
const NEXT = 8;
const WORD = 6;
const ANY = 1;

function isWordStart(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || /[\s\p{P}]/u.test(before);
}

function scoreFrom(text: string, sought: string, start: number): number | null {
  let score = 0;
  let at = start - 1;
  for (const letter of sought) {
    const found = text.indexOf(letter, at + 1);
    if (found === -1) return null;
    score += found === at + 1 && at >= start ? NEXT : isWordStart(text, found) ? WORD : ANY;
    at = found;
  }
  // Of equally good matches the shorter text is the closer one.
  return score - text.length / 1000 - start / 100;
}

/**
 * How well a text fits what is sought: its letters in their order, whatever stands between; letters in a row and at the
 * beginnings of words count for more. Spaces in what is sought do not count. `null` where it does not fit.
 */
export function fuzzyScore(text: string, sought: string): number | null {
  const wanted = sought.toLowerCase().replace(/\s+/gu, '');
  const lower = text.toLowerCase();
  const [first] = wanted;
  if (first === undefined) return 0;
  let best: number | null = null;
  for (let start = lower.indexOf(first); start !== -1; start = lower.indexOf(first, start + 1)) {
    const score = scoreFrom(lower, wanted, start);
    if (score === null) break;
    if (best === null || score > best) best = score;
  }
  return best;
}

/** The things whose texts fit, the best first; as they came where nothing is sought. */
export function fuzzyFind<Thing>(
  things: readonly Thing[],
  sought: string,
  texts: (thing: Thing) => readonly string[],
): Thing[] {
  return things
    .map((thing) => {
      const scores = texts(thing).flatMap((text) => fuzzyScore(text, sought) ?? []);
      return { thing, score: scores.length === 0 ? null : Math.max(...scores) };
    })
    .filter((found): found is { thing: Thing; score: number } => found.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
}
