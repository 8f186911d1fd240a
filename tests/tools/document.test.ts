import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { documentHead } from '../../tools/document-head.ts';
import { locators } from '../../tools/locators.ts';
import { PROJECT } from '../graph-seed/content-seed.ts';

const NEXT = join(PROJECT, 'tests/fixtures/next-document');
const TEXT = join(NEXT, 'qinglan.txt');
const ID = '2031-05-06-qinglan';

interface Head {
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly hash: string;
  }[];
}

test('the head of a document is all but the words of its author', async () => {
  const head = parse(documentHead(await readFile(TEXT), ID)) as Head;
  const written = parse(
    await readFile(join(NEXT, 'documents', ID, 'document.yaml'), 'utf8'),
  ) as Head;
  const sentences = written.sentences.map(({ start, end, hash }) => ({ start, end, hash }));
  const none = { zh: null, en: null };
  expect(head).toEqual({ ...written, title: none, publisher: none, sentences });
});

test('bytes that are not UTF-8 have no head', () => {
  expect(() => documentHead(new Uint8Array([0xc7, 0xe0]), ID)).toThrow(
    'not valid for encoding utf-8',
  );
});

test.each([
  ['青岚镇', ['1:0-3', '2:16-19', '3:38-41']],
  ['AI for Science', ['4:70-84']],
  ['海藻', ['4:85-87', '4:103-105']],
  ['通报2031', []],
  ['没有的词', []],
])('%s stands at %j', async (words, found) => {
  expect(locators(await readFile(TEXT, 'utf8'), words)).toEqual(found);
});

test.each([
  [['find', TEXT, '镇长', '市长'], 0, '镇长  3:34-36\n市长  nowhere\n'],
  [['find', TEXT], 2, ''],
  [['cut', TEXT, ID], 2, ''],
])('the command %j', (words, status, stdout) => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'tools/document.ts', ...words], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect({ status: run.status, stdout: run.stdout }).toEqual({ status, stdout });
});
