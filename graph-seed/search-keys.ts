/**
 * The keys under which an entity is found, and the tests a query makes on them. Both sides live here so that they agree.
 *
 * A key is `<class>=<form>` without spaces; an entity's keys are one list property, indexed with the `whitespace`
 * analyzer. Forms are folded (`foldName`): NFKC, lower case, no spaces or punctuation.
 *
 * | class | form | of 市经济和信息化局, alias 经信局, Municipal Bureau of Economy |
 * | ----- | ---- | -------------------------------------------------------------- |
 * | `n` | the name, whole | `n=市经济和信息化局` |
 * | `e` | the English name, whole | `e=municipalbureauofeconomy` |
 * | `a` | each alias, whole | `a=经信局` |
 * | `p` | full pinyin of the name and each Chinese alias; Latin letters and digits stay | `p=jingxinju` |
 * | `i` | their initials | `i=sjjhxxhj`, `i=jxj` |
 * | `s` | their full pinyin from the second syllable on, from the third … | `s=jingjihexinxihuaju`, `s=jihexinxihuaju` |
 * | `y` | their syllables, each closed by `'` | `y=jing'xin'ju'` |
 * | `w` | words of Latin letters and digits, and neighbours joined by a sign: 5G-A → 5g, a, 5ga | `w=bureau` |
 * | `g` | single Chinese characters and pairs of neighbours | `g=经`, `g=经济` |
 *
 * A query becomes tiers, best first: exact > prefix > alias > word > abbreviation > fuzzy. An abbreviation is a
 * subsequence: 经信局 of 市经济和信息化局, also as `jxj` or `jingxinju`.
 */
import { pinyin } from 'pinyin-pro';
import { foldName } from './fold.ts';

export interface SearchNames {
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly aliases: readonly string[];
}

export const SEARCH_TIERS = ['exact', 'prefix', 'alias', 'word', 'abbreviation', 'fuzzy'] as const;
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

