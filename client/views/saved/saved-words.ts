import { savedEn } from '../../i18n/saved-en.ts';
import { savedZh } from '../../i18n/saved-zh.ts';
import type { SavedWords } from '../../i18n/saved-zh.ts';
import { useLanguage } from '../explorer-context.ts';

/** The words of saved views and links in the language of the interface. */
export function useSavedWords(): SavedWords {
  return useLanguage() === 'zh' ? savedZh : savedEn;
}
