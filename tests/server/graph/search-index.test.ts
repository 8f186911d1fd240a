import { expect, test } from '@jest/globals';
import { SEARCH_TIERS, searchTests } from '../../../graph-seed/search/search-tests.ts';
import { indexQuestions, luceneQuery, matchOf } from '../../../server/graph/search-index.ts';

test.each([
  [{ tier: 'exact', has: ['n=可灵'] }, '+n\\=可灵'],
  [{ tier: 'prefix', prefix: 'e=gpt4.0' }, '+e\\=gpt4\\.0*'],
  [{ tier: 'word', has: ['w=ai', 'w=for'], prefix: 'w=sci' }, '+w\\=ai +w\\=for +w\\=sci*'],
  [{ tier: 'abbreviation', pattern: '[na]=.*a/b.*' }, '+/[na]=.*a\\/b.*/'],
  [{ tier: 'fuzzy', fuzzy: { key: 'n=kling', edits: 1 } }, '+n\\=kling~1'],
  [{ tier: 'exact', has: ['n=a+b~c^d|e<f>$'] }, '+n\\=a\\+b\\~c\\^d\\|e\\<f\\>\\$'],
] as const)('%j in Lucene’s words', (one, query) => {
  expect(luceneQuery(one)).toBe(query);
});

test('what is looked up, what is alike and what is less alike are asked for apart, each tier with its weight', () => {
  expect(indexQuestions(searchTests('klingdata'))).toMatchInlineSnapshot(`
   {
     "alike": "(+((+nn\\=klingdata~1) (+ee\\=klingdata~1) (+aa\\=klingdata~1) (+pp\\=klingdata~1))^0 +*:*^2) (+((+ww\\=klingdata~1))^0 +*:*^1)",
     "far": "(+((+nn\\=klingdata~2) (+ee\\=klingdata~2) (+aa\\=klingdata~2) (+pp\\=klingdata~2))^0 +*:*^2) (+((+ww\\=klingdata~2))^0 +*:*^1)",
     "found": "(+((+nn\\=klingdata) (+ee\\=klingdata))^0 +*:*^256) (+((+nn\\=klingdata*) (+ee\\=klingdata*))^0 +*:*^128) (+((+aa\\=klingdata) (+pp\\=klingdata) (+i\\=klingdata) (+k\\=klingdata) (+aa\\=klingdata*) (+pp\\=klingdata*) (+i\\=klingdata*))^0 +*:*^64) (+((+ww\\=klingdata*) (+s\\=klingdata*))^0 +*:*^32)",
     "weights": [
       256n,
       128n,
       64n,
       32n,
       16n,
       8n,
       4n,
       2n,
       1n,
     ],
   }
  `);
});

test('nothing is asked for that the query has no test for', () => {
  expect(indexQuestions(searchTests('24'))).toMatchObject({ alike: '', far: '' });
});

test('each weight is more than all behind it together', () => {
  const { weights } = indexQuestions([]);
  expect(weights).toHaveLength(SEARCH_TIERS.length);
  weights.forEach((weight, at) => {
    const behind = weights.slice(at + 1).reduce((sum, one) => sum + one, 0n);
    expect(weight).toBeGreaterThan(behind);
  });
});

test('a query of many words with errors stays below the parts that the index takes at once', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `wort${at}n`).join(' ');
  const parts = (query: string) => query.match(/~\d/g)?.length ?? 0;
  expect(parts(indexQuestions(searchTests(words(8))).alike)).toBe(13);
  expect(parts(indexQuestions(searchTests(words(9))).alike)).toBe(5);
});

const NAMES = { name: '市经济和信息化局', nameEn: 'Bureau of Economy', aliases: ['经信局'] };

test.each([
  ['市经济和信息化局', '市经济和信息化局', 'name'],
  ['市经济', '市经济和信息化局', 'name'],
  ['经信局', '经信局', 'aliases'],
  ['jxj', '经信局', 'aliases'],
  ['bureau', 'Bureau of Economy', 'nameEn'],
  ['信息', '市经济和信息化局', 'name'],
])('%s matches %s in %s', (query, matched, field) => {
  const matches = searchTests(query).map((one) => matchOf([one], NAMES));
  expect(matches).toContainEqual({ matched, field });
});

test.each([
  ['Burau of Economy', 'Bureau of Economy', 'nameEn'],
  ['buraeu economy', 'Bureau of Economy', 'nameEn'],
  ['经信居', '经信局', 'aliases'],
  ['市经济河信息化局', '市经济和信息化局', 'name'],
  ['经济的信息', '市经济和信息化局', 'name'],
])('%s is like %s in %s', (query, matched, field) => {
  const fuzzy = searchTests(query).filter(({ tier }) => tier === 'near' || tier === 'fuzzy');
  expect(fuzzy.map((one) => matchOf([one], NAMES))).toContainEqual({ matched, field });
});

test('of several names that are like the query the nearest is told', () => {
  const names = { name: 'Klang', nameEn: 'Kling', aliases: ['Klinc'] };
  const matches = searchTests('klingg')
    .filter(({ fuzzy }) => fuzzy !== undefined)
    .map((one) => matchOf([one], names));
  expect(matches).toContainEqual({ matched: 'Kling', field: 'nameEn' });
});
