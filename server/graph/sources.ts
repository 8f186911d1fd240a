import { readSources } from '../../graph-seed/source-text.ts';
import type { SourceText } from '../../graph-seed/source-text.ts';
import type { Log } from '../log.ts';

/** Source texts by the sha256 of their files. */
export type Texts = ReadonlyMap<string, SourceText>;

/** The texts of documents, where they were supplied. */
export interface Sources {
  /** The texts with these hashes, as far as they are there. */
  find(hashes: ReadonlySet<string>): Promise<Texts>;
}

/** Milliseconds after which a text that was not there is looked for again. */
const LOOK_AGAIN_MS = 30_000;

/**
 * Texts of a folder, each read once, when it is first asked for. A folder that cannot be read is logged and
 * counts as empty.
 */
export function openSources(folder: string, log: Log, now: () => number = Date.now): Sources {
  const texts = new Map<string, SourceText>();
  const missed = new Map<string, number>();
  let underWay: Promise<unknown> = Promise.resolve();
  const read = async (due: readonly string[]): Promise<void> => {
    try {
      const found = await readSources(folder, new Set(due));
      for (const [hash, text] of found) texts.set(hash, text);
    } catch (error) {
      log.warn('The folder of source texts cannot be read.', { folder, error });
    }
  };
  return {
    async find(hashes) {
      const due = Array.from(hashes).filter(
        (hash) => !texts.has(hash) && (missed.get(hash) ?? -Infinity) + LOOK_AGAIN_MS <= now(),
      );
      if (due.length > 0) {
        for (const hash of due) missed.set(hash, now());
        underWay = Promise.all([underWay, read(due)]);
      }
      // What another asker began to read is waited for as well.
      await underWay;
      return texts;
    },
  };
}
