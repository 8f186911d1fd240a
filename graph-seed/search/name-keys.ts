import { isPinyin } from './pinyin.ts';
import { wholeForm } from './search-forms.ts';

/** Shorter sounds begin some syllable of most names. */
const SHORTEST_INSIDE = 3;

/**
 * Beginnings of search keys by which a name is known that is typed in part: as it is written without spaces, in
 * pinyin, from any syllable on, in initials.
 * @example nameKeys('jing') // ['nn=jing', 'ee=jing', 'aa=jing', 'pp=jing', 'i=jing', 's=jing']
 */
export function nameKeys(text: string): string[] {
  const form = wholeForm(text);
  if (form === '') return [];
  const sounds = isPinyin(form)
    ? ['pp', 'i', ...(form.length >= SHORTEST_INSIDE ? ['s'] : [])]
    : [];
  return ['nn', 'ee', 'aa', ...sounds].map((of) => `${of}=${form}`);
}
