import { expect, test } from '@jest/globals';
import { searchTests } from '../../../graph-seed/search-keys.ts';
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
  const matches = searchTests(query).map((one) => matchOf(one, query, NAMES));
  expect(matches).toContainEqual({ matched, field });
});

test('likeness tells the nearest name', () => {
  const fuzzy = searchTests('Burau of Economy').find(({ tier }) => tier === 'fuzzy');
  if (!fuzzy) throw new Error('There is no such test.');
  expect(matchOf(fuzzy, 'Burau of Economy', NAMES)).toEqual({
    matched: 'Bureau of Economy',
    field: 'nameEn',
  });
});
