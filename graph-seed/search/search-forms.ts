import { foldName } from '../fold.ts';

/** Longest whole name or query that is looked at, in characters of its folded form; of longer ones the beginning. */
export const LONGEST_NAME = 64;
/** Characters of a name whose sounds are looked at; six letters and a sign to a sound stay below the longest token. */
export const LONGEST_SOUND = 32;
/** Characters of a name whose words and pairs are looked at. */
export const LONGEST_TEXT = 400;
export const HAN = /\p{Script=Han}/u;
export const HAN_RUNS = /\p{Script=Han}+/gu;
/** A run of Latin words and digits, held together by signs such as in 5G-A, GPT4.0 or A.I. */
export const LATIN_RUNS = /[\p{Script=Latin}\p{N}]+(?:[-.·'’_/+&][\p{Script=Latin}\p{N}]+)*/gu;
export const LATIN_WORDS = /[\p{Script=Latin}\p{N}]+/gu;

/** A name or query as it is compared whole. */
export function wholeForm(name: string): string {
  return beginning(foldName(beginning(name, LONGEST_TEXT)), LONGEST_NAME);
}

/** The first characters of a text. */
export function beginning(text: string, length: number): string {
  // A character takes at most two UTF-16 units, so that a text of megabytes is not taken apart.
  return Array.from(text.slice(0, 2 * length))
    .slice(0, length)
    .join('');
}

/** 经济局 → 经济, 济局. */
export function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
