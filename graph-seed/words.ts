import { text } from './yaml-file.ts';

/** Shape of what is said in both languages of the interface. */
export const WORDS = { zh: text(), en: text() } as const;

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** True when the words can be read in the language: Chinese holds a Chinese character, English a Latin letter. */
export function wordsIn(language: 'zh' | 'en', words: string): boolean {
  return (language === 'zh' ? HAN : LATIN).test(words);
}
