import { startEn } from '../../i18n/start-en.ts';
import { startZh } from '../../i18n/start-zh.ts';
import type { StartWords } from '../../i18n/start-zh.ts';
import { useLanguage } from '../explorer-context.ts';

/** What the start screen says of the graph it opens, in the language of the interface. */
export function useStartWords(): StartWords {
  return useLanguage() === 'zh' ? startZh : startEn;
}