/** Longest query that is looked at, in characters of its folded form. */
const LONGEST_QUERY = 64;
const HAN = /\p{Script=Han}/u;
const HAN_RUNS = /\p{Script=Han}+/gu;
/** A run of Latin words and digits, held together by signs such as in 5G-A, GPT4.0 or A.I. */
const LATIN_RUNS = /[\p{Script=Latin}\p{N}]+(?:[-.·'’_/+&][\p{Script=Latin}\p{N}]+)*/gu;
const LATIN_WORDS = /[\p{Script=Latin}\p{N}]+/gu;

/** The keys of an entity, each once, in a fixed order. */
export function searchKeys({ name, nameEn, aliases }: SearchNames): string[] {
  const english = nameEn === undefined ? [] : [nameEn];
  const keys = [
    `n=${foldName(name)}`,
    ...english.map((text) => `e=${foldName(text)}`),
    ...aliases.map((text) => `a=${foldName(text)}`),
    ...[name, ...aliases].flatMap(pinyinKeys),
    ...[name, ...english, ...aliases].flatMap((text) => [
      ...latinWords(text).map((word) => `w=${word}`),
      ...grams(text).map((gram) => `g=${gram}`),
    ]),
  ];
  return [...new Set(keys)].filter((key) => !key.endsWith('='));
}

/** The tests of a query, best first, also within a tier; none for a query without letters, digits or Chinese characters. */
export function searchTests(query: string): KeyTest[] {
  const folded = Array.from(foldName(query)).slice(0, LONGEST_QUERY).join('');
  if (!/[\p{L}\p{N}]/u.test(folded)) return [];
  // Pinyin is Latin: no key of these classes holds a Chinese character.
  const aliases = isPinyin(folded) ? ['a', 'p', 'i'] : ['a'];
  return [
    ...['n', 'e'].map((c) => ({ tier: 'exact' as const, has: [`${c}=${folded}`] })),
    ...['n', 'e'].map((c) => ({ tier: 'prefix' as const, prefix: `${c}=${folded}` })),
    ...aliases.map((c) => ({ tier: 'alias' as const, has: [`${c}=${folded}`] })),
    ...aliases.map((c) => ({ tier: 'alias' as const, prefix: `${c}=${folded}` })),
    ...wordTests(query, folded),
    ...abbreviationTests(folded),
    ...fuzzyTests(folded),
  ];
}

/** `[ 'shi', 'jing', 'ji' ]` for 市经济; a Latin letter or digit is a syllable of its own. */
function syllables(folded: string): string[] {
  return pinyin(folded, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }).map(
    (syllable) => syllable.toLowerCase(),
  );
}

function pinyinKeys(name: string): string[] {
  const folded = foldName(name);
  if (!HAN.test(folded)) return [];
  const parts = syllables(folded);
  const starts = parts.flatMap((_, index) =>
    index === 0 ? [] : [`s=${parts.slice(index).join('')}`],
  );
  return [
    `p=${parts.join('')}`,
    `i=${initials(folded, parts)}`,
    ...starts,
    `y=${parts.join("'")}'`,
  ];
}

function initials(folded: string, parts: readonly string[]): string {
  const characters = Array.from(folded);
  return parts
    .map((part, index) => (HAN.test(characters[index] ?? '') ? part.slice(0, 1) : part))
    .join('');
}

/** 5G-A → 5g, a, 5ga. */
function latinWords(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(LATIN_RUNS) ?? [];
  return runs.flatMap((run) => {
    const words = run.match(LATIN_WORDS) ?? [];
    return words.length > 1 ? [...words, words.join('')] : words;
  });
}

/** 经济局 → 经, 济, 局, 经济, 济局. Pairs do not reach over what stands between Chinese characters. */
function grams(text: string): string[] {
  return (text.normalize('NFKC').match(HAN_RUNS) ?? []).flatMap((run) => {
    const characters = Array.from(run);
    return [...characters, ...pairs(characters)];
  });
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** Every word of the query, the last one perhaps unfinished, and every pair of Chinese neighbours. */
function wordTests(query: string, folded: string): KeyTest[] {
  const runs = query.normalize('NFKC').toLowerCase().match(LATIN_RUNS) ?? [];
  const words = runs
    .map((run) => (run.match(LATIN_WORDS) ?? []).join(''))
    .map((word) => `w=${word}`);
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
  const tier = 'abbreviation' as const;
  const characters = Array.from(folded);
  if (characters.length >= 2 && characters.every((character) => HAN.test(character))) {
    const has = [...new Set(characters)].map((character) => `g=${character}`);
    return [{ tier, has, pattern: `[na]=.*${characters.join('.*')}.*` }];
  }
  if (!isPinyin(folded)) return [];
  const tests: KeyTest[] = [];
  // No syllable begins with i, u or v, so a text that holds one is no row of initials.
  if (folded.length >= 3 && !/[iuv]/.test(folded)) {
    // Three letters lie scattered in many names; a short form keeps the last character, which says what a body is.
    tests.push({ tier, pattern: `i=.*${characters.join('.*')}` });
  }
  const parts = splitPinyin(folded);
  if (parts && parts.length >= 2) {
    tests.push({ tier, pattern: `y=(.*')?${parts.join("'(.*')?")}'.*` });
  }
  return tests;
}

/** Typing errors: letters wrong, missing, added or swapped; characters wrong, or of the same sound. */
function fuzzyTests(folded: string): KeyTest[] {
  const tier = 'fuzzy' as const;
  const { length } = Array.from(folded);
  const tests: KeyTest[] = [];
  if (length >= 4) {
    const edits = length >= 8 ? 2 : 1;
    const classes = isPinyin(folded) ? ['n', 'e', 'a', 'w', 'p'] : ['n', 'e', 'a'];
    for (const c of classes) tests.push({ tier, fuzzy: { key: `${c}=${folded}`, edits } });
  }
  if (length >= 2 && HAN.test(folded)) {
    tests.push({ tier, has: [`p=${syllables(folded).join('')}`] });
  }
  return tests;
}

function isPinyin(folded: string): boolean {
  return /^[a-z0-9]+$/.test(folded);
}

const SYLLABLE =
  /^(?:[bpm](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|ou|u)|m(?:e|iu)|[f](?:a|an|ang|ei|en|eng|o|ou|u)|[dt](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)|[nl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iu|o|ong|ou|u|uan|un|uo|v|ve)|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|(?:zh|ch|sh|z|c|s)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|r(?:an|ang|ao|e|en|eng|i|ong|ou|u|ua|uan|ui|un|uo)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:a|ai|an|ang|ei|en|eng|o|u)|a|ai|an|ang|ao|e|ei|en|eng|er|o|ou)$/;
const LONGEST_SYLLABLE = 6;

/** Cuts a run of letters into pinyin syllables, longest first; undefined where it cannot be cut. */
function splitPinyin(letters: string): string[] | undefined {
  const dead = new Set<number>();
  const from = (start: number): string[] | undefined => {
    if (start === letters.length) return [];
    if (dead.has(start)) return undefined;
    for (let size = Math.min(LONGEST_SYLLABLE, letters.length - start); size > 0; size -= 1) {
      const part = letters.slice(start, start + size);
      const rest = SYLLABLE.test(part) ? from(start + size) : undefined;
      if (rest) return [part, ...rest];
    }
    dead.add(start);
    return undefined;
  };
  return from(0);
}
