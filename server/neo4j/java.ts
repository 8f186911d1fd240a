import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { access, constants } from 'node:fs/promises';
import { SetupError } from '../errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Versions of Java that Neo4j 5.26 runs on. */
const VERSIONS = [17, 21];
const REMEDY =
  'Install Java 17 or 21 (for example "apt install openjdk-17-jre-headless") or set JAVA_HOME to one, set NEO4J_URI to a Neo4j server, or run "docker compose up".';

/**
 * The `java` program of a version that Neo4j runs on: that of JAVA_HOME, else the first on PATH.
 * @throws SetupError naming what was found instead.
 */
export async function findJava(env: Environment = process.env): Promise<string> {
  const found: string[] = [];
  for (const { program, from } of await candidates(env)) {
    const version = await javaVersion(program);
    if (version !== null && VERSIONS.includes(version)) return program;
    found.push(
      version === null
        ? `${program} (${from}) does not run`
        : `${program} (${from}) is Java ${version}`,
    );
  }
  throw found.length === 0
    ? new SetupError('Neo4j needs Java 17 or 21, and no Java was found.', REMEDY)
    : new SetupError(`Neo4j needs Java 17 or 21, but ${found.join(' and ')}.`, REMEDY);
}

async function candidates(env: Environment): Promise<{ program: string; from: string }[]> {
  const home = env['JAVA_HOME'];
  const onPath = await findProgram('java', env);
  return [
    ...(home ? [{ program: join(home, 'bin', 'java'), from: 'JAVA_HOME' }] : []),
    ...(onPath ? [{ program: onPath, from: 'PATH' }] : []),
  ];
}

/** The first executable of that name on PATH, or null. */
export async function findProgram(
  name: string,
  env: Environment = process.env,
): Promise<string | null> {
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const program = join(folder, name);
    const usable = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return program;
  }
  return null;
}

/** The major version a `java` program tells of itself, or null where it does not run. */
function javaVersion(program: string): Promise<number | null> {
  return new Promise((resolve) => {
    execFile(program, ['-version'], { timeout: 20_000 }, (error, stdout, stderr) => {
      resolve(error ? null : parseJavaVersion(stderr + stdout));
    });
  });
}

/** @example parseJavaVersion('openjdk version "17.0.15" 2025-04-15') // 17; "1.8.0_402" is 8 */
export function parseJavaVersion(text: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  return found ? Number(found[1]) : null;
}
