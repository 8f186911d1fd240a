import { expect, test } from '@jest/globals';
import { searchTests } from '../../../graph-seed/search-tests.ts';
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

test('questions keep their order, and know the rank of their tier', () => {
  const questions = indexQuestions(searchTests('可灵'));
  expect(questions.map(({ at }) => at)).toEqual(questions.map((_, at) => BigInt(at)));
  expect(questions.map(({ tier }) => tier)).toEqual(
    questions.map(({ tier }) => tier).sort((a, b) => Number(a - b)),
  );
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
  const matches = searchTests(query).map((one) => matchOf(one, NAMES));
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
  expect(fuzzy.map((one) => matchOf(one, NAMES))).toContainEqual({ matched, field });
});

test('of several names that are like the query the nearest is told', () => {
  const names = { name: 'Klang', nameEn: 'Kling', aliases: ['Klinc'] };
  const matches = searchTests('klingg')
    .filter(({ fuzzy }) => fuzzy !== undefined)
    .map((one) => matchOf(one, names));
  expect(matches).toContainEqual({ matched: 'Kling', field: 'nameEn' });
});
