import { isPinyin, splitPinyin, syllables } from './pinyin.ts';
import {
  beginning,
  HAN,
  HAN_RUNS,
  LATIN_RUNS,
  LATIN_WORDS,
  LONGEST_SOUND,
  LONGEST_TEXT,
  pairs,
  wholeForm,
} from './search-forms.ts';

/**
 * How good a hit is, the best first. The keys that are tested stand in `search-keys.ts`.
 *
 * - exact, prefix: of the name or the English name;
 * - alias: another name, pinyin, initials, or the beginning of one;
 * - word: words or neighbouring characters inside;
 * - abbreviation: 经信局 of 北京市经济和信息化局, also as `jxj` or `jingxinju`: characters in their order, of which the first
 *   stands first behind the name of a city and the last stands last; scattered: in their order only;
 * - statement: no test's; what a graph states (its figures) comes here unless it was met exactly, for a person looks for
 *   the thing first and finds the statement beside it;
 * - near: a whole name with a typing error, or in characters of the same sound, by which traditional ones are found too;
 * - fuzzy: the same inside a name.
 */
export const SEARCH_TIERS = [
  'exact',
  'prefix',
  'alias',
  'word',
  'abbreviation',
  'scattered',
  'statement',
  'near',
  'fuzzy',
] as const;
export type SearchTier = (typeof SEARCH_TIERS)[number];

/** One way to hit an entity. All parts that are given must hold on its keys. */
export interface KeyTest {
  readonly tier: SearchTier;
  /** Keys the entity has, exactly. */
  readonly has?: readonly string[];
  /** The beginning of one of its keys. */
  readonly prefix?: string;
  /** A regular expression (Java's, Lucene's and JavaScript's alike) that one of its keys matches as a whole. */
  readonly pattern?: string;
  /** A key that one of its keys is like, by at most `edits` edits. */
  readonly fuzzy?: { readonly key: string; readonly edits: 1 | 2 };
}

/** Chinese queries in which one wrong character is looked for, in characters. */
const FORGIVEN = { least: 4, most: 12 } as const;
/** Words of a query in one of which an error is looked for; the index takes a bounded number of parts at once. */
const FORGIVEN_WORDS = 8;
/** The name of a city or district, which a short form may leave out. */
const CITY_PATTERN = '(.{0,3}[省市区县])?';

/** The tests of a query, best first, also within a tier; none for a query without letters, digits or Chinese characters. */
export function searchTests(query: string): KeyTest[] {
  const folded = wholeForm(query);
  if (!/[\p{L}\p{N}]/u.test(folded)) return [];
  // Pinyin is Latin: no key of these classes holds a Chinese character.
  const aliases = isPinyin(folded) ? ['aa', 'pp', 'i'] : ['aa'];
  const whole = isPinyin(folded) ? [...aliases, 'k'] : aliases;
  const tests: KeyTest[] = [
    ...['nn', 'ee'].map((c) => ({ tier: 'exact' as const, has: [`${c}=${folded}`] })),
    ...['nn', 'ee'].map((c) => ({ tier: 'prefix' as const, prefix: `${c}=${folded}` })),
    ...whole.map((c) => ({ tier: 'alias' as const, has: [`${c}=${folded}`] })),
    ...aliases.map((c) => ({ tier: 'alias' as const, prefix: `${c}=${folded}` })),
    ...wordTests(beginning(query, LONGEST_TEXT), folded),
    ...abbreviationTests(folded),
    ...fuzzyTests(beginning(query, LONGEST_TEXT), folded),
  ];
  // A short query may be a row of initials and of syllables at once, each with tests of several tiers.
  return tests.sort((a, b) => SEARCH_TIERS.indexOf(a.tier) - SEARCH_TIERS.indexOf(b.tier));
}

/** Every word of the query, the last one perhaps unfinished, and every pair of Chinese neighbours. */
function wordTests(query: string, folded: string): KeyTest[] {
  const runs = query.normalize('NFKC').toLowerCase().match(LATIN_RUNS) ?? [];
  const words = runs
    .map((run) => (run.match(LATIN_WORDS) ?? []).join(''))
    .map((word) => `ww=${word}`);
  const chinese = (query.normalize('NFKC').match(HAN_RUNS) ?? []).flatMap((run) => {
    const characters = Array.from(run);
    return (characters.length === 1 ? characters : pairs(characters)).map((gram) => `g=${gram}`);
  });
  const unfinished = /[\p{Script=Latin}\p{N}]\s*$/u.test(query) ? words.at(-1) : undefined;
  const has = [
    ...new Set([...(unfinished === undefined ? words : words.slice(0, -1)), ...chinese]),
  ];
  const all = {
    tier: 'word' as const,
    ...(has.length === 0 ? {} : { has }),
    ...(unfinished === undefined ? {} : { prefix: unfinished }),
  };
  // One or two letters begin some syllable of most names.
  const inside = isPinyin(folded) && folded.length >= 3;
  return [all, ...(inside ? [{ tier: 'word' as const, prefix: `s=${folded}` }] : [])];
}

