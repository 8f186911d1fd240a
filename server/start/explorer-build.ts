import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  access,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { SetupError } from '../errors.ts';
import type { Narrator } from '../log.ts';

/** What the explorer is built from, beside everything under client/. */
const INPUTS = ['docs/schema.graphql', 'package-lock.json'];
/** File in the built folder that tells of which inputs it was made. */
const STAMP = 'built-from.txt';
/** Kinds that become smaller when packed, from this size on in bytes. */
const PACKABLE = /^\.(css|html|js|json|svg|txt)$/;
const PACK_FROM = 1_024;

export interface BuildOptions {
  /** Folder of the project. */
  readonly root: string;
  readonly narrator: Narrator;
  readonly signal?: AbortSignal;
}

/**
 * The folder of the built explorer, built where its sources are others than last time. It is replaced only when the
 * new one is whole.
 * @throws SetupError where the build fails.
 */
export async function provideExplorer({ root, narrator, signal }: BuildOptions): Promise<string> {
  const built = join(root, 'dist', 'explorer');
  const hash = await hashInputs(root);
  if ((await stampOf(built)) === hash) return built;
  narrator.say('Building the explorer …');
  const draft = `${built}.${process.pid}-${randomBytes(3).toString('hex')}`;
  try {
    await runVite(root, draft, signal);
    await pack(draft);
    await writeFile(join(draft, STAMP), hash);
    await replace(built, draft, hash);
    return built;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Moves a whole build to its place, unless another start has put the same there. Several starts may want to at once, and
 * what one moves aside may by then be what another has just placed: so they take turns.
 */
async function replace(built: string, draft: string, hash: string): Promise<void> {
  const old = `${draft}.old`;
  try {
    await inTurn(`${built}.turn`, async () => {
      if ((await stampOf(built)) === hash) return;
      await rename(built, old).catch(unless('ENOENT'));
      await rename(draft, built);
    });
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

/** Milliseconds after which a turn, which takes a few, belongs to a start that was ended in it. */
const TURN_MS = 10_000;

/** Does something while no other process does it: whoever makes the folder has the turn. */
async function inTurn(folder: string, act: () => Promise<void>): Promise<void> {
  while (!(await mkdir(folder).then(() => true, unless('EEXIST')))) {
    const { mtimeMs = Infinity } = (await stat(folder).catch(unless('ENOENT'))) ?? {};
    if (Date.now() - mtimeMs > TURN_MS) await rmdir(folder).catch(unless('ENOENT'));
    else await delay(20);
  }
  try {
    await act();
  } finally {
    await rmdir(folder).catch(unless('ENOENT'));
  }
}

/** Passes over errors of some codes. */
function unless(...codes: readonly string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}

async function hashInputs(root: string): Promise<string> {
  const client = join(root, 'client');
  const entries = await readdir(client, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = [...sources, ...INPUTS.map((name) => join(root, name))].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function stampOf(folder: string): Promise<string | null> {
  const whole = await access(join(folder, 'index.html')).then(
    () => true,
    () => false,
  );
  return whole ? readFile(join(folder, STAMP), 'utf8').catch(() => null) : null;
}

/** Vite runs in a process of its own: a build keeps the event loop busy for seconds. */
function runVite(root: string, into: string, signal: AbortSignal | undefined): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', 'client', '--outDir', into, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let text = '';
  const take = (chunk: string): void => {
    text = (text + chunk).slice(-4_000);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else {
        const cause = `The explorer could not be built:\n${text.trim()}`;
        reject(new SetupError(cause, 'Correct that, or run "npm ci" again if files are missing.'));
      }
    });
  });
}

/** Puts packed copies beside the files, made once and as small as can be. */
async function pack(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && PACKABLE.test(extname(entry.name)));
  await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = await readFile(file);
      if (content.length < PACK_FROM) return;
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}
