import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from './seed.ts';

/** Larger files in the folder of source texts are not looked at, in bytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/** The text of a source document. Offsets count Unicode characters, not UTF-16 units. */
export class SourceText {
  private readonly characters: readonly string[];

  constructor(text: string) {
    this.characters = Array.from(text);
  }

  get length(): number {
    return this.characters.length;
  }

  passage({ start, end }: Span): string {
    return this.characters.slice(start, end).join('');
  }

  /** Sentences: cut after every 。 and at line ends, empty lines left out. */
  sentences(): Span[] {
    const spans: Span[] = [];
    let start = 0;
    for (const [index, character] of this.characters.entries()) {
      if (character === '\n') {
        if (index > start) spans.push({ start, end: index });
        start = index + 1;
      } else if (character === '。') {
        spans.push({ start, end: index + 1 });
        start = index + 1;
      }
    }
    if (start < this.length) spans.push({ start, end: this.length });
    return spans;
  }
}

/** Hash of a sentence as `document.yaml` keeps it: first 16 hexadecimal digits of the sha256 of its UTF-8. */
export function sentenceHash(sentence: string): string {
  return createHash('sha256').update(sentence, 'utf8').digest('hex').slice(0, 16);
}

/**
 * Reads those texts of a folder whose sha256 is wanted; whatever else lies there is left alone, and a folder that is
 * not there holds none.
 */
export async function readSources(
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, SourceText>> {
  const found = new Map<string, SourceText>();
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, name);
    const { size, isFile } = await stat(path).then((entry) => ({
      size: entry.size,
      isFile: entry.isFile(),
    }));
    if (!isFile || size > MAX_BYTES) continue;
    const bytes = await readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (wanted.has(sha256)) found.set(sha256, new SourceText(decode(bytes)));
  }
  return found;
}

/** A byte order mark counts as a character, so that offsets are those of the plain decoded file. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function isMissing(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'ENOENT';
}
