import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../server/neo4j/java.ts';
import { sharedConnection } from '../../support/shared-neo4j.ts';
import { writeScript } from '../../support/folders.ts';
import { settingsFor, spawnApp } from '../../support/start-app.ts';

let folder = '';
/** Folders to be searched for programs: with nothing, with Java alone, with an old Java, with a failing Maven. */
let paths: Record<'none' | 'java' | 'oldJava' | 'failingMaven', string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingtu-test-'));
  const [none = '', java = '', oldJava = '', failingMaven = ''] = await Promise.all(
    ['none', 'java', 'old', 'maven'].map(async (name) => {
      await mkdir(join(folder, name));
      return join(folder, name);
    }),
  );
  const realJava = (await findProgram('java')) ?? '';
  await symlink(realJava, join(java, 'java'));
  await symlink(realJava, join(failingMaven, 'java'));
  await writeScript(oldJava, 'java', `echo 'openjdk version "11.0.2" 2019-01-15' >&2`);
  const failure = 'Could not transfer artifact org.neo4j:neo4j:pom:5.26.25: Network is unreachable';
  await writeScript(failingMaven, 'mvn', `echo '[ERROR] ${failure} -> [Help 1]'; exit 1`);
  paths = { none, java, oldJava, failingMaven };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the program, which must end by itself with exit code 1, and gives what it said at last. */
async function failedStart(settings: Record<string, string | undefined>): Promise<string[]> {
  const dataDir = join(folder, `data-${Math.random().toString(36).slice(2)}`);
  const app = spawnApp({
    NEO4J_URI: undefined,
    JAVA_HOME: undefined,
    DATA_DIR: dataDir,
    CACHE_DIR: join(folder, 'cache'),
    ...settings,
  });
  const code = await app.exited;
  expect([code, app.output()]).toEqual([1, app.output()]);
  const lines = app.output().trim().split('\n');
  expect(lines.filter((line) => /^\s+at |Error:/.test(line))).toEqual([]);
  return lines.slice(-2);
}

const ELSE = 'set NEO4J_URI to a Neo4j server, or run "docker compose up".';

test('no Java', async () => {
  expect(await failedStart({ PATH: paths.none })).toEqual([
    'Neo4j needs Java 17 or 21, and no Java was found.',
    `Install Java 17 or 21 (for example "apt install openjdk-17-jre-headless") or set JAVA_HOME to one, ${ELSE}`,
  ]);
});

test('wrong Java', async () => {
  expect((await failedStart({ PATH: paths.oldJava }))[0]).toBe(
    `Neo4j needs Java 17 or 21, but ${join(paths.oldJava, 'java')} (PATH) is Java 11.`,
  );
});

test('no Maven', async () => {
  expect(await failedStart({ PATH: paths.java })).toEqual([
    'Neo4j 5.26.25 has to be fetched once, and Maven, which does that, was not found.',
    `Install Maven (for example "apt install maven"), ${ELSE}`,
  ]);
});

test('Maven cannot fetch', async () => {
  expect(await failedStart({ PATH: `${paths.failingMaven}:/bin` })).toEqual([
    'Maven could not fetch Neo4j 5.26.25: Could not transfer artifact org.neo4j:neo4j:pom:5.26.25: Network is unreachable.',
    'Check that Maven Central (repo.maven.apache.org), or the mirror in ~/.m2/settings.xml, can be reached, and start again.',
  ]);
});

test('wrong password of a server', async () => {
  const settings = settingsFor(sharedConnection());
  expect(await failedStart({ ...settings, NEO4J_PASSWORD: 'not this one' })).toEqual([
    `The Neo4j at ${settings['NEO4J_URI'] ?? ''} refuses the user name or the password.`,
    'Correct NEO4J_USERNAME and NEO4J_PASSWORD, and start again.',
  ]);
});

test('a database that the server has not', async () => {
  const settings = settingsFor(sharedConnection());
  expect(await failedStart({ ...settings, NEO4J_DATABASE: 'atlantis' })).toEqual([
    `The Neo4j at ${settings['NEO4J_URI'] ?? ''} has no database "atlantis".`,
    'Correct NEO4J_DATABASE, and start again.',
  ]);
});

test('an option that Java does not know', async () => {
  const settings = {
    CACHE_DIR: process.env['CACHE_DIR'],
    NEO4J_JAVA_OPTIONS: '-XX:+UseFairyDust',
  };
  expect(await failedStart(settings)).toEqual([
    'Java does not know an option of NEO4J_JAVA_OPTIONS.',
    'Correct it; logs/console.log of the private Neo4j says which one it is.',
  ]);
});

// A server may just be on its way, so each of these starts waits for a while; they wait together.
test('servers that cannot be reached', async () => {
  const servers = [
    ['bolt://127.0.0.1:9', ' (nothing listens there)'],
    ['neo4j://127.0.0.1:9', ''],
    ['bolt://nowhere.invalid:7687', ' (the name is not known)'],
  ] as const;
  const said = await Promise.all(
    servers.map(([uri]) => failedStart({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' })),
  );
  expect(said).toEqual(
    servers.map(([uri, why]) => [
      `The Neo4j at ${uri} cannot be reached${why}.`,
      'Start it or correct NEO4J_URI; without NEO4J_URI a private local Neo4j is used.',
    ]),
  );
});

test('an address that others can reach, and no login', async () => {
  expect(await failedStart({ HOST: '0.0.0.0' })).toEqual([
    'HOST is "0.0.0.0", which others can reach, and there is no login; AUTH=none must be set to allow that.',
    'Correct the setting in the environment and start again.',
  ]);
});

test('an address that is not of this machine', async () => {
  expect(await failedStart({ HOST: '192.0.2.1', AUTH: 'none' })).toEqual([
    'The address 192.0.2.1 is not one of this machine.',
    'Set HOST to an address of this machine, such as 127.0.0.1.',
  ]);
});
