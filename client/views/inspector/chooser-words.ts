import { chooserEn } from '../../i18n/chooser-en.ts';
import { chooserZh } from '../../i18n/chooser-zh.ts';
import type { ChooserWords } from '../../i18n/chooser-zh.ts';
import { useLanguage } from '../explorer-context.ts';

/** The words of the chooser in the language of the interface. */
export function useChooserWords(): ChooserWords {
  return useLanguage() === 'zh' ? chooserZh : chooserEn;
}
