/** Names prepared for being sought while somebody types. */
export interface NameIndex<T> {
  /** At most `limit` entries whose name begins with, then holds, then spells out in order what is sought. */
  readonly search: (sought: string, limit: number) => readonly T[];
  readonly get: (name: string) => T | undefined;
  readonly names: readonly string[];
}

interface Entry<T> {
  readonly key: string;
  readonly item: T;
}

/** First place in a sorted list whose key is not before the sought one. */
function lowerBound<T>(sorted: readonly Entry<T>[], sought: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.key ?? '') < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spells(key: string, sought: string): boolean {
  let at = -1;
  for (const letter of sought) {
    at = key.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Builds the index once per schema, so that a key pressed costs a walk over short strings at the most. */
export function nameIndex<T>(items: readonly T[], nameOf: (item: T) => string): NameIndex<T> {
  const sorted = items
    .map((item): Entry<T> => ({ key: nameOf(item).toLowerCase(), item }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const byName = new Map(items.map((item) => [nameOf(item), item]));
  return {
    names: [...byName.keys()],
    get: (name) => byName.get(name),
    search(text, limit) {
      const sought = text.toLowerCase();
      const found: T[] = [];
      const start = lowerBound(sorted, sought);
      let end = start;
      while (end < sorted.length && sorted[end]?.key.startsWith(sought) === true) end += 1;
      for (const { item } of sorted.slice(start, Math.min(end, start + limit))) found.push(item);
      if (sought === '') return found;
      for (const likeness of [
        (key: string) => key.includes(sought),
        (key: string) => !key.includes(sought) && spells(key, sought),
      ]) {
        for (let at = 0; at < sorted.length && found.length < limit; at += 1) {
          if (at >= start && at < end) continue;
          const entry = sorted[at];
          if (entry !== undefined && likeness(entry.key)) found.push(entry.item);
        }
      }
      return found;
    },
  };
}
