/** Gives what is read under a mark, or what was read under it a short while ago. */
type Keep<T> = (mark: string, read: () => Promise<T>) => Promise<T>;

/**
 * Keeps up to `most` readings for so many milliseconds; who asks meanwhile waits for the same reading. What fails is not
 * kept.
 */
export function keepReadings<T>(
  milliseconds: number,
  most: number,
  now: () => number = Date.now,
): Keep<T> {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  return (mark, read) => {
    const known = kept.get(mark);
    if (known && known.until > now()) return known.value;
    const value = read();
    kept.delete(mark);
    kept.set(mark, { until: now() + milliseconds, value });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    value.catch(() => {
      if (kept.get(mark)?.value === value) kept.delete(mark);
    });
    return value;
  };
}

/** Keeps one reading for so many milliseconds. */
export function keepFor<T>(milliseconds: number, read: () => Promise<T>): () => Promise<T> {
  const keep = keepReadings<T>(milliseconds, 1);
  return () => keep('', read);
}
