import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** Characters that are gathered before they are written. */
const BUFFER = 64 * 1024;

/** What takes the text of a file. */
export interface TextTaker {
  add(text: string): void;
  /** To be awaited between records, or memory grows. */
  drain(): Promise<void>;
}

/**
 * A text file that is being written. Until `finish` it bears another name, so that a file under its own name is always
 * complete. Text is gathered; await `drain` between records, or memory grows.
 */
export class TextFile implements TextTaker {
  readonly path: string;
  private readonly handle: FileHandle;
  private parts: string[] = [];
  private length = 0;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.handle = handle;
  }

  static async create(path: string): Promise<TextFile> {
    return new TextFile(path, await open(unfinished(path), 'w'));
  }

  add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  /** Writes what was gathered, once it is worth it. */
  async drain(): Promise<void> {
    if (this.length >= BUFFER) await this.flush();
  }

  /** Brings everything to disk and gives the file its name. */
  async finish(): Promise<void> {
    await this.flush();
    await this.handle.sync();
    await this.handle.close();
    await rename(unfinished(this.path), this.path);
  }

  /** Leaves nothing of it. */
  async discard(): Promise<void> {
    await this.handle.close();
    await rm(unfinished(this.path), { force: true });
  }

  private async flush(): Promise<void> {
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    await this.handle.writeFile(text);
  }
}

function unfinished(path: string): string {
  return `${path}.part`;
}
