import { expect, test } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../../server/errors.ts';
import { findJava, parseJavaVersion } from '../../../server/neo4j/java.ts';
import { inFolder, writeScript } from '../../support/folders.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "21" 2023-09-19 LTS', 21],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ['java version "1.8.0_402"', 8],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
])('%s', (text, expected) => {
  expect(parseJavaVersion(text)).toBe(expected);
});

function javaOf(version: string): string {
  return `echo 'openjdk version "${version}" 2025-01-01' >&2`;
}

test('JAVA_HOME comes before PATH', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'home', 'bin'), { recursive: true });
    const atHome = await writeScript(join(folder, 'home', 'bin'), 'java', javaOf('21.0.1'));
    const onPath = await writeScript(folder, 'java', javaOf('17.0.1'));
    expect(await findJava({ JAVA_HOME: join(folder, 'home'), PATH: folder })).toBe(atHome);
    expect(await findJava({ PATH: `/nowhere:${folder}` })).toBe(onPath);
  }));

test('a wrong one in JAVA_HOME gives way to a right one on PATH', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'home', 'bin'), { recursive: true });
    await writeScript(join(folder, 'home', 'bin'), 'java', javaOf('11.0.2'));
    const onPath = await writeScript(folder, 'java', javaOf('17.0.1'));
    expect(await findJava({ JAVA_HOME: join(folder, 'home'), PATH: folder })).toBe(onPath);
  }));

test('no Java', async () => {
  await expect(findJava({ PATH: '/nowhere' })).rejects.toThrow(
    new SetupError('Neo4j needs Java 17 or 21, and no Java was found.', ''),
  );
});

test('wrong and broken ones are named', () =>
  inFolder(async (folder) => {
    const java = await writeScript(folder, 'java', javaOf('11.0.2'));
    const env = { JAVA_HOME: '/gone', PATH: folder };
    await expect(findJava(env)).rejects.toThrow(
      new SetupError(
        `Neo4j needs Java 17 or 21, but /gone/bin/java (JAVA_HOME) does not run and ${java} (PATH) is Java 11.`,
        '',
      ),
    );
  }));
