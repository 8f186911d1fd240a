import { createHash } from 'node:crypto';
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../log.ts';

/** One run of a statement, as it is written down. Values of parameters are not. */
export interface AuditEntry {
  readonly requestId: string;
  /** Address the request came from, or a name that a proxy gives. */
  readonly from: string;
  readonly what: 'run' | 'check' | 'export' | 'cancel';
  readonly text: string;
  readonly parameters: readonly string[];
  readonly ms: number;
  readonly rows: number | null;
  readonly truncated: boolean;
  /** `ok`, or the code and rule of a failure. */
  readonly outcome: string;
}

export interface Audit {
  write(entry: AuditEntry): Promise<void>;
}

/** Characters of a statement that are kept; the hash tells the rest apart. */
const KEPT = 4_000;
/** Bytes after which a new file is begun; one old file is kept. */
const LARGEST = 16 * 2 ** 20;

/** Writes every run into a file that only its owner reads, as one line of JSON each, one after the other. */
export function openAudit(file: string, log: Log, now: () => Date = () => new Date()): Audit {
  let last = Promise.resolve();
  let isReady = false;

  async function append(entry: AuditEntry): Promise<void> {
    if (!isReady) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    isReady = true;
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > LARGEST) await rename(file, `${file}.1`);
    const { text, ...facts } = entry;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const line = { time: now().toISOString(), ...facts, sha256, text: text.slice(0, KEPT) };
    await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  }
  return {
    write(entry) {
      last = last
        .then(() => append(entry))
        .catch((error: unknown) => {
          log.error('The audit log of the console cannot be written.', { error, file });
        });
      return last;
    },
  };
}
