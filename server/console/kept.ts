/**
 * Reads something and gives it again for some milliseconds; who asks meanwhile waits for the same reading. What fails is
 * not kept.
 */
export function keepFor<T>(milliseconds: number, read: () => Promise<T>): () => Promise<T> {
  let kept: { readonly until: number; readonly value: Promise<T> } | null = null;
  return () => {
    if (kept && kept.until > Date.now()) return kept.value;
    const made = { until: Date.now() + milliseconds, value: read() };
    kept = made;
    made.value.catch(() => {
      if (kept === made) kept = null;
    });
    return made.value;
  };
}
