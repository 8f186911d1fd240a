import type { RecordStorage } from '../../../client/state/console/records.ts';

/** A storage in memory that takes at most `limit` characters, as a browser's does. */
export function memoryStorage(limit = Infinity): RecordStorage {
  const entries = new Map<string, string>();
  const size = (): number =>
    [...entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      const before = entries.get(key)?.length ?? 0;
      if (size() - before + key.length + value.length > limit)
        throw new Error('QuotaExceededError');
      entries.set(key, value);
    },
    removeItem: (key) => {
      entries.delete(key);
    },
  };
}
