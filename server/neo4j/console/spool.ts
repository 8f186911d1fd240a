import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Bytes that are gathered before they are written, and read at once. */
const BLOCK = 256 * 1024;
const LENGTH = 4;

/** Values that wait in a file, which only its owner reads and which is gone with its owner, however that ends. */
export class Spool<T> {
  private file: FileHandle | null = null;
  private parts: Buffer[] = [];
  private size = 0;

  add(value: T): void {
    const bytes = serialize(value);
    const head = Buffer.alloc(LENGTH);
    head.writeUInt32LE(bytes.length);
    this.parts.push(head, bytes);
    this.size += LENGTH + bytes.length;
  }

  /** Writes what was gathered once it is worth it; a promise asks to wait. */
  drain(): Promise<void> | undefined {
    return this.size >= BLOCK ? this.flush() : undefined;
  }

  /** All values in their order, as often as it is called. */
  async *read(): AsyncGenerator<T> {
    await this.flush();
    const { file } = this;
    if (!file) return;
    let rest = Buffer.alloc(0);
    let at = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      let from = 0;
      while (rest.length >= from + LENGTH) {
        const end = from + LENGTH + rest.readUInt32LE(from);
        if (rest.length < end) break;
        yield deserialize(rest.subarray(from + LENGTH, end)) as T;
        from = end;
      }
      rest = rest.subarray(from);
    }
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = null;
    this.parts = [];
  }

  private async flush(): Promise<void> {
    if (this.size === 0) return;
    const bytes = Buffer.concat(this.parts);
    this.parts = [];
    this.size = 0;
    this.file ??= await openNameless();
    await this.file.appendFile(bytes);
  }
}

/** A file that is taken out of its folder as soon as it is open, so that a thread which is ended leaves nothing. */
async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'jingtu-spool-'));
  const file = await open(join(folder, 'records'), 'w+', 0o600);
  // Some systems keep the name of a file that is open; then it stays in the folder of temporary files.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return file;
}
