import type { Language } from '../graph/model.ts';
import { factsEn } from '../i18n/facts-en.ts';
import { factsZh } from '../i18n/facts-zh.ts';
import type { FactsWords } from '../i18n/facts-zh.ts';
import { useLanguage } from './explorer-context.ts';

/** The words of figures, timeline, facts and documents in the language of the interface. */
export function useFactsWords(): FactsWords {
  return factsIn(useLanguage());
}

/** The same, where the language is given. */
export function factsIn(language: Language): FactsWords {
  return language === 'zh' ? factsZh : factsEn;
}
