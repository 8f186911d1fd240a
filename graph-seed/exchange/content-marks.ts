import { createHash } from 'node:crypto';
import { SetupError } from '../../server/errors.ts';

/** Bytes of a piece's hash that are kept: enough that other bytes do not pass by chance. */
const KEPT = 12;

/** Is told of everything that one pass over the files of a source reads, before anything is made of it. */
export interface ContentWatch {
  /** A file is about to be read. */
  readonly begin: (name: string) => void;
  /** The next piece of it; pieces of one file are of one size, but for the last. */
  readonly piece: (bytes: Uint8Array) => void;
  /** The file has ended. */
  readonly end: () => void;
}

/**
 * What the files of a source held when they were checked, piece by piece: a later pass that meets other bytes stops
 * before the piece is used, so that nothing is written that was not checked. Takes some 12 bytes for 256 KiB.
 */
export class ContentMarks {
  private readonly files: { readonly name: string; readonly marks: string[] }[] = [];
  private readonly all = createHash('sha256');

  /** Remembers a first pass. */
  remember(): ContentWatch {
    return {
      begin: (name) => {
        this.files.push({ name, marks: [] });
        this.all.update(`${name}\0`);
      },
      piece: (bytes) => {
        const hash = hashOf(bytes);
        this.all.update(hash);
        this.files.at(-1)?.marks.push(mark(hash));
      },
      end: () => {
        this.all.update(`\0${this.files.at(-1)?.marks.length ?? 0}\0`);
      },
    };
  }

  /** sha256, in hexadecimal, of names and content of all files and of something more; after the first pass. */
  hash(more: string): string {
    return this.all.copy().update(more, 'utf8').digest('hex');
  }

  /**
   * Compares a further pass with the first.
   * @throws SetupError from the watch, as soon as a file holds something else, more or less.
   */
  compare(): ContentWatch {
    let file = -1;
    let at = 0;
    const check = (isSame: boolean): void => {
      if (!isSame) throw changed(this.files[file]?.name ?? 'a file');
    };
    return {
      begin: () => {
        file += 1;
        at = 0;
      },
      piece: (bytes) => {
        check(this.files[file]?.marks[at] === mark(hashOf(bytes)));
        at += 1;
      },
      end: () => {
        check(this.files[file]?.marks.length === at);
      },
    };
  }
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function mark(hash: Buffer): string {
  return hash.toString('latin1', 0, KEPT);
}

function changed(name: string): SetupError {
  return new SetupError(
    `The file ${name} has changed since it was checked; nothing of the change was written.`,
    'Load again, and leave the files as they are meanwhile.',
  );
}
