import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { lookUp } from './process-table.ts';

/** Who holds a folder, and what others may want to know of them. */
const holderSchema = z.object({
  pid: z.number().int(),
  /** Tells the process from a later one with the same number. */
  mark: z.string(),
  /** Address of the explorer, once it listens. */
  url: z.string().optional(),
  /** Address of the private Neo4j, once it answers. */
  bolt: z.string().optional(),
});
export type Holder = z.infer<typeof holderSchema>;

export interface Lock {
  /** Tells others more about this holder. */
  announce(facts: Partial<Pick<Holder, 'url' | 'bolt'>>): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock file for this process, or says which living process holds it. A lock whose process has ended
 * (also by kill -9 or a crash of the machine) counts as free.
 */
export async function acquireLock(file: string): Promise<Lock | { heldBy: Holder }> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const own = await lookUp(process.pid);
  let holder: Holder = { pid: process.pid, mark: own?.mark ?? '' };
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;

  for (;;) {
    await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
    const taken = await linked(draft, file);
    await rm(draft, { force: true });
    if (taken) break;
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) continue;
    const other = await livingHolder(text);
    if (other) return { heldBy: other };
    await removeStale(file, text, draft);
  }

  return {
    async announce(facts) {
      holder = { ...holder, ...facts };
      await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
      await rename(draft, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** The living holder of the lock file, or null where there is none. */
export async function readHolder(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : livingHolder(text);
}

async function livingHolder(text: string): Promise<Holder | null> {
  const parsed = holderSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const running = await lookUp(parsed.data.pid);
  return running?.mark === parsed.data.mark ? parsed.data : null;
}

/**
 * Takes away the lock that was read as stale. Another start may do the same at this moment and already have put its
 * own lock there: what was taken away is compared, and put back if it is not what was read.
 */
async function removeStale(file: string, text: string, draft: string): Promise<void> {
  const aside = `${draft}.stale`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== text) await linked(aside, file);
  await rm(aside, { force: true });
}

/** Gives a finished file its name in one step; false where the name is taken. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