function abbreviationTests(folded: string): KeyTest[] {
  const [tier, scattered] = ['abbreviation', 'scattered'] as const;
  const characters = Array.from(folded);
  if (characters.length >= 2 && characters.every((character) => HAN.test(character))) {
    const has = [...new Set(characters)].map((character) => `g=${character}`);
    const row = characters.join('.*');
    return [
      { tier, has, pattern: `(nn|aa)=${CITY_PATTERN}${row}` },
      { tier: scattered, has, pattern: `(nn|aa)=.*${row}.*` },
    ];
  }
  if (!isPinyin(folded)) return [];
  const tests: KeyTest[] = [];
  // No syllable begins with i, u or v, so a text that holds one is no row of initials.
  if (folded.length >= 3 && !/[iuv]/.test(folded)) {
    // Three letters lie scattered in many names; a short form keeps the last character, which says what a body is.
    const row = characters.join('.*');
    tests.push({ tier, pattern: `i=${row}` }, { tier: scattered, pattern: `i=.*${row}` });
  }
  const parts = splitPinyin(folded);
  if (parts && parts.length >= 2) tests.push(...soundTests(parts, tier, scattered));
  return tests;
}

/** Syllables in their order: from the first of a name to the last, and anywhere in it. */
function soundTests(sounds: readonly string[], tier: SearchTier, scattered: SearchTier): KeyTest[] {
  const row = sounds.map(inPattern).join("'(.*')?");
  return [
    { tier, pattern: `y=${row}'` },
    { tier: scattered, pattern: `y=(.*')?${row}'.*` },
  ];
}

/** Typing errors: letters wrong, missing, added or swapped; a character wrong or too many, or of the same sound. */
function fuzzyTests(query: string, folded: string): KeyTest[] {
  const characters = Array.from(folded);
  // A number that differs by a digit is another number.
  if (!/\p{L}/u.test(folded)) return [];
  const edits = characters.length >= 8 ? (2 as const) : (1 as const);
  const like = (tier: SearchTier, c: string) => ({ tier, fuzzy: { key: `${c}=${folded}`, edits } });
  const names = isPinyin(folded) ? ['nn', 'ee', 'aa', 'pp'] : ['nn', 'ee', 'aa'];
  const isLong = characters.length >= (HAN.test(folded) ? 3 : 4);
  return [
    ...(isLong ? names.map((c) => like('near', c)) : []),
    ...(HAN.test(folded) ? sameSoundTests(characters) : []),
    ...(isLong && isPinyin(folded) ? [like('fuzzy', 'ww')] : []),
    ...misspeltWordTests(query),
    ...(characters.every((character) => HAN.test(character))
      ? wrongCharacterTests(characters)
      : []),
  ];
}

/** All words of the query but one, and something like that one. */
function misspeltWordTests(query: string): KeyTest[] {
  const words = query.normalize('NFKC').toLowerCase().match(LATIN_WORDS) ?? [];
  if (words.length < 2 || words.length > FORGIVEN_WORDS || HAN.test(query)) return [];
  return words.flatMap((word, index) => {
    if (word.length < 4 || !/\p{L}/u.test(word)) return [];
    const has = [...new Set(words.toSpliced(index, 1).map((other) => `ww=${other}`))];
    const edits = word.length >= 8 ? (2 as const) : (1 as const);
    return [{ tier: 'fuzzy' as const, has, fuzzy: { key: `ww=${word}`, edits } }];
  });
}

/** Without any one character: those before it side by side, and those behind it. */
function wrongCharacterTests(characters: readonly string[]): KeyTest[] {
  if (characters.length < FORGIVEN.least || characters.length > FORGIVEN.most) return [];
  return characters.map((_, index) => {
    const parts = [characters.slice(0, index), characters.slice(index + 1)];
    const has = parts.flatMap((part) => (part.length === 1 ? part : pairs(part)));
    return { tier: 'fuzzy' as const, has: [...new Set(has)].map((gram) => `g=${gram}`) };
  });
}

function sameSoundTests(characters: readonly string[]): KeyTest[] {
  const sounds = syllables(characters.slice(0, LONGEST_SOUND).join(''));
  if (sounds.length < 2) return [];
  const row = sounds.join('');
  return [
    { tier: 'near', has: [`pp=${row}`] },
    { tier: 'near', prefix: `pp=${row}` },
    { tier: 'fuzzy', prefix: `s=${row}` },
    ...(sounds.length < 3 ? [] : soundTests(sounds, 'near', 'fuzzy')),
  ];
}

/** Signs of a regular expression, in Lucene's and in JavaScript's, stand for themselves. */
function inPattern(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&');
}
