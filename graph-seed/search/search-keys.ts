/**
 * The keys under which an entity is found; `search-tests.ts` holds the tests a query makes on them.
 *
 * A key is `<class>=<form>` without spaces; an entity's keys are one list property, indexed with the `whitespace`
 * analyzer. Forms are folded (`foldName`): NFKC, lower case, no spaces or punctuation. Classes in which something alike is
 * looked for have two letters, so that a form with an edit does not pass for one of another class.
 *
 * | class | form | of 市经济和信息化局, alias 经信局, Municipal Bureau of Economy |
 * | ----- | ---- | -------------------------------------------------------------- |
 * | `nn` | the name, whole | `nn=市经济和信息化局` |
 * | `ee` | the English name, whole | `ee=municipalbureauofeconomy` |
 * | `aa` | each alias, whole | `aa=经信局` |
 * | `pp` | full pinyin of the name and each Chinese alias; Latin letters and digits stay | `pp=jingxinju` |
 * | `i` | their initials | `i=sjjhxxhj`, `i=jxj` |
 * | `s` | their full pinyin from the second syllable on, from the third … | `s=jingjihexinxihuaju`, `s=jihexinxihuaju` |
 * | `y` | their syllables, each closed by `'` | `y=jing'xin'ju'` |
 * | `k` | first letters of the words of a name without Chinese, with and without small words | `k=mboe`, `k=mbe` |
 * | `ww` | words of Latin letters and digits, and neighbours joined by a sign: 5G-A → 5g, a, 5ga | `ww=bureau` |
 * | `g` | single Chinese characters and pairs of neighbours | `g=经`, `g=经济` |
 *
 * What an entity may cost is bounded: of a name only the first characters are looked at, so that keys grow with the length
 * of names to a limit, and no form is longer than a token of the index may be (255 characters).
 */
import {
  beginning,
  HAN,
  HAN_RUNS,
  LATIN_RUNS,
  LATIN_WORDS,
  LONGEST_NAME,
  LONGEST_SOUND,
  LONGEST_TEXT,
  pairs,
  wholeForm,
} from './search-forms.ts';
import { syllables } from './pinyin.ts';

export interface SearchNames {
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly aliases: readonly string[];
}

/** What short forms of a body leave out: the name of its city or district, or the word for it. */
const CITY = /^\p{Script=Han}{0,3}[省市区县](?=\p{Script=Han}{2})/u;
/** Words that short forms of English names leave out. */
const SMALL_WORDS = /^(a|an|and|at|by|for|in|of|on|or|the|to|with)$/;

/** The keys of an entity, each once, in a fixed order. */
export function searchKeys({ name, nameEn, aliases }: SearchNames): string[] {
  const english = nameEn === undefined ? [] : [nameEn];
  const keys = [
    `nn=${wholeForm(name)}`,
    ...english.map((text) => `ee=${wholeForm(text)}`),
    ...aliases.map((text) => `aa=${wholeForm(text)}`),
    ...[name, ...aliases].flatMap(pinyinKeys),
    ...[name, ...english, ...aliases].flatMap((text) => {
      const begin = beginning(text, LONGEST_TEXT);
      return [
        ...latinWords(begin).map((word) => `ww=${beginning(word, LONGEST_NAME)}`),
        ...grams(begin).map((gram) => `g=${gram}`),
        ...shortForms(begin).map((form) => `k=${beginning(form, LONGEST_NAME)}`),
      ];
    }),
  ];
  return [...new Set(keys)].filter((key) => !key.endsWith('='));
}

function pinyinKeys(name: string): string[] {
  const folded = beginning(wholeForm(name), LONGEST_SOUND);
  if (!HAN.test(folded)) return [];
  const parts = syllables(folded);
  const starts = parts.flatMap((_, index) =>
    index === 0 ? [] : [`s=${parts.slice(index).join('')}`],
  );
  const city = CITY.exec(folded)?.[0] ?? '';
  const bare = parts.slice(Array.from(city).length);
  return [
    `pp=${parts.join('')}`,
    `i=${initials(folded, parts)}`,
    `i=${initials(folded.slice(city.length), bare)}`,
    ...starts,
    `y=${parts.join("'")}'`,
    `y=${bare.join("'")}'`,
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

/** `World Internet Conference` → `wic`; `City of Lingang` → `col`, `cl`. */
function shortForms(text: string): string[] {
  if (HAN.test(text)) return [];
  const words = text.normalize('NFKC').toLowerCase().match(LATIN_WORDS) ?? [];
  return [words, words.filter((word) => !SMALL_WORDS.test(word))]
    .filter((some) => some.length > 1)
    .map((some) => some.map((word) => word.slice(0, 1)).join(''));
}

/** 经济局 → 经, 济, 局, 经济, 济局. Pairs do not reach over what stands between Chinese characters. */
function grams(text: string): string[] {
  return (text.normalize('NFKC').match(HAN_RUNS) ?? []).flatMap((run) => {
    const characters = Array.from(run);
    return [...characters, ...pairs(characters)];
  });
}
