import { beforeAll, expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createNarrator } from '../../server/log.ts';
import { provideExplorer } from '../../server/start/explorer-build.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KILOBYTE = 1_000;

/** Packed bytes and text of every built script and style sheet, by name. */
let files: ReadonlyMap<string, { readonly text: string; readonly size: number }>;
let page: string;

beforeAll(async () => {
  const built = await provideExplorer({ root: ROOT, narrator: createNarrator() });
  const folder = join(built, 'assets');
  const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  files = new Map(
    await Promise.all(
      names.map(async (name) => {
        const bytes = await readFile(join(folder, name));
        const size = gzipSync(bytes, { level: 9 }).length;
        return [name, { text: bytes.toString('utf8'), size }] as const;
      }),
    ),
  );
  page = await readFile(join(built, 'index.html'), 'utf8');
});

/** A file with everything that it imports before it runs; what it fetches later is left out. */
function withImports(names: readonly string[]): Set<string> {
  const all = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    const text = files.get(name)?.text ?? '';
    for (const [, found] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
      if (found !== undefined) waiting.push(found);
    }
  }
  return all;
}

function firstView(): Set<string> {
  return withImports(
    [...page.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(([, name]) => name ?? ''),
  );
}

/** Packed kilobytes of what stands behind a name, without what the first view has brought. */
function beyondFirstView(name: string): number {
  const before = firstView();
  const own = [...files.keys()].filter((file) => file.startsWith(`${name}-`));
  expect(own).not.toEqual([]);
  return kilobytes([...withImports(own)].filter((file) => !before.has(file)));
}

function kilobytes(names: Iterable<string>): number {
  return [...names].reduce((sum, name) => sum + (files.get(name)?.size ?? 0), 0) / KILOBYTE;
}

test('the worker of layouts, fetched beside the canvas, brings one copy of what it needs', () => {
  const workers = [...files].filter(([name]) => name.startsWith('force-run-'));
  expect(Math.max(...workers.map(([, { size }]) => size / KILOBYTE))).toBeLessThanOrEqual(190);
});

test('the first view is small', () => {
  expect(kilobytes(firstView())).toBeLessThanOrEqual(160);
});

test.each([
  ['canvas-view', 180],
  ['graphql-room', 350],
])('%s is at most %i kB', (name, most) => {
  expect(beyondFirstView(name)).toBeLessThanOrEqual(most);
});
