import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from '../../../graph-seed/fold.ts';
import { searchKeys } from '../../../graph-seed/search/search-keys.ts';
import { SEARCH_TIERS, searchTests } from '../../../graph-seed/search/search-tests.ts';
import type { SearchNames } from '../../../graph-seed/search/search-keys.ts';
import type { KeyTest, SearchTier } from '../../../graph-seed/search/search-tests.ts';
import { editDistance } from '../../../server/nearest.ts';

const THINGS: Readonly<Record<string, SearchNames>> = {
  bureau: {
    name: '市经济和信息化局',
    nameEn: 'Beijing Municipal Bureau of Economy and Information Technology',
    aliases: [],
  },
  zhipu: { name: '智谱', nameEn: 'Zhipu', aliases: [] },
  station: { name: '5G-A基站', nameEn: '5G-A base station', aliases: [] },
  fiveG: { name: '5G基站', nameEn: '5G base station', aliases: [] },
  science: { name: 'AI for Science', aliases: ['科学智能'] },
  beijing: { name: '北京', nameEn: 'Beijing', aliases: ['北京市', '我市'] },
  plan: { name: '《北京市推动“人工智能+”行动计划》', nameEn: 'AI Plus Action Plan', aliases: [] },
  green: { name: '绿色算力', nameEn: 'Green computing', aliases: [] },
};

test('keys of a name, an English name and an alias', () => {
  const keys = searchKeys({ name: '5G-A基站', nameEn: 'Base-station', aliases: ['《绿 色》'] });
  expect(keys).toMatchInlineSnapshot(`
   [
     "nn=5ga基站",
     "ee=basestation",
     "aa=绿色",
     "pp=5gajizhan",
     "i=5gajz",
     "s=gajizhan",
     "s=ajizhan",
     "s=jizhan",
     "s=zhan",
     "y=5'g'a'ji'zhan'",
     "pp=lvse",
     "i=ls",
     "s=se",
     "y=lv'se'",
     "ww=5g",
     "ww=a",
     "ww=5ga",
     "g=基",
     "g=站",
     "g=基站",
     "ww=base",
     "ww=station",
     "ww=basestation",
     "k=bs",
     "g=绿",
     "g=色",
   ]
  `);
});

test('no key twice, none empty, none with a space', () => {
  const names = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(names, fc.array(names), (name, aliases) => {
      const keys = searchKeys({ name, aliases });
      expect(keys).toEqual([...new Set(keys)]);
      expect(keys.filter((key) => !/^(nn|ee|aa|pp|ww|[isykg])=\S+$/u.test(key))).toEqual([]);
    }),
  );
});

