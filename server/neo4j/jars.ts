import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { SetupError } from '../errors.ts';
import type { Narrator } from '../log.ts';
import { findProgram } from './java.ts';
import { acquireLock, type Lock } from './lock.ts';

/** Of the same version as pom.xml, which a test holds true. */
export const NEO4J_VERSION = '5.26.25';
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
/** Names and sizes of the fetched files: how a damaged or half-deleted cache is noticed. */
const MANIFEST = 'files.json';
/** Begin of the names of folders that are not whole yet. */
const DRAFT = 'fetching-';
const manifestSchema = z.record(z.string(), z.number());

/**
 * The folder with the jars of Neo4j, fetched once per machine through Maven (some 118 MB). The folder gets its name
 * only when it is whole; two starts at the same time fetch once.
 * @throws SetupError without Maven, or where Maven cannot fetch.
 */
export async function provideJars(
  cacheDir: string,
  narrator: Narrator,
  { env = process.env, signal }: { env?: NodeJS.ProcessEnv; signal?: AbortSignal | undefined } = {},
): Promise<string> {
  const folder = join(cacheDir, `neo4j-${NEO4J_VERSION}`);
  if (await isWhole(folder)) return folder;
  const maven = await findProgram('mvn', env);
  if (maven === null) {
    throw new SetupError(
      `Neo4j ${NEO4J_VERSION} has to be fetched once, and Maven, which does that, was not found.`,
      'Install Maven (for example "apt install maven"), set NEO4J_URI to a Neo4j server, or run "docker compose up".',
    );
  }
  await mkdir(cacheDir, { recursive: true });
  const lock = await waitForLock(join(cacheDir, 'fetch.lock'), narrator);
  try {
    if (await isWhole(folder)) return folder;
    narrator.say(`Fetching Neo4j ${NEO4J_VERSION} once (about 118 MB) …`);
    await removeDrafts(cacheDir);
    const draft = await mkdtemp(join(cacheDir, DRAFT));
    try {
      await runMaven(maven, draft, narrator, env, signal);
      await writeFile(join(draft, MANIFEST), JSON.stringify(await sizes(draft)));
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return folder;
  } finally {
    await lock.release();
  }
}

/** Takes away what earlier starts left when they were killed while fetching. */
async function removeDrafts(cacheDir: string): Promise<void> {
  const names = (await readdir(cacheDir)).filter((name) => name.startsWith(DRAFT));
  await Promise.all(
    names.map((name) => rm(join(cacheDir, name), { recursive: true, force: true })),
  );
}

async function waitForLock(file: string, narrator: Narrator): Promise<Lock> {
  for (let said = false; ; said = true) {
    const lock = await acquireLock(file);
    if (!('heldBy' in lock)) return lock;
    if (!said) narrator.say(`Waiting for process ${lock.heldBy.pid}, which is fetching Neo4j …`);
    await delay(500);
  }
}

function runMaven(
  maven: string,
  into: string,
  narrator: Narrator,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  const args = ['-B', '-f', POM, '--strict-checksums', 'dependency:copy-dependencies'];
  args.push(`-DoutputDirectory=${into}`, '-DincludeScope=runtime');
  const child = spawn(maven, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  const count = createCounter();
  let text = '';
  const take = (chunk: string): void => {
    text = (text + chunk).slice(-20_000);
    if (count.add(chunk))
      narrator.progress(`Fetching Neo4j: ${count.files} files, ${count.megabytes()} MB`);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => {
      reject(fetchFailed(cause.message, cause));
    });
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(fetchFailed(mavenReason(text)));
    });
  });
}

/** Counts what Maven tells it has downloaded, of whatever kind. */
export function createCounter(): {
  files: number;
  megabytes(): number;
  add(chunk: string): boolean;
} {
  const UNITS: Readonly<Record<string, number>> = { B: 1e-6, kB: 1e-3, MB: 1 };
  let rest = '';
  let megabytes = 0;
  return {
    files: 0,
    megabytes: () => Math.round(megabytes),
    /** True where the chunk told of a further file. */
    add(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      const before = this.files;
      for (const line of lines) {
        const found = /Downloaded from .*\(([\d.]+) (B|kB|MB) at /.exec(line);
        if (!found) continue;
        this.files += 1;
        megabytes += Number(found[1]) * (UNITS[found[2] ?? ''] ?? 0);
      }
      return this.files > before;
    },
  };
}

/** The sentence of Maven's output that tells why it failed, cut to a line. */
function mavenReason(text: string): string {
  const errors = text.split('\n').filter((line) => line.startsWith('[ERROR]'));
  const reason =
    errors[0]?.replace('[ERROR] ', '').replace(/ -> \[Help 1\].*/, '') ?? 'no reason given';
  return reason.length > 300 ? `${reason.slice(0, 300)} …` : reason;
}

function fetchFailed(reason: string, cause?: Error): SetupError {
  return new SetupError(
    `Maven could not fetch Neo4j ${NEO4J_VERSION}: ${reason.replace(/\.?$/, '.')}`,
    'Check that Maven Central (repo.maven.apache.org), or the mirror in ~/.m2/settings.xml, can be reached, and start again.',
    { cause },
  );
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')),
    );
    const files = Object.entries(manifest);
    const there = await Promise.all(
      files.map(async ([name, size]) => (await stat(join(folder, name))).size === size),
    );
    return files.length > 0 && there.every(Boolean);
  } catch {
    return false;
  }
}

async function sizes(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar'));
  if (names.length === 0) throw fetchFailed('it brought no files');
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, (await stat(join(folder, name))).size] as const),
    ),
  );
}
