import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalSettings } from '../config.ts';
import { SetupError } from '../errors.ts';
import type { Places } from './data-folder.ts';
import { homeArgument } from './left-over.ts';

/** Packages of Java that Neo4j reaches into. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** A tool that ends within a second or two is done before Java could make it any faster. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Arguments of `java` that start Neo4j; the process ends rather than live on without memory. */
export function serverArguments(
  jars: string,
  { home, conf }: Places,
  { heapMb, javaOptions }: Pick<LocalSettings, 'heapMb' | 'javaOptions'>,
): string[] {
  return [
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    `-Xms${Math.min(heapMb, 128)}m`,
    `-Xmx${heapMb}m`,
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    ...javaOptions,
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    homeArgument(home),
    `--config-dir=${conf}`,
  ];
}

/** The environment of Java: without the settings of our own server, and without what would add options to it. */
export function javaEnvironment(places: Places, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) =>
      !/^(NEO4J_|JDK_JAVA_OPTIONS$|JAVA_TOOL_OPTIONS$|_JAVA_OPTIONS$|CLASSPATH$)/.test(name),
  );
  return { ...Object.fromEntries(kept), NEO4J_HOME: places.home, NEO4J_CONF: places.conf };
}

/**
 * Sets the password of a database that has never been started. It goes through a file that is gone afterwards, for
 * other users of the machine can read command lines.
 */
export async function setInitialPassword(
  java: string,
  jars: string,
  places: Places,
  password: string,
): Promise<void> {
  const file = join(places.run, 'initial-password');
  await writeFile(file, ['dbms', 'set-initial-password', password].join('\n'), { mode: 0o600 });
  try {
    const args = [...SHORT_LIVED, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', `@${file}`];
    await run(java, args, javaEnvironment(places, process.env));
  } finally {
    await rm(file, { force: true });
  }
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, timeout: 60_000 }, (error, stdout, stderr) => {
      if (!error) resolve();
      else {
        const reason = (stderr + stdout).split('\n').find((line) => line.trim()) ?? error.message;
        reject(
          new SetupError(
            `Neo4j could not set its first password: ${reason}`,
            'Correct that and start again.',
            {
              cause: error,
            },
          ),
        );
      }
    });
  });
}