const found: readonly (readonly [query: string, thing: string, tier: SearchTier | undefined])[] = [
  ['智谱', 'zhipu', 'exact'],
  ['ZHIPU', 'zhipu', 'exact'],
  ['zhi pu', 'zhipu', 'exact'],
  ['智', 'zhipu', 'prefix'],
  ['谱', 'zhipu', 'word'],
  ['zp', 'zhipu', 'alias'],
  ['zhipo', 'zhipu', 'near'],
  ['zhpiu', 'zhipu', 'near'],
  ['志谱', 'zhipu', 'near'],
  ['经信局', 'bureau', 'abbreviation'],
  ['经济', 'bureau', 'word'],
  ['信息化局', 'bureau', 'word'],
  ['jingji', 'bureau', 'word'],
  ['jxj', 'bureau', 'abbreviation'],
  ['jxx', 'bureau', undefined],
  ['jingxinju', 'bureau', 'abbreviation'],
  ['econ', 'bureau', 'word'],
  ['bureau econ', 'bureau', 'word'],
  ['5G', 'fiveG', 'prefix'],
  ['5g', 'station', 'prefix'],
  ['5G-A', 'station', 'prefix'],
  ['5ga', 'station', 'prefix'],
  ['5G-A', 'fiveG', undefined],
  ['5G基站', 'fiveG', 'exact'],
  ['基站', 'station', 'word'],
  ['AI for Sci', 'science', 'prefix'],
  ['Science AI', 'science', 'word'],
  ['科学', 'science', 'alias'],
  ['Beijing', 'beijing', 'exact'],
  ['bejing', 'beijing', 'near'],
  ['我市', 'beijing', 'alias'],
  ['北', 'beijing', 'prefix'],
  ['人工智能+', 'plan', 'word'],
  ['“人工智能＋”行动计划', 'plan', 'word'],
  ['北京市推动人工智能', 'plan', 'prefix'],
  ['lvse', 'green', 'alias'],
  // Short forms of English names, with and without small words.
  ['bmboeait', 'bureau', 'alias'],
  ['BMBEIT', 'bureau', 'alias'],
  ['afs', 'science', 'alias'],
  // Characters of the same sound, also traditional ones, as a whole, at the beginning, inside, and abbreviated.
  ['綠色算力', 'green', 'near'],
  ['綠色', 'green', 'near'],
  ['算厉', 'green', 'fuzzy'],
  ['經信局', 'bureau', 'near'],
  // One wrong character, wherever it stands; not two.
  ['信息花局', 'bureau', 'fuzzy'],
  ['经济和信习化局', 'bureau', 'near'],
  ['经济与信息化局', 'bureau', 'fuzzy'],
  ['经济与信誉化局', 'bureau', undefined],
  // One wrong word among right ones.
  ['bureau of econmy', 'bureau', 'fuzzy'],
  ['AI for Sceince', 'science', 'near'],
  ['bureau of astronomy', 'bureau', undefined],
  ['上海', 'beijing', undefined],
  ['shanghai', 'zhipu', undefined],
];

test.each(found)('%s finds %s: %s', (query, thing, tier) => {
  expect(bestTier(query, THINGS[thing])).toBe(tier);
});

test.each(['', '  ', '!!', '《》', '+', '\u0000'])('nothing is asked for %j', (query) => {
  expect(searchTests(query)).toEqual([]);
});

test('tests come best first', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      const order = searchTests(query).map(({ tier }) => SEARCH_TIERS.indexOf(tier));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
    // Initials that are syllables too.
    { examples: [['AAa']] },
  );
});

test('a name of any length has keys that the index can hold, and is found by its beginning', () => {
  for (const unit of ['装', 'wide ', 'ﷺ', '𠮷', '5G-A']) {
    const name = unit.repeat(100_000);
    const keys = searchKeys({ name, aliases: [] });
    expect(keys.filter((key) => key.length > 255)).toEqual([]);
    expect(keys.length).toBeLessThan(200);
    expect(bestTier(unit.repeat(3), { name, aliases: [] })).toBe('prefix');
    expect(bestTier(name, { name, aliases: [] })).toBe('exact');
  }
});

test('whatever is written in the name, the name finds itself exactly', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((name) => /[\p{L}\p{N}]/u.test(foldName(name)));
  fc.assert(
    fc.property(names, (name) => {
      expect(bestTier(name, { name, aliases: [] })).toBe('exact');
    }),
  );
});

function bestTier(query: string, names: SearchNames | undefined): SearchTier | undefined {
  const keys = names ? searchKeys(names) : [];
  return searchTests(query).find((one) => holds(one, keys))?.tier;
}

/** What the index does with a test, in plain JavaScript. */
function holds({ has, prefix, pattern, fuzzy }: KeyTest, keys: readonly string[]): boolean {
  return (
    (has ?? []).every((key) => keys.includes(key)) &&
    (prefix === undefined || keys.some((key) => key.startsWith(prefix))) &&
    (pattern === undefined || keys.some((key) => new RegExp(`^(?:${pattern})$`, 'u').test(key))) &&
    (fuzzy === undefined || keys.some((key) => editDistance(key, fuzzy.key) <= fuzzy.edits))
  );
}
