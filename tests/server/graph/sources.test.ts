import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSources } from '../../../server/graph/sources.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingtu-sources-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = '港口有𠮷船。';
const hash = createHash('sha256').update(text).digest('hex');
const wanted = new Set([hash]);

test('a text is known by its hash, whatever its file is called, and cut by characters', async () => {
  await writeFile(join(folder, 'anything'), text);
  const texts = await openSources(folder, SILENT).find(wanted);
  expect(texts.get(hash)?.passage({ start: 3, end: 5 })).toBe('𠮷船');
});

test('who asks while a text is being read for another gets it too', async () => {
  await writeFile(join(folder, 'anything'), text);
  const sources = openSources(folder, SILENT);
  const found = await Promise.all([sources.find(wanted), sources.find(wanted)]);
  expect(found.map((texts) => texts.has(hash))).toEqual([true, true]);
});

test('a text that is put there later is found after a while', async () => {
  let now = 0;
  const sources = openSources(folder, SILENT, () => now);
  expect((await sources.find(wanted)).has(hash)).toBe(false);
  await writeFile(join(folder, 'later.txt'), text);
  now = 29_999;
  expect((await sources.find(wanted)).has(hash)).toBe(false);
  now = 30_000;
  expect((await sources.find(wanted)).has(hash)).toBe(true);
});

test('a folder that is not there holds none', async () => {
  const sources = openSources(join(folder, 'nowhere'), SILENT);
  expect((await sources.find(wanted)).size).toBe(0);
});
