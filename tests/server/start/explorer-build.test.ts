import { expect, test } from '@jest/globals';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SetupError } from '../../../server/errors.ts';
import { provideExplorer } from '../../../server/start/explorer-build.ts';
import { inFolder } from '../../support/folders.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';

/** Stands in for Vite: counts its runs, and writes a page that holds the source. */
const VITE = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const into = process.argv[process.argv.indexOf('--outDir') + 1];
appendFileSync('runs', 'x');
const source = readFileSync('client/main.ts', 'utf8');
if (source === 'broken') { console.error('main.ts:1 is broken'); process.exit(1); }
mkdirSync(into, { recursive: true });
writeFileSync(into + '/index.html', source.repeat(1000));
writeFileSync(into + '/icon.png', source.repeat(1000));
mkdirSync(into + '/assets');
for (let part = 0; part < 40; part += 1) writeFileSync(into + '/assets/' + part + '.js', source);
`;

async function inProject(
  use: (root: string, runs: () => Promise<number>) => Promise<void>,
): Promise<void> {
  await inFolder(async (root) => {
    for (const folder of ['client', 'docs', 'node_modules/vite/bin']) {
      await mkdir(join(root, folder), { recursive: true });
    }
    await writeFile(join(root, 'package.json'), '{"type":"module"}');
    await writeFile(join(root, 'package-lock.json'), '{}');
    await writeFile(join(root, 'docs', 'schema.graphql'), 'type Query');
    await writeFile(join(root, 'client', 'main.ts'), 'one');
    await writeFile(join(root, 'node_modules', 'vite', 'package.json'), '{"type":"module"}');
    await writeFile(join(root, 'node_modules', 'vite', 'bin', 'vite.js'), VITE);
    await use(root, async () => (await readFile(join(root, 'runs'), 'utf8')).length);
  });
}

test('builds once, packs what packs well, and leaves nothing beside it', () =>
  inProject(async (root, runs) => {
    const options = { root, narrator: SILENT };
    const built = await provideExplorer(options);
    expect(built).toBe(join(root, 'dist', 'explorer'));
    expect((await readdir(built)).sort()).toEqual([
      'assets',
      'built-from.txt',
      'icon.png',
      'index.html',
      'index.html.br',
      'index.html.gz',
    ]);
    const page = 'one'.repeat(1000);
    expect(brotliDecompressSync(await readFile(join(built, 'index.html.br'))).toString()).toBe(
      page,
    );
    expect(gunzipSync(await readFile(join(built, 'index.html.gz'))).toString()).toBe(page);
    await provideExplorer(options);
    expect(await runs()).toBe(1);
    expect(await readdir(join(root, 'dist'))).toEqual(['explorer']);
  }));

test.each([
  ['a source that changed', (root: string) => writeFile(join(root, 'client', 'main.ts'), 'two')],
  ['a new source', (root: string) => writeFile(join(root, 'client', 'new.ts'), '')],
  ['another API', (root: string) => writeFile(join(root, 'docs', 'schema.graphql'), 'type Q')],
  ['other packages', (root: string) => writeFile(join(root, 'package-lock.json'), '[]')],
  ['a lost page', (root: string) => rm(join(root, 'dist', 'explorer', 'index.html'))],
])('%s means a new build', (_, change) =>
  inProject(async (root, runs) => {
    await provideExplorer({ root, narrator: SILENT });
    await change(root);
    await provideExplorer({ root, narrator: SILENT });
    expect(await runs()).toBe(2);
  }),
);

test('several starts at once each find a whole build, and leave nothing beside it', () =>
  inProject(async (root) => {
    await provideExplorer({ root, narrator: SILENT });
    for (const source of ['two', 'three', 'four']) {
      await writeFile(join(root, 'client', 'main.ts'), source);
      const starts = Array.from({ length: 6 }, () => provideExplorer({ root, narrator: SILENT }));
      const [built = ''] = await Promise.all(starts);
      expect(await readFile(join(built, 'index.html'), 'utf8')).toBe(source.repeat(1000));
      expect(await readdir(join(built, 'assets'))).toHaveLength(40);
      expect(await readdir(join(root, 'dist'))).toEqual(['explorer']);
    }
  }));

test('a turn that its start did not live to end is taken over', () =>
  inProject(async (root) => {
    const turn = join(root, 'dist', 'explorer.turn');
    await mkdir(turn, { recursive: true });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(turn, longAgo, longAgo);
    const built = await provideExplorer({ root, narrator: SILENT });
    expect(await readdir(join(built, 'assets'))).toHaveLength(40);
    expect(await readdir(join(root, 'dist'))).toEqual(['explorer']);
  }));

test('a build that fails says why, and leaves the last one in place', () =>
  inProject(async (root) => {
    const built = await provideExplorer({ root, narrator: SILENT });
    await writeFile(join(root, 'client', 'main.ts'), 'broken');
    await expect(provideExplorer({ root, narrator: SILENT })).rejects.toThrow(
      new SetupError('The explorer could not be built:\nmain.ts:1 is broken', ''),
    );
    expect(await readFile(join(built, 'index.html'), 'utf8')).toBe('one'.repeat(1000));
    expect(await readdir(join(root, 'dist'))).toEqual(['explorer']);
  }));
