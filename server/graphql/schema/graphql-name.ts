import { pinyin } from 'pinyin-pro';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Whether GraphQL takes a text as a name of ours; what begins with an underscore is left to those made here. */
export function isGraphQLName(text: string): boolean {
  return NAME.test(text);
}

/**
 * A name for a type. What GraphQL takes stays as it is; otherwise see `nameWords`.
 * @example typeName('Company') // Company
 * @example typeName('企业') // QiYe
 * @example typeName('5G base station') // _5GBaseStation
 */
export function typeName(text: string): string {
  return isGraphQLName(text) ? text : begin(nameWords(text).map(capital).join(''));
}

/**
 * A name for a field. What GraphQL takes stays as it is; otherwise see `nameWords`.
 * @example fieldName('openSource') // openSource
 * @example fieldName('open source') // openSource
 */
export function fieldName(text: string): string {
  return isGraphQLName(text) ? text : wordsName(text);
}

/**
 * A name for a field from words of a language, or from a name in capitals.
 * @example wordsName('released by') // releasedBy
 * @example wordsName('WORKS_FOR') // worksFor
 */
export function wordsName(text: string): string {
  const words = nameWords(/\p{Ll}/u.test(text) ? text : text.toLowerCase());
  const [first = '', ...more] = words;
  return begin([small(first), ...more.map(capital)].join(''));
}

/**
 * A name for the value of an enum.
 * @example constantName('nameEn') // NAME_EN
 */
export function constantName(field: string): string {
  return field.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

/**
 * The parts that a name is made of, each of Latin letters and digits: words and numbers as written, accents left out;
 * Chinese as syllables of pinyin; of other letters and signs the code point (`u1f680`). Spaces and punctuation part
 * words, unless there is nothing else.
 */
function nameWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .normalize('NFC');
  const runs = plain.match(/[A-Za-z0-9]+|\p{Script=Han}+|[\p{L}\p{N}\p{So}]/gu) ?? [];
  const words = runs.flatMap((run) => {
    if (/^[A-Za-z0-9]/.test(run)) return [run];
    return /^\p{Script=Han}/u.test(run) ? syllables(run) : [code(run)];
  });
  return words.length > 0 ? words : Array.from(text, code);
}

function syllables(run: string): string[] {
  const list = pinyin(run, { toneType: 'none', type: 'array', v: true });
  return list.map((syllable, at) =>
    /^[a-z]+$/.test(syllable) ? syllable : code(Array.from(run)[at] ?? syllable),
  );
}

function code(character: string): string {
  return `u${(character.codePointAt(0) ?? 0).toString(16)}`;
}

function begin(name: string): string {
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function small(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
