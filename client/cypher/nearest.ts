/** How many letters must be changed, added, dropped or swapped to come from one word to the other, up to a limit. */
function distance(from: string, to: string, limit: number): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, row]: [number[], number[]] = [[], b.map((_, index) => index)];
  row.push(b.length);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const swapped =
        i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other
          ? (before[j - 1] ?? limit) + 1
          : Infinity;
      const changed = (row[j] ?? limit) + Number(letter !== other);
      next.push(Math.min(changed, (row[j + 1] ?? limit) + 1, (next[j] ?? limit) + 1, swapped));
    }
    if (Math.min(...next) > limit) return limit + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? limit + 1;
}

/** The name nearest to a word, letters' case aside; `null` where none is like it. */
export function nearest(word: string, names: Iterable<string>): string | null {
  const sought = word.toLowerCase();
  let limit = Math.max(1, Math.floor(word.length / 3));
  let found: string | null = null;
  for (const name of names) {
    const far = distance(sought, name.toLowerCase(), limit);
    if (far > limit || (far === limit && found !== null)) continue;
    [limit, found] = [far, name];
    if (far === 0) break;
  }
  return found;
}
