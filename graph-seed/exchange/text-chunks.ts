import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { guessEncoding, recogniseStart, unfinishedBytes } from './encoding.ts';
import { FileFault } from './file-fault.ts';
import type { SourceFile } from './graph-source.ts';

/** Bytes read at a time. */
const CHUNK = 256 * 1024;
/** Bytes after a broken one from which its encoding is guessed. */
const SAMPLE = 4096;

/** A file of a source, and where it is on disk. */
export interface InputFile extends SourceFile {
  readonly path: string;
}

export interface ChunkOptions {
  /** Told of the bytes as they are read, before anything is made of them: always as many, but for the last. */
  readonly onChunk?: ((bytes: Uint8Array) => void) | undefined;
  /** Told when the file has ended, before what it ends in is used. */
  readonly onEnd?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A file as text, piece by piece: UTF-8 with or without its mark, which is taken off. Memory stays at some pieces.
 * @throws FileFault with the line where it is in another encoding, not text, or broken.
 */
export async function* textChunks(
  { path, name }: InputFile,
  { onChunk, onEnd, signal }: ChunkOptions = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let carried: Uint8Array = new Uint8Array(0);
  let offset = 0;
  let isStart = true;
  const decode = async (bytes: Uint8Array): Promise<string> => {
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch {
      const at = firstInvalid(bytes);
      const line = await lineAt(path, offset + at);
      throw new FileFault(name, line, 'encoding', notUtf8(bytes, at));
    }
    const zero = text.indexOf('\0');
    if (zero >= 0) {
      const line = await lineAt(path, offset + Buffer.byteLength(text.slice(0, zero)));
      throw new FileFault(name, line, 'nul', 'a NUL character: the file is damaged or not text');
    }
    offset += bytes.length;
    return text;
  };
  for await (const read of fileChunks(path)) {
    signal?.throwIfAborted();
    onChunk?.(read);
    let bytes: Uint8Array = carried.length === 0 ? read : Buffer.concat([carried, read]);
    if (isStart) {
      const start = recogniseStart(bytes);
      if (typeof start === 'object') {
        const message = `the file is ${start.other}, not UTF-8: ${REMEDY}`;
        throw new FileFault(name, 1, 'encoding', message);
      }
      bytes = bytes.subarray(start);
      offset = start;
      isStart = false;
    }
    const whole = bytes.length - unfinishedBytes(bytes);
    const text = await decode(bytes.subarray(0, whole));
    carried = bytes.slice(whole);
    if (text !== '') yield text;
  }
  onEnd?.();
  if (carried.length > 0) {
    const line = await lineAt(path, offset);
    throw new FileFault(name, line, 'encoding', 'the file breaks off within a character');
  }
}

/** The bytes of a file, `CHUNK` at a time however the disk gives them, so that each pass cuts them alike. */
async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      let length = 0;
      while (length < CHUNK) {
        const { bytesRead } = await file.read(chunk, length, CHUNK - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      if (length > 0) yield chunk.subarray(0, length);
      if (length < CHUNK) return;
    }
  } finally {
    await file.close();
  }
}

const REMEDY = 'save it as UTF-8';

function notUtf8(bytes: Uint8Array, at: number): string {
  const likely = guessEncoding(bytes.subarray(at, at + SAMPLE));
  if (likely !== null) return `the file is ${likely}, not UTF-8: ${REMEDY}`;
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return `byte 0x${byte} is not UTF-8: ${REMEDY}`;
}

/** Where the first byte stands that is not UTF-8: halves what may hold it until one character is left. */
function firstInvalid(bytes: Uint8Array): number {
  const isSound = (end: number) => {
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      decoder.decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let sound = 0;
  let broken = bytes.length;
  if (isSound(broken)) return broken - unfinishedBytes(bytes);
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isSound(middle)) sound = middle;
    else broken = middle;
  }
  return sound - unfinishedBytes(bytes.subarray(0, sound));
}

/** The line of a byte, counted by reading the file once more: only a fault asks for it. */
async function lineAt(path: string, offset: number): Promise<number> {
  let line = 1;
  if (offset === 0) return line;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, end: offset - 1 })) {
    const bytes = chunk as Buffer;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) line += 1;
  }
  return line;
}
