import { looksEn } from '../../i18n/looks-en.ts';
import { looksZh } from '../../i18n/looks-zh.ts';
import type { LooksWords } from '../../i18n/looks-zh.ts';
import { useLanguage } from '../explorer-context.ts';

export function useLooksWords(): LooksWords {
  return useLanguage() === 'zh' ? looksZh : looksEn;
}
