import { expect, test } from '@jest/globals';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../../server/errors.ts';
import { createCounter, NEO4J_VERSION, provideJars } from '../../../server/neo4j/jars.ts';
import { inFolder, writeScript } from '../../support/folders.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';

/** Stands in for Maven: counts its runs, and puts two files where they are wanted. */
const MAVEN = `
echo run >> "$RUNS"
for argument; do case $argument in -DoutputDirectory=*) into=\${argument#-DoutputDirectory=};; esac; done
sleep 0.2
echo one > "$into/one.jar"; echo second > "$into/two.jar"
echo '[INFO] Downloaded from central: https://repo.example/one.jar (4 B at 1 kB/s)'`;

async function withMaven(
  body: string,
  use: (cache: string, env: NodeJS.ProcessEnv, runs: () => Promise<number>) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    await writeScript(folder, 'mvn', body);
    const runs = join(folder, 'runs');
    const env = { PATH: `${folder}:/usr/bin:/bin`, RUNS: runs };
    const count = async () => (await readFile(runs, 'utf8').catch(() => '')).split('\n').length - 1;
    await use(join(folder, 'cache'), env, count);
  });
}

test('fetches once, whole or not at all', () =>
  withMaven(MAVEN, async (cache, env, runs) => {
    const folder = await provideJars(cache, SILENT, { env });
    expect(folder).toBe(join(cache, `neo4j-${NEO4J_VERSION}`));
    expect((await readdir(folder)).sort()).toEqual(['files.json', 'one.jar', 'two.jar']);
    expect(await provideJars(cache, SILENT, { env })).toBe(folder);
    expect(await runs()).toBe(1);
    expect(await readdir(cache)).toEqual([`neo4j-${NEO4J_VERSION}`]);
  }));

test.each([
  ['gone', (folder: string) => rm(join(folder, 'one.jar'))],
  ['cut', (folder: string) => writeFile(join(folder, 'two.jar'), 'se')],
])('a file that is %s is noticed, and everything fetched again', (_, damage) =>
  withMaven(MAVEN, async (cache, env, runs) => {
    const folder = await provideJars(cache, SILENT, { env });
    await damage(folder);
    await provideJars(cache, SILENT, { env });
    expect(await readFile(join(folder, 'two.jar'), 'utf8')).toBe('second\n');
    expect(await readFile(join(folder, 'one.jar'), 'utf8')).toBe('one\n');
    expect(await runs()).toBe(2);
  }),
);

test('what a killed start left behind is taken away', () =>
  withMaven(MAVEN, async (cache, env) => {
    await mkdir(join(cache, 'fetching-old'), { recursive: true });
    await provideJars(cache, SILENT, { env });
    expect(await readdir(cache)).toEqual([`neo4j-${NEO4J_VERSION}`]);
  }));

test('two starts at the same time fetch once, and the second says whom it waits for', () =>
  withMaven(MAVEN, async (cache, env, runs) => {
    const said: string[] = [];
    const narrator = { ...SILENT, say: (line: string) => void said.push(line) };
    const all = await Promise.all([1, 2, 3].map(() => provideJars(cache, narrator, { env })));
    expect(new Set(all).size).toBe(1);
    expect(await runs()).toBe(1);
    expect(said.sort()).toEqual([
      `Fetching Neo4j ${NEO4J_VERSION} once (about 118 MB) …`,
      `Waiting for process ${process.pid}, which is fetching Neo4j …`,
      `Waiting for process ${process.pid}, which is fetching Neo4j …`,
    ]);
  }));

test('no Maven', () =>
  inFolder(async (folder) => {
    await expect(provideJars(folder, SILENT, { env: { PATH: folder } })).rejects.toThrow(
      new SetupError(
        `Neo4j ${NEO4J_VERSION} has to be fetched once, and Maven, which does that, was not found.`,
        '',
      ),
    );
  }));

test('a Maven that fails gives its reason, and leaves nothing behind', () => {
  const reason = 'Could not transfer artifact: Unknown host repo.maven.apache.org';
  return withMaven(`echo '[ERROR] ${reason} -> [Help 1]'; exit 1`, async (cache, env) => {
    await expect(provideJars(cache, SILENT, { env })).rejects.toThrow(
      new SetupError(`Maven could not fetch Neo4j ${NEO4J_VERSION}: ${reason}.`, ''),
    );
    expect(await readdir(cache)).toEqual([]);
  });
});

test('a Maven that brings nothing is a failure as well', () =>
  withMaven('exit 0', async (cache, env) => {
    await expect(provideJars(cache, SILENT, { env })).rejects.toThrow('it brought no files');
    expect(await readdir(cache)).toEqual([]);
  }));

test('counts what Maven tells, however the text is cut', () => {
  const text = [
    '[INFO] Downloading from central: https://repo.example/a.jar',
    '[INFO] Downloaded from central: https://repo.example/a.jar (3.4 MB at 7.5 kB/s)',
    '[INFO] Downloaded from central: https://repo.example/a.pom (3900 B at 7.5 kB/s)',
    'Downloaded from mirror: https://repo.example/b.jar (600 kB at 1.1 MB/s)',
    '',
  ].join('\n');
  const counter = createCounter();
  for (let start = 0; start < text.length; start += 7) counter.add(text.slice(start, start + 7));
  expect([counter.files, counter.megabytes()]).toEqual([3, 4]);
});
