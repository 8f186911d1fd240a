import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSources, SourceText } from '../../graph-seed/source-text.ts';

test('offsets count characters, also those that JavaScript keeps as two', () => {
  const text = new SourceText('𠮷野家。\n\n第二😀句');
  expect(text.length).toBe(10);
  expect(text.sentences()).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 10 },
  ]);
  expect(text.sentences().map((span) => text.passage(span))).toEqual(['𠮷野家。', '第二😀句']);
});

test('sentences follow each other, hold all but the line ends, and end at 。 or at a line end', () => {
  const texts = fc.string({ unit: fc.constantFrom('字', 'a', '。', '\n', '😀'), maxLength: 30 });
  fc.assert(
    fc.property(texts, (written) => {
      const text = new SourceText(written);
      const passages = text.sentences().map((span) => text.passage(span));
      expect(passages.join('')).toBe(written.replaceAll('\n', ''));
      expect(
        passages.filter((passage) => !/^[^。\n]*。?$/u.test(passage) || passage === ''),
      ).toEqual([]);
    }),
  );
});

test('a text is recognised by the hash of its bytes, whatever its name; all else is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jingtu-sources-'));
  try {
    const bytes = Buffer.from('\ufeff一句。', 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(folder, 'any name.bin'), bytes);
    await writeFile(join(folder, 'other.txt'), '另一句。');
    await mkdir(join(folder, 'more'));
    const found = await readSources(folder, new Set([sha256, '0'.repeat(64)]));
    expect([...found.keys()]).toEqual([sha256]);
    expect(found.get(sha256)?.passage({ start: 0, end: 3 })).toBe('\ufeff一句');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a folder that is not there holds no text', async () => {
  expect(await readSources('/nowhere/at/all', new Set())).toEqual(new Map());
});
