import { draftFrom } from './draft.ts';
import type { Draft } from './draft.ts';

/** A draft that is remembered: under which id, and since when, in milliseconds since 1970. */
export interface Kept extends Draft {
  readonly id: string;
  readonly at: number;
}

/** Runs that are remembered, names' length in characters. */
export const PAST_LIMIT = 200;
export const NAME_LIMIT = 120;

/** Reads what every remembered draft has; `null` where the record was tampered with. */
export function keptFrom(record: unknown): Kept | null {
  const draft = draftFrom(record);
  if (draft === null) return null;
  const { id, at } = record as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return null;
  return { id, at, ...draft };
}

/** A name that records may bear. */
export function isName(name: unknown): name is string {
  return typeof name === 'string' && name !== '' && name.length <= NAME_LIMIT;
}

/** What the browser's storage must do for the records; the storage of `window` does. */
export interface RecordStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Records of one kind, each under a key of its own, so that two windows that write at once do not undo each other's
 * work: neither ever writes a list.
 */
export interface Records<T extends { readonly id: string; readonly at: number }> {
  /** All that can be read, the latest first. */
  readonly all: () => readonly T[];
  /** Keeps or replaces one; `false` where the storage is forbidden or full. */
  readonly put: (record: T) => boolean;
  readonly remove: (id: string) => void;
  /** Whether a key of the storage belongs to these records. */
  readonly owns: (key: string | null) => boolean;
}

/** A stored text as JSON; `null` where it is none. */
export function storedJson(text: string | null | undefined): unknown {
  try {
    return text === null || text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Records under a prefix of a storage; beyond `limit` the oldest go. `write` turns one into plain JSON. */
export function createRecords<T extends { readonly id: string; readonly at: number }>(
  storage: RecordStorage | null,
  prefix: string,
  read: (record: unknown) => T | null,
  limit = Infinity,
  write: (record: T) => unknown = (record) => record,
): Records<T> {
  const keys = (): string[] => {
    if (storage === null) return [];
    const all = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return all.filter((key) => key?.startsWith(prefix) === true) as string[];
  };
  const all = (): readonly T[] =>
    keys()
      .flatMap((key) => read(storedJson(storage?.getItem(key) ?? null)) ?? [])
      .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const remove = (id: string): void => {
    storage?.removeItem(prefix + id);
  };
  return {
    all,
    remove,
    owns: (key) => key === null || key.startsWith(prefix),
    put(record) {
      if (storage === null) return false;
      try {
        storage.setItem(prefix + record.id, JSON.stringify(write(record)));
      } catch {
        return false;
      }
      for (const { id } of all().slice(limit)) remove(id);
      return true;
    },
  };
}
