import { pinyin } from 'pinyin-pro';

/** `[ 'shi', 'jing', 'ji' ]` for 市经济; a Latin letter or digit is a syllable of its own. */
export function syllables(folded: string): string[] {
  return pinyin(folded, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }).map(
    (syllable) => syllable.toLowerCase(),
  );
}

/** Whether a folded text may be pinyin or its initials: Latin letters and digits only. */
export function isPinyin(folded: string): boolean {
  return /^[a-z0-9]+$/.test(folded);
}

const SYLLABLE =
  /^(?:[bpm](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|ou|u)|m(?:e|iu)|[f](?:a|an|ang|ei|en|eng|o|ou|u)|[dt](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)|[nl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iu|o|ong|ou|u|uan|un|uo|v|ve)|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|(?:zh|ch|sh|z|c|s)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|r(?:an|ang|ao|e|en|eng|i|ong|ou|u|ua|uan|ui|un|uo)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:a|ai|an|ang|ei|en|eng|o|u)|a|ai|an|ang|ao|e|ei|en|eng|er|o|ou)$/;
const LONGEST_SYLLABLE = 6;

/** Cuts a run of letters into pinyin syllables, longest first; undefined where it cannot be cut. */
export function splitPinyin(letters: string): string[] | undefined {
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
